import './support/noWaiting';
import { useSandbox } from './support/partner';
import { orderSearches } from './support/orders';

const DAY = 86_400;
const side = useSandbox();
const { now, daysAgo, calls, search, ofSeller, seller, creator, tap } = orderSearches(side);

describe('a year of orders', () => {
	it('comes whole, newest first and without doubles, in slices of three months', async () => {
		const { json } = await seller({ createdAfter: daysAgo(360) });

		const ids = json.map(({ order_id }) => order_id);
		expect(new Set(ids).size).toBe(ids.length);
		expect(ids).toEqual(ofSeller(360).map(({ id }) => id));
		const periods = calls().map(({ body }) => body as Record<string, number>);
		for (const { create_time_ge: from, create_time_lt: to } of periods)
			expect(to - from).toBeLessThanOrEqual(89 * DAY);
		expect(new Set(periods.map(({ create_time_ge }) => create_time_ge)).size).toBe(5);
		expect(calls().every(({ query }) => query.page_size === '100')).toBe(true);
		expect(calls().length).toBeGreaterThan(5);
	});

	it('is the last three months when no period is given', async () => {
		const { json } = await seller();
		expect(json.map(({ order_id }) => order_id)).toEqual(ofSeller(89).map(({ id }) => id));
	});

	it('is asked for only as far as the limit goes', async () => {
		const { json } = await seller({
			returnAll: false,
			limit: 130,
			createdAfter: daysAgo(360),
		});
		expect(json.map(({ order_id }) => order_id)).toEqual(
			ofSeller(360)
				.slice(0, 130)
				.map(({ id }) => id),
		);
		expect(
			calls()
				.map(({ query }) => Number(query.page_size))
				.sort((a, b) => a - b)
				.at(0),
		).toBeLessThanOrEqual(30);
	});

	it('repeats nothing when a new order moves the pages', async () => {
		const { orders } = side.sandbox.state;
		side.sandbox.faults.add({ kind: 'slow', milliseconds: 50, path: '*/search', skip: 1 });
		const running = seller({ createdAfter: daysAgo(80) });
		while (calls().length < 2) await new Promise((resolve) => setImmediate(resolve));
		const newest = { ...ofSeller(80)[0], id: '570000000000000001', createdAt: now() - 1 };
		orders.orders.unshift(newest);
		const ids = (await running).json.map(({ order_id }) => order_id);
		orders.orders.shift();
		expect(new Set(ids).size).toBe(ids.length);
		expect(ids).toEqual(ofSeller(80).map(({ id }) => id));
	});
});

describe('the first version of the searches', () => {
	const old = { options: { apiVersion: '202405' } };

	it('gives ids only, 50 a page, and takes no period', async () => {
		const { json } = await creator({ ...old, returnAll: false, limit: 60 });
		expect(json).toHaveLength(60);
		expect(Object.keys(json[0])).toEqual(['order_id', 'skus']);
		const [first] = calls();
		expect(first.path).toBe('/affiliate_creator/202405/orders/search');
		expect(first.body).toBeUndefined();
		expect(calls().map(({ query }) => query.page_size)).toEqual(['50', '10']);
	});

	it('refuses a period', async () => {
		const { error } = await seller({ ...old, createdAfter: daysAgo(10) });
		expect(error?.message).toBe('"Created After" does not exist in API version 202405');
		expect(calls()).toEqual([]);
	});
});

describe('a period that cannot be', () => {
	it.each([
		[
			{ createdAfter: '2026-03-02T00:00:00Z', createdBefore: '2026-03-01T00:00:00Z' },
			'"Created Before" is not after "Created After"',
		],
		[{ createdAfter: '2999-01-01T00:00:00Z' }, '"Created After" lies in the future'],
		[{ createdAfter: 'yesterday' }, '"Created After" is "yesterday", which is not a date'],
	])('%j is refused before any request', async (period, message) => {
		for (const run of [await seller(period), await creator(period), await tap(period)])
			expect(run.error?.message).toBe(message);
		expect(side.sandbox.log.count()).toBe(0);
	});
});

describe('an account of another kind', () => {
	it('is told apart in one sentence', async () => {
		const { error } = await search('creator', ['sellerOrder', 'search']);
		expect(error?.message).toBe(
			'This operation needs the credential of a seller, but the chosen credential is one of a creator',
		);
		expect(calls()).toEqual([]);
	});
});
