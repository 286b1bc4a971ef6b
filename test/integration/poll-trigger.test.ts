import './support/noWaiting';
import type { INodeParameters } from 'n8n-workflow';
import type { AccountName } from '../sandbox';
import { pollTrigger } from './support/poll';
import { useSandbox } from './support/partner';

const HOUR = 3_600;
const DAY = 24 * HOUR;
const side = useSandbox({ now: () => Date.now() });

const { polled, order, orders: world, pass, now } = pollTrigger(side);

describe('new affiliate orders', () => {
	const trigger = () => polled('seller', { event: 'newOrder', orderSource: 'seller' });

	test('come exactly once, however late and in whatever order they turn up', async () => {
		const { poll, size } = trigger();
		expect(await poll()).toEqual([]);
		const start = now();
		const expected: string[] = [];
		const reported: string[] = [];
		let failed = 0;
		for (let round = 1; round <= 10; round++) {
			pass(2 * HOUR);
			for (let index = 0; index < 50; index++) {
				const lateBy = index % 5 === 0 ? Math.min(20 * HOUR, now() - start) : (index * 97) % HOUR;
				expected.push(order(now() - lateBy).id);
			}
			if (round === 4) {
				const faults = side.sandbox.faults;
				faults.add({ kind: 'code', code: 16032001, path: '*/orders/search', skip: 1, times: 1 });
				await expect(poll()).rejects.toThrow();
				failed += 1;
			}
			reported.push(...(await poll()).map(({ order_id }) => String(order_id)));
		}
		expect(failed).toBe(1);
		expect(reported).toHaveLength(500);
		expect([...reported].sort()).toEqual([...expected].sort());
		expect(size()).toBeLessThan(100_000);
		expect(await poll()).toEqual([]);
	});

	test('start with the last days when that is wanted, oldest first', async () => {
		const { poll } = polled('seller', {
			event: 'newOrder',
			orderSource: 'seller',
			startFrom: 'lastDays',
			startDays: 5,
		});
		const shopId = side.sandbox.accounts.seller.shops[0].id;
		const recent = world().filter(
			(each) => each.shopId === shopId && each.createdAt >= now() - 5 * DAY,
		);
		const items = await poll();
		const ids = items.map(({ order_id }) => order_id);
		expect([...ids].sort()).toEqual(recent.map(({ id }) => id).sort());
		const times = items.map(({ create_time }) => String(create_time));
		expect(times).toEqual([...times].sort());
		expect(await poll()).toEqual([]);
	});

	test('begin anew when the start is changed', async () => {
		const parameters = { event: 'newOrder', orderSource: 'seller' };
		const { poll } = polled('seller', parameters);
		await poll();
		pass(HOUR);
		const { id } = order(now() - 60);
		expect((await poll()).map(({ order_id }) => order_id)).toEqual([id]);
		Object.assign(parameters, { startFrom: 'lastDays', startDays: 1 });
		const again = (await poll()).map(({ order_id }) => order_id);
		expect(again).toContain(id);
		expect(again.length).toBeGreaterThan(1);
	});
});

test('an order is reported again when its commission is settled, and when it is not it is not', async () => {
	const { poll } = polled('seller', { event: 'orderCommissionChanged', orderSource: 'seller' });
	const settling = order(now() - 20 * DAY);
	expect(await poll()).toEqual([]);
	expect(await poll()).toEqual([]);
	pass(2 * DAY);
	const changed = await poll();
	expect(changed.map(({ order_id }) => order_id)).toContain(settling.id);
	expect(await poll()).toEqual([]);
});

describe('campaign products awaiting review', () => {
	const parameters = { event: 'campaignProductAwaitingReview' };

	test('of all ongoing campaigns come once, and again when they are submitted again', async () => {
		const { poll } = polled('partner', parameters);
		expect(await poll()).toEqual([]);
		const [campaign] = side.sandbox.state.partner.campaigns;
		const product = campaign.products.find(({ review }) => review === 'PENDING')!;
		product.review = 'REJECTED';
		expect(await poll()).toEqual([]);
		product.review = 'PENDING';
		const items = await poll();
		expect(items.map(({ campaign_id, id }) => [campaign_id, id])).toEqual([
			[campaign.id, product.productId],
		]);
		expect(await poll()).toEqual([]);
	});

	test('include those that were there before when that is wanted', async () => {
		const { poll, size } = polled('partner', { ...parameters, includeExisting: true });
		expect((await poll()).length).toBeGreaterThan(700);
		expect(await poll()).toEqual([]);
		expect(size()).toBeLessThan(100_000);
	});
});

test.each<[string, AccountName, INodeParameters]>([
	['newOrder', 'creator', { orderSource: 'creator' }],
	['newOrder', 'partner', { orderSource: 'tap' }],
	['newOrder', 'partner', { orderSource: 'cap' }],
	['newSampleApplication', 'seller', {}],
	['newInvitation', 'creator', { shopIds: '7495792013947799738' }],
	['newCollaborationProduct', 'creator', {}],
	['unreadMessage', 'seller', {}],
	['campaignProductAwaitingReview', 'partner', {}],
])('a manual run of %s as %s shows something', async (event, name, parameters) => {
	const { poll } = polled(name, { event, ...parameters });
	const items = await poll('manual');
	expect(items.length).toBeGreaterThan(0);
	expect(side.sandbox.log.calls().flatMap(({ problems }) => problems)).toEqual([]);
});

test.each<[string, AccountName, INodeParameters, number]>([
	['newSampleApplication', 'seller', {}, 1],
	['newCollaborationProduct', 'creator', {}, 50],
	['unreadMessage', 'seller', {}, 1],
])('%s reports what is there once, when that is wanted', async (event, name, more, least) => {
	const { poll } = polled(name, { event, includeExisting: true, ...more });
	expect((await poll()).length).toBeGreaterThanOrEqual(least);
	expect(await poll()).toEqual([]);
});
