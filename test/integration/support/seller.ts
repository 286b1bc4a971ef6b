import type { INodeParameters } from 'n8n-workflow';
import { TikTokShopSellerCollaboration } from '../../../nodes/TikTokShopSellerCollaboration/TikTokShopSellerCollaboration.node';
import type { Sandbox } from '../../sandbox';
import { runListSearch, runNode } from '../harness';
import { credentialOf, itemsOf, useSandbox } from './partner';

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

/** A fresh sandbox for each test, and what the sandbox's seller has in it. */
export function useSeller() {
	const side = useSandbox();
	beforeEach(() => side.sandbox.reset());
	const state = () => side.sandbox.state.seller;
	const products = () => {
		const [{ id }] = side.sandbox.accounts.seller.shops;
		return side.sandbox.state.market.products.filter(({ shopId }) => shopId === id);
	};
	const offered = () => {
		const own = new Set(products().map(({ id }) => id));
		return state().openCollaborations.filter(({ productId }) => own.has(productId));
	};
	return {
		side,
		state,
		/** All products of the shop. */
		products,
		/** Its open collaborations. */
		offered,
		/** Its products that are in none. */
		free: () => {
			const taken = new Set(offered().map(({ productId }) => productId));
			return products().filter(({ id }) => !taken.has(id));
		},
		/** Its target collaborations, newest first. */
		targets: () => {
			const [{ id }] = side.sandbox.accounts.seller.shops;
			return state().targets.filter(({ shopId }) => shopId === id);
		},
		/** Open ids of creators. */
		creators: (count: number, from = 0) =>
			side.sandbox.state.market.creators.slice(from, from + count).map(({ openId }) => openId),
		run: async (
			operation: [resource: string, operation: string],
			form: INodeParameters,
			use?: Parameters<typeof runSeller>[3],
		) => await runSeller(side.sandbox, operation, form, use),
	};
}
