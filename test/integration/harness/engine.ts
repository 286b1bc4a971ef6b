import './setup';
import { ExternalSecretsProxy } from 'n8n-core';
import { NodeHelpers, Workflow } from 'n8n-workflow';
import type {
	IConnections,
	IDataObject,
	INode,
	INodeParameters,
	INodeType,
	INodeTypes,
	IVersionedNodeType,
	IWorkflowExecuteAdditionalData,
} from 'n8n-workflow';
import { InMemoryCredentialsHelper } from './credentials-helper';
import type { StoredCredential } from './stored-credential';

export type AnyNodeType = INodeType | IVersionedNodeType;
type NodeSettings =
	| 'name'
	| 'typeVersion'
	| 'onError'
	| 'retryOnFail'
	| 'maxTries'
	| 'waitBetweenTries'
	| 'alwaysOutputData'
	| 'executeOnce'
	| 'webhookId';

/** A node as it is put on the canvas: its type, its form and its settings. */
export interface NodeUse extends Partial<Pick<INode, NodeSettings>> {
	/** The class or an instance of it. */
	node: AnyNodeType | (new () => AnyNodeType);
	/** What the form holds; left-out parameters get their defaults, hidden ones are dropped, as in n8n. */
	parameters?: INodeParameters;
	credential?: StoredCredential;
}

/** Everything n8n-core needs to run the given nodes. */
export interface Engine {
	workflow: Workflow;
	nodes: INode[];
	types: INodeType[];
	additionalData: IWorkflowExecuteAdditionalData;
	credentials: InMemoryCredentialsHelper;
}

const PACKAGE = 'n8n-nodes-tiktok-shop-affiliate';
const INSTANCE = 'https://n8n.example';

/** Puts the nodes on a canvas, one after the other; `staticData` is that of the whole workflow. */
export function createEngine(uses: NodeUse[], staticData?: IDataObject): Engine {
	const known = new Map<string, AnyNodeType>();
	const nodes = uses.map((use, index): INode => {
		const { node: source, parameters = {}, credential, ...settings } = use;
		const nodeType = typeof source === 'function' ? new source() : source;
		const { name, displayName } = nodeType.description;
		const type = `${PACKAGE}.${name}`;
		known.set(type, nodeType);
		return {
			id: `node-${index}`,
			name: displayName,
			type,
			typeVersion: newestVersion(nodeType),
			position: [200 * index, 0],
			parameters,
			...(credential && {
				credentials: { [credential.type.name]: { id: credential.id, name: credential.id } },
			}),
			...settings,
		};
	});
	const nodeTypes = lookUp(known);
	const rows = uses.flatMap(({ credential }) => credential ?? []);
	const credentials = new InMemoryCredentialsHelper(rows);
	return {
		nodes,
		credentials,
		types: nodes.map(({ type, typeVersion }) => nodeTypes.getByNameAndVersion(type, typeVersion)),
		additionalData: createAdditionalData(credentials),
		workflow: new Workflow({
			id: 'workflow-1',
			name: 'Harness',
			nodes,
			connections: chain(nodes),
			active: false,
			nodeTypes,
			staticData,
			settings: { executionOrder: 'v1' },
		}),
	};
}

/** The services of an n8n instance that has no other workflows, no task runners and no users. */
export function createAdditionalData(
	credentialsHelper: InMemoryCredentialsHelper,
): IWorkflowExecuteAdditionalData {
	const missing = async (): Promise<never> => {
		throw new Error('The harness does not offer this part of n8n');
	};
	return {
		credentialsHelper,
		externalSecretsProxy: new ExternalSecretsProxy(),
		executionId: 'execution-1',
		currentNodeExecutionIndex: 0,
		variables: {},
		restApiUrl: `${INSTANCE}/rest`,
		instanceBaseUrl: INSTANCE,
		formBaseUrl: `${INSTANCE}/form`,
		formWaitingBaseUrl: `${INSTANCE}/form-waiting`,
		formTestBaseUrl: `${INSTANCE}/form-test`,
		webhookBaseUrl: `${INSTANCE}/webhook`,
		webhookWaitingBaseUrl: `${INSTANCE}/webhook-waiting`,
		webhookTestBaseUrl: `${INSTANCE}/webhook-test`,
		mcpBaseUrl: `${INSTANCE}/mcp`,
		mcpTestBaseUrl: `${INSTANCE}/mcp-test`,
		setExecutionStatus: () => {},
		sendDataToUI: () => {},
		logAiEvent: () => {},
		executeWorkflow: missing,
		getRunExecutionData: async () => undefined,
		getRuntimeCredential: async () => undefined,
		startRunnerTask: missing,
	};
}

function newestVersion({ description }: AnyNodeType): number {
	if (description.defaultVersion !== undefined) return description.defaultVersion;
	const { version = 1 } = description as INodeType['description'];
	return Array.isArray(version) ? Math.max(...version) : version;
}

function lookUp(known: Map<string, AnyNodeType>): INodeTypes {
	const getByName = (type: string) => {
		const found = known.get(type);
		if (!found) throw new Error(`Unknown node type "${type}"`);
		return found;
	};
	return {
		getByName,
		getByNameAndVersion: (type, version) =>
			NodeHelpers.getVersionedNodeType(getByName(type), version),
		getKnownTypes: () => ({}),
	};
}

function chain(nodes: INode[]): IConnections {
	return Object.fromEntries(
		nodes
			.slice(1)
			.map(({ name }, index) => [
				nodes[index].name,
				{ main: [[{ node: name, type: 'main' as const, index: 0 }]] },
			]),
	);
}
