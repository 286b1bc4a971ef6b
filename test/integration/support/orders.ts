import type { INodeParameters } from 'n8n-workflow';
import { TikTokShopAffiliateOrders } from '../../../nodes/TikTokShopAffiliateOrders/TikTokShopAffiliateOrders.node';
import type { AccountName, Sandbox } from '../../sandbox';
import { runNode } from '../harness';
import { credentialOf } from './partner';

const DAY = 86_400;

/** Searches of all kinds in one sandbox; each checks that TikTok's OpenAPI allows what was sent. */
export function orderSearches(side: { sandbox: Sandbox }) {
	const world = () => side.sandbox.state.orders.orders;
	const now = () => side.sandbox.clock.seconds();
	const daysAgo = (days: number) => new Date((now() - days * DAY) * 1000).toISOString();
	const calls = () => side.sandbox.log.calls({ path: '*/search' });

	async function search(
		name: AccountName,
		[resource, operation]: [string, string],
		parameters: INodeParameters = {},
	) {
		const run = await runNode({
			node: TikTokShopAffiliateOrders,
			credential: credentialOf(side.sandbox, name),
			parameters: { resource, operation, returnAll: true, ...parameters },
		});
		expect(calls().flatMap(({ problems }) => problems)).toEqual([]);
		return { ...run, json: run.items.map(({ json }) => json) };
	}

	const kind =
		(name: AccountName, resource: string, operation: string) =>
		async (parameters: INodeParameters = {}) =>
			await search(name, [resource, operation], parameters);

	/** Orders of the seller's shop, newest first, as the sandbox has them. */
	const ofSeller = (sinceDaysAgo: number) =>
		world().filter(
			({ shopId, createdAt }) =>
				shopId === side.sandbox.accounts.seller.shops[0].id &&
				createdAt >= now() - sinceDaysAgo * DAY,
		);

	return {
		world,
		now,
		daysAgo,
		calls,
		search,
		ofSeller,
		seller: kind('seller', 'sellerOrder', 'search'),
		creator: kind('creator', 'creatorOrder', 'search'),
		tap: kind('partner', 'partnerOrder', 'searchTap'),
		cap: kind('partner', 'partnerOrder', 'searchCap'),
	};
}
