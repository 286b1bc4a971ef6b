import './setup';
import { HookContext, PollContext, WebhookContext } from 'n8n-core';
import { deepCopy } from 'n8n-workflow';
import type {
	IDataObject,
	INodeExecutionData,
	IWebhookData,
	IWebhookResponseData,
	WebhookSetupMethodNames,
	WorkflowActivateMode,
	WorkflowExecuteMode,
} from 'n8n-workflow';
import { createEngine, type Engine, type NodeUse } from './engine';
import { createRequest, RecordedResponse, type WebRequest } from './web-request';

interface TriggerUse extends NodeUse {
	/** The node's static data, as the run before returned it. */
	staticData?: IDataObject;
	/** "trigger" (poll) or "webhook" in production, "manual" for "Listen for test event". */
	mode?: WorkflowExecuteMode;
}

interface Remembered {
	/** The node's static data as n8n would store it: unchanged when n8n would not notice the change. */
	staticData: IDataObject;
}

export interface PollRun extends Remembered {
	/** The new items; null when there is nothing new. */
	items: INodeExecutionData[] | null;
	error?: Error;
}

export interface WebhookRun extends Remembered {
	result: IWebhookResponseData;
	/** Items that start the workflow; null when it does not start. */
	items: INodeExecutionData[] | null;
	/** What the node sent itself; `ended` is false when it leaves the answer to n8n. */
	response: RecordedResponse;
}

const NAME = 'Trigger';

/** Polls once. */
export async function runPoll(use: TriggerUse): Promise<PollRun> {
	const { engine, mode, remembered } = prepare(use, 'trigger');
	const { workflow, nodes, types, additionalData } = engine;
	const activation = mode === 'manual' ? 'manual' : 'activate';
	const context = new PollContext(workflow, nodes[0], additionalData, mode, activation);
	try {
		const output = await types[0].poll?.call(context);
		return { items: output?.[0] ?? null, staticData: remembered() };
	} catch (error) {
		return { items: null, error: error as Error, staticData: remembered() };
	}
}

/** Delivers one request to the node's webhook. Rejects with what `webhook()` throws. */
export async function runWebhook(
	request: WebRequest,
	{ webhookName = 'default', ...use }: TriggerUse & { webhookName?: string },
): Promise<WebhookRun> {
	const { engine, mode, remembered } = prepare(use, 'webhook');
	const { workflow, nodes, types, additionalData } = engine;
	const response = new RecordedResponse();
	additionalData.httpRequest = createRequest(request) as never;
	additionalData.httpResponse = response as never;
	const data = webhookData(engine, webhookName, mode);
	const context = new WebhookContext(workflow, nodes[0], additionalData, mode, data, [], null);
	const result = ((await types[0].webhook?.call(context)) ?? {}) as IWebhookResponseData;
	const items = result.workflowData?.[0] ?? null;
	return { result, items, response, staticData: remembered() };
}

/**
 * Calls `checkExists`, `create` or `delete` of a webhook trigger, or "activate" = n8n's order:
 * `checkExists`, then `create` if that gave false. In manual mode the address is the test address.
 */
export async function runWebhookMethod(
	method: WebhookSetupMethodNames | 'activate',
	{
		webhookName = 'default',
		activation,
		...use
	}: TriggerUse & { webhookName?: 'default' | 'setup'; activation?: WorkflowActivateMode },
): Promise<Remembered & { result: boolean; webhookUrl?: string }> {
	const { engine, mode, remembered } = prepare(use, 'trigger');
	const { workflow, nodes, types, additionalData } = engine;
	const how = activation ?? (mode === 'manual' ? 'manual' : 'activate');
	const data = webhookData(engine, webhookName, mode);
	const call = async (name: WebhookSetupMethodNames) => {
		const context = new HookContext(workflow, nodes[0], additionalData, mode, how, data);
		const found = types[0].webhookMethods?.[webhookName]?.[name];
		if (!found) throw new Error(`The node has no webhook method "${name}"`);
		return {
			result: await found.call(context),
			webhookUrl: context.getNodeWebhookUrl(webhookName),
		};
	};
	let done = await call(method === 'activate' ? 'checkExists' : method);
	if (method === 'activate' && !done.result) done = await call('create');
	return { ...done, staticData: remembered() };
}

function prepare(
	{ staticData = {}, mode: given, ...use }: TriggerUse,
	production: WorkflowExecuteMode,
) {
	const before = deepCopy(staticData);
	const engine = createEngine([{ name: NAME, webhookId: 'webhook-1', ...use }], {
		[`node:${use.name ?? NAME}`]: deepCopy(staticData),
	});
	const { workflow, nodes } = engine;
	return {
		engine,
		mode: given ?? production,
		remembered: () =>
			workflow.staticData.__dataChanged === true
				? deepCopy(workflow.getStaticData('node', nodes[0]))
				: before,
	};
}

function webhookData(engine: Engine, name: string, mode: WorkflowExecuteMode): IWebhookData {
	const { workflow, nodes, types, additionalData } = engine;
	const webhookDescription = types[0].description.webhooks?.find(
		(webhook) => webhook.name === name,
	);
	if (!webhookDescription) throw new Error(`The node declares no webhook "${name}"`);
	return {
		httpMethod: 'POST',
		node: nodes[0].name,
		path: 'webhook-1',
		webhookId: 'webhook-1',
		webhookDescription,
		workflowId: workflow.id,
		workflowExecuteAdditionalData: additionalData,
		isTest: mode === 'manual',
	};
}
