import type { INodeParameters } from 'n8n-workflow';
import { TikTokShopSellerCollaboration } from '../../../nodes/TikTokShopSellerCollaboration/TikTokShopSellerCollaboration.node';
import type { Sandbox } from '../../sandbox';
import { runListSearch, runNode } from '../harness';
import { credentialOf, itemsOf } from './partner';

/** Runs an operation of the Seller Collaboration node once, as the sandbox's seller; gives its items' JSON and error. */
export async function runSeller(
	sandbox: Sandbox,
	[resource, operation]: [resource: string, operation: string],
	parameters: INodeParameters,
	use: { account?: 'seller' | 'multiShopSeller' | 'creator'; items?: number } = {},
) {
	const { account = 'seller', items = 1 } = use;
	const run = await runNode({
		node: TikTokShopSellerCollaboration,
		credential: credentialOf(sandbox, account),
		parameters: { resource, operation, ...parameters },
		items: itemsOf(...Array.from({ length: items }, (_, number) => ({ number }))),
	});
	return { items: run.items.map(({ json }) => json), error: run.error };
}

/** Opens a "From List" choice of the node, as the sandbox's seller. */
export const listFor = async (
	sandbox: Sandbox,
	method: string,
	{ filter, paginationToken, ...parameters }: INodeParameters = {},
) =>
	await runListSearch(method, {
		node: TikTokShopSellerCollaboration,
		credential: credentialOf(sandbox, 'seller'),
		parameters,
		filter: filter as string,
		paginationToken: paginationToken as string,
	});

/** The calls that change something or that a path names, as method, path and body. */
export const sent = (sandbox: Sandbox, path: string) =>
	sandbox.log
		.calls({ host: 'api', path })
		.map(({ method, path: called, body }) => ({ method, path: called, body }));
