import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { TikTokShopAffiliatePollTrigger } from '../../../nodes/TikTokShopAffiliatePollTrigger/TikTokShopAffiliatePollTrigger.node';
import type { AccountName, Sandbox } from '../../sandbox';
import type { Order } from '../../sandbox/orders/state';
import { runPoll } from '../harness';
import { credentialOf } from './partner';

/** Polls in a time of the test's own, and orders to poll for; the sandbox has to run on `Date.now()`. */
export function pollTrigger(side: { sandbox: Sandbox }) {
	const realNow = Date.now;
	let shift = 0;
	let made = 0;
	beforeAll(() => {
		jest.spyOn(Date, 'now').mockImplementation(() => realNow() + shift * 1000);
	});
	afterAll(() => jest.restoreAllMocks());

	const now = () => Math.floor(Date.now() / 1000);
	const orders = () => side.sandbox.state.orders.orders;

	/** Lets time pass, or sets the clock back. */
	const pass = (seconds: number) => {
		shift += seconds;
	};

	/** A new order of the seller's first shop, created at a time in Unix seconds. */
	function order(createdAt: number): Order {
		const [model] = orders();
		const shopId = side.sandbox.accounts.seller.shops[0].id;
		made += 1;
		const fresh = { ...structuredClone(model), id: String(575000000000000000n + BigInt(made)) };
		Object.assign(fresh, { shopId, createdAt, fate: 'normal' });
		const place = orders().findIndex((other) => other.createdAt <= createdAt);
		orders().splice(place < 0 ? orders().length : place, 0, fresh);
		return fresh;
	}

	/** A trigger that is polled again and again, keeping its static data as n8n stores it. */
	function polled(
		name: AccountName,
		parameters: INodeParameters,
		node = TikTokShopAffiliatePollTrigger,
	) {
		const credential = credentialOf(side.sandbox, name);
		let staticData: IDataObject = {};
		return {
			async poll(mode?: 'manual') {
				const run = await runPoll({
					node,
					parameters,
					credential,
					staticData,
					...(mode && { mode }),
				});
				staticData = structuredClone(run.staticData);
				if (run.error) throw run.error;
				return (run.items ?? []).map(({ json }) => json);
			},
			size: () => JSON.stringify(staticData).length,
		};
	}

	return { polled, order, orders, pass, now };
}
