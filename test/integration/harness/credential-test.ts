import './setup';
import { ExecuteContext, RoutingNode } from 'n8n-core';
import { createEmptyRunExecutionData } from 'n8n-workflow';
import type { INodeCredentialTestResult, INodeExecutionData, INodeType } from 'n8n-workflow';
import { createEngine } from './engine';
import type { RunError } from './run-node';
import type { StoredCredential } from './stored-credential';

type TestRule = {
	type: 'responseCode' | 'responseSuccessBody';
	properties: { key?: string; value: unknown; message: string };
};
type Thrown = RunError & {
	cause?: { code?: string; response?: { status: number; statusText: string } };
};
export interface CredentialTestRun extends INodeCredentialTestResult {
	/** What RoutingNode threw. */
	error?: Thrown;
}

/**
 * The button "Test" of the credential form: n8n's `runRequestTest`
 * (packages/cli/src/services/credentials-tester.service.ts, n8n 2.41) on the real RoutingNode,
 * with the message the user gets to see. `forceRenewal` is how older hosts test: `preAuthentication`
 * always runs first.
 */
export async function runCredentialTest(
	credential: StoredCredential,
	{ forceRenewal = false } = {},
): Promise<CredentialTestRun> {
	const { test } = credential.type;
	if (!test) return { status: 'Error', message: 'No testing function found for this credential.' };
	const rules = (test.rules ?? []) as TestRule[];
	try {
		const [[{ json }]] = await sendTestRequest(credential, forceRenewal);
		const broken = rules.find(
			({ type, properties: { key, value } }) =>
				type === 'responseSuccessBody' && valueAt(json, key) === value,
		);
		if (broken) return { status: 'Error', message: broken.properties.message };
		return { status: 'OK', message: 'Connection successful!' };
	} catch (thrown) {
		const error = thrown as Thrown;
		return { status: 'Error', message: messageOf(error, rules), error };
	}
}

async function sendTestRequest(
	credential: StoredCredential,
	forceRenewal: boolean,
): Promise<INodeExecutionData[][]> {
	const nodeType = temporaryNode(credential);
	const engine = createEngine([{ node: nodeType, credential }]);
	const { workflow, nodes, additionalData, credentials } = engine;
	const node = { ...nodes[0], type: forceRenewal ? 'n8n-nodes-base.noOp' : 'noOp' };
	workflow.nodeTypes.getByNameAndVersion = () => nodeType;
	const decrypted = {
		id: credential.id,
		name: credential.id,
		type: credential.type.name,
		data: credentials.declared(credential.type.name, credential.data),
	};
	const getDecrypted = credentials.getDecrypted.bind(credentials);
	credentials.getDecrypted = async (...args) =>
		args[5] ? await getDecrypted(...args) : decrypted.data;
	const context = new ExecuteContext(
		workflow,
		node,
		additionalData,
		'internal',
		createEmptyRunExecutionData(),
		0,
		[],
		{ main: [[{ json: {} }]] },
		{ node, data: {}, source: null },
		[],
	);
	const response = await new RoutingNode(context, nodeType, decrypted).runNode();
	return response ?? [];
}

function temporaryNode({ type }: StoredCredential): INodeType {
	return {
		description: {
			displayName: 'Temp-Node',
			name: 'noOp',
			group: ['organization'],
			version: 1,
			description: '',
			defaults: { name: 'Temp-Node' },
			inputs: ['main'],
			outputs: ['main'],
			credentials: [{ name: type.name, required: true }],
			properties: [
				{
					displayName: 'Temp',
					name: 'temp',
					type: 'string',
					default: '',
					routing: { request: type.test?.request },
				},
			],
		},
	};
}

function messageOf(error: Thrown, rules: TestRule[]): string {
	const { response, code } = error.cause ?? {};
	if (response) {
		const { status, statusText } = response;
		const rule = rules.find(
			({ type, properties }) => type === 'responseCode' && properties.value === status,
		);
		if (rule) return rule.properties.message;
		if (status < 199 || status > 299) return statusText || `Received HTTP status code: ${status}`;
	} else if (code) {
		return code;
	}
	return error.message;
}

function valueAt(json: unknown, path = ''): unknown {
	return path
		.split('.')
		.reduce((value, key) => (value as Record<string, unknown> | undefined)?.[key], json);
}
