import './setup';
import { ExecutionLifecycleHooks, WorkflowExecute } from 'n8n-core';
import type {
	ICredentialDataDecryptedObject,
	IDataObject,
	INodeExecutionData,
	INodeType,
	IRun,
	WorkflowExecuteMode,
} from 'n8n-workflow';
import { createEngine, type NodeUse } from './engine';

/** The error of a run as n8n stores it: a plain object, no longer an instance of NodeApiError. */
export interface RunError {
	name: string;
	message: string;
	description?: string | null;
	httpCode?: string | null;
	messages?: string[];
	context: IDataObject;
	stack?: string;
}

interface RunOptions {
	/** Input items; one empty item by default, as after n8n's manual trigger. */
	items?: INodeExecutionData[];
	mode?: WorkflowExecuteMode;
}

export interface WorkflowRun {
	/** Items by node name, then by output. */
	outputs: Record<string, INodeExecutionData[][]>;
	error?: RunError;
	run: IRun;
}

export interface NodeRun {
	/** Items of the first output. */
	items: INodeExecutionData[];
	/** Items by output; the last is the error output under `onError: 'continueErrorOutput'`. */
	outputs: INodeExecutionData[][];
	error?: RunError;
	/** What the credential's row holds after the run. */
	credentialData?: ICredentialDataDecryptedObject;
	run: IRun;
}

const INPUT = 'Input';

/**
 * Runs nodes one after the other in n8n's own engine, behind a node named "Input" that gives `items`.
 * Rejects when n8n would not start (a required parameter is missing); a failing node is in `error`.
 */
export async function runWorkflow(
	steps: NodeUse[],
	{ items = [{ json: {} }], mode = 'manual' }: RunOptions = {},
): Promise<WorkflowRun> {
	const { workflow, nodes, additionalData } = createEngine([source(items), ...steps]);
	additionalData.hooks = new ExecutionLifecycleHooks(mode, 'execution-1', {
		id: workflow.id,
		name: 'Harness',
		active: false,
		activeVersionId: null,
		isArchived: false,
		nodes,
		connections: workflow.connectionsBySourceNode,
		createdAt: new Date(),
		updatedAt: new Date(),
	});
	const run = await new WorkflowExecute(additionalData, mode).run({
		workflow,
		startNode: nodes[0],
	});
	const { error, runData } = run.data.resultData;
	const outputs = nodes.slice(1).map(({ name }) => {
		const main = runData[name]?.at(-1)?.data?.main ?? [];
		return [name, main.map((output) => output ?? [])] as const;
	});
	return {
		outputs: Object.fromEntries(outputs),
		error: error as unknown as RunError | undefined,
		run,
	};
}

/** Runs one node; see `runWorkflow`. For parallel executions give several runs the same credential. */
export async function runNode({ items, mode, ...use }: NodeUse & RunOptions): Promise<NodeRun> {
	const { outputs, error, run } = await runWorkflow([use], { items, mode });
	const [output] = Object.values(outputs);
	return {
		items: output[0] ?? [],
		outputs: output,
		error,
		credentialData: use.credential?.data,
		run,
	};
}

function source(items: INodeExecutionData[]): NodeUse {
	const node: INodeType = {
		description: {
			displayName: INPUT,
			name: 'harnessInput',
			group: ['input'],
			version: 1,
			description: 'Gives the input items of a run',
			defaults: { name: INPUT },
			inputs: [],
			outputs: ['main'],
			properties: [],
		},
		execute: async () => [items],
	};
	return { node };
}
