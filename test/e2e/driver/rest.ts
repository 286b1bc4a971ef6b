import { setTimeout as delay } from 'node:timers/promises';
import { decodeExecution, type Execution } from './execution';
import { Session } from './session';

type Json = Record<string, unknown>;

export interface NodeJson extends Json {
	name: string;
	type: string;
	parameters: Json;
}

/** A workflow as n8n exports it; what is missing is filled in. */
export interface WorkflowJson extends Json {
	name?: string;
	nodes: NodeJson[];
	connections?: Json;
	settings?: Json;
}

export interface CredentialRef {
	id: string;
	name: string;
}

/** What the editor sends to fill a drop-down or a searchable list. */
export interface ParameterRequest {
	/** Node type, e.g. "n8n-nodes-x.someNode". */
	type: string;
	version?: number;
	/** Method of the node that gives the choices. */
	method: string;
	/** Parameter to fill, e.g. "campaign". */
	parameter: string;
	/** Values of the form so far. */
	parameters?: Json;
	/** Credential type → credential. */
	credentials?: Record<string, CredentialRef>;
	/** Search text and page (searchable lists only). */
	filter?: string;
	paginationToken?: string;
}

interface SearchResult {
	results: Array<{ name: string; value: string; url?: string }>;
	paginationToken?: string;
}

interface Publication {
	status: string;
	triggers?: Array<{ status: string; errorMessage?: string }>;
}

const POLL_MS = 100;
const PATIENCE_MS = 120_000;
const FINISHED = ['success', 'error', 'canceled', 'crashed'];

/** n8n's own REST API, as its editor uses it, logged in as owner. */
export class RestClient extends Session {
	/** All node types, as the editor gets them. */
	async nodeTypes(): Promise<Json[]> {
		return (await this.http.get<Json[]>('/types/nodes.json')).data;
	}

	/** All credential types, as the editor gets them. */
	async credentialTypes(): Promise<Json[]> {
		return (await this.http.get<Json[]>('/types/credentials.json')).data;
	}

	/** A file n8n serves, such as an icon: its content type and text. */
	async file(path: string): Promise<{ contentType: string; text: string }> {
		const { data, headers } = await this.http.get<string>(path, { responseType: 'text' });
		return { contentType: String(headers['content-type']), text: data };
	}

	createCredential(name: string, type: string, data: Json): Promise<CredentialRef> {
		return this.post('/rest/credentials', { name, type, data });
	}

	/** Runs the credential's test as the credential dialog does after saving. */
	async testCredential(id: string): Promise<{ status: 'OK' | 'Error'; message: string }> {
		const credentials = await this.get<Json>(`/rest/credentials/${id}`, { includeData: true });
		return await this.post('/rest/credentials/test', { credentials });
	}

	/** Creates a workflow; gives its id. */
	async createWorkflow(workflow: WorkflowJson): Promise<string> {
		const defaults = { name: 'Test', connections: {}, settings: {}, pinData: {} };
		const { id } = await this.post<{ id: string }>('/rest/workflows', { ...defaults, ...workflow });
		return id;
	}

	/** Starts a saved workflow by hand, from its only trigger unless one is named; gives the execution's id. */
	async run(workflowId: string, trigger?: string): Promise<string> {
		const name = trigger ?? (await this.firstTrigger(workflowId));
		const body = { workflowId, startNodes: [], triggerToStartFrom: { name } };
		const { executionId } = await this.post<{ executionId: string }>(
			`/rest/workflows/${workflowId}/run`,
			body,
		);
		return executionId;
	}

	private async firstTrigger(workflowId: string): Promise<string> {
		const { nodes } = await this.get<WorkflowJson>(`/rest/workflows/${workflowId}`);
		const trigger = nodes.find(({ type }) => /trigger$/i.test(type));
		if (!trigger) throw new Error(`Workflow ${workflowId} has no trigger to start from`);
		return trigger.name;
	}

	/** Waits until an execution is over, whatever its outcome, and reads it. */
	async waitForExecution(id: string): Promise<Execution> {
		let answer = { id, status: 'new', data: '' };
		await this.until(`Execution ${id} is not over`, async () => {
			answer = await this.get<typeof answer>(`/rest/executions/${id}`);
			return FINISHED.includes(answer.status);
		});
		return await decodeExecution(answer);
	}

	/** Creates a workflow, runs it once by hand and waits for the end. */
	async runWorkflow(workflow: WorkflowJson, trigger?: string): Promise<Execution> {
		const id = await this.createWorkflow(workflow);
		return await this.waitForExecution(await this.run(id, trigger));
	}

	/** Ids of a workflow's executions, newest first. */
	async executionIds(workflowId: string): Promise<string[]> {
		const filter = JSON.stringify({ workflowId });
		const { results } = await this.get<{ results: Array<{ id: string }> }>('/rest/executions', {
			filter,
			limit: 100,
		});
		return results.map(({ id }) => id);
	}

	/** Publishes a workflow and waits until its triggers are live; throws with the trigger's error when one fails. */
	async activate(workflowId: string): Promise<void> {
		const { versionId } = await this.get<{ versionId: string }>(`/rest/workflows/${workflowId}`);
		await this.post(`/rest/workflows/${workflowId}/activate`, { versionId });
		await this.until(`Workflow ${workflowId} is still not active`, async () => {
			const { status, triggers = [] } = await this.get<Publication>(
				`/rest/workflows/${workflowId}/publication-status`,
			);
			const failed = triggers.find(({ errorMessage }) => errorMessage);
			if (failed) throw new Error(`n8n could not activate the workflow: ${failed.errorMessage}`);
			return status === 'published' && triggers.every((each) => each.status === 'activated');
		});
	}

	/** Unpublishes a workflow and waits until n8n has let its triggers go. */
	async deactivate(workflowId: string): Promise<void> {
		await this.post(`/rest/workflows/${workflowId}/deactivate`);
		await this.until(`Workflow ${workflowId} is still active`, async () => {
			const { status } = await this.get<Publication>(
				`/rest/workflows/${workflowId}/publication-status`,
			);
			return status === 'not_published';
		});
	}

	private async until(otherwise: string, isTrue: () => Promise<boolean>): Promise<void> {
		const deadline = Date.now() + PATIENCE_MS;
		while (!(await isTrue())) {
			if (Date.now() > deadline) throw new Error(otherwise);
			await delay(POLL_MS);
		}
	}

	/** Choices of a drop-down that the node loads. */
	options(request: ParameterRequest): Promise<Array<{ name: string; value: unknown }>> {
		return this.post('/rest/dynamic-node-parameters/options', parameterBody(request));
	}

	/** Results of a searchable list (resource locator). */
	search(request: ParameterRequest): Promise<SearchResult> {
		const { filter, paginationToken } = request;
		const body = { ...parameterBody(request), filter, paginationToken };
		return this.post('/rest/dynamic-node-parameters/resource-locator-results', body);
	}
}

const parameterBody = (request: ParameterRequest) => ({
	path: `parameters.${request.parameter}`,
	nodeTypeAndVersion: { name: request.type, version: request.version ?? 1 },
	methodName: request.method,
	currentNodeParameters: request.parameters ?? {},
	credentials: request.credentials,
});
