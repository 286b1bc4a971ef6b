import type { CredentialRef, NodeJson, WorkflowJson } from './rest';

/** A node as a test writes it down; id, position and version are filled in. */
export interface ChainNode {
	name: string;
	/** Own nodes may leave the package's name out: "tikTokShopPartnerCampaign". */
	type: string;
	parameters?: Record<string, unknown>;
	credential?: CredentialRef;
	/** More of what n8n keeps on a node, such as `onError`. */
	settings?: Record<string, unknown>;
}

const PACKAGE = 'n8n-nodes-tiktok-shop-affiliate';
const CREDENTIAL_TYPE = 'tikTokShopAffiliateApi';

const complete = (node: ChainNode, index: number): NodeJson => ({
	id: `node-${index}`,
	name: node.name,
	type: node.type.includes('.') ? node.type : `${PACKAGE}.${node.type}`,
	typeVersion: 1,
	position: [index * 220, 0],
	parameters: node.parameters ?? {},
	...(node.credential && { credentials: { [CREDENTIAL_TYPE]: node.credential } }),
	...node.settings,
});

/** A workflow that starts by hand and runs the given nodes one after the other. */
export const chain = (...nodes: ChainNode[]): WorkflowJson =>
	line({ name: 'Start', type: 'n8n-nodes-base.manualTrigger' }, ...nodes);

/** A workflow that starts with the first of the given nodes, a trigger, and runs the others one after the other. */
export function line(...nodes: ChainNode[]): WorkflowJson {
	const all = nodes.map(complete);
	const connections = all
		.slice(1)
		.map((node, index) => [
			all[index].name,
			{ main: [[{ node: node.name, type: 'main', index: 0 }]] },
		]);
	return { nodes: all, connections: Object.fromEntries(connections) };
}

/** A node that gives out `count` items `{ index: 0 … }`. */
export const items = (count: number): ChainNode => ({
	name: 'Items',
	type: 'n8n-nodes-base.code',
	settings: { typeVersion: 2 },
	parameters: {
		jsCode: `return Array.from({ length: ${count} }, (_, index) => ({ json: { index } }));`,
	},
});
