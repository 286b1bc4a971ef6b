import './support/noWaiting';
import type { INodeParameters } from 'n8n-workflow';
import { CAPACITY } from '../../nodes/TikTokShopAffiliatePollTrigger/memory';
import { pollTrigger } from './support/poll';
import { useSandbox } from './support/partner';

const HOUR = 3_600;
const DAY = 24 * HOUR;
const CHANGES = { event: 'orderCommissionChanged', orderSource: 'seller' };
const side = useSandbox({ now: () => Date.now() });
const { polled, order, orders, pass, now } = pollTrigger(side);

const idsOf = (items: Array<{ order_id?: unknown; id?: unknown }>) =>
	items.map(({ order_id, id }) => String(order_id ?? id)).sort();

describe('changed commissions', () => {
	test('are reported though they changed before the order was seen first', async () => {
		const { poll } = polled('seller', { ...CHANGES, watchDays: 60 });
		await poll();
		pass(30 * DAY);
		const settled = order(now() - 25 * DAY);
		const open = order(now() - DAY);
		const items = await poll();
		expect(idsOf(items)).toContain(settled.id);
		expect(idsOf(items)).not.toContain(open.id);
		expect(await poll()).toEqual([]);
	});

	test('do not include payment: the estimate stays what it was', async () => {
		const { poll } = polled('creator', { ...CHANGES, orderSource: 'creator', watchDays: 3 });
		const paidLater = order(now() - 60);
		paidLater.creatorOpenId = side.sandbox.accounts.creator.openId;
		await poll();
		pass(2 * HOUR);
		expect(await poll()).toEqual([]);
	});

	test('are found in raw items too', async () => {
		const { poll } = polled('seller', { ...CHANGES, simplify: false });
		const settling = order(now() - 20 * DAY);
		await poll();
		pass(2 * DAY);
		expect(idsOf(await poll())).toContain(settling.id);
		expect(await poll()).toEqual([]);
	});

	test('are not all the orders when Simplify is switched', async () => {
		const parameters: INodeParameters = { ...CHANGES, simplify: true };
		const { poll } = polled('seller', parameters);
		await poll();
		parameters.simplify = false;
		expect(await poll()).toEqual([]);
	});

	test('that are too many to be watched are refused with what to do', async () => {
		const made = Array.from({ length: CAPACITY + 1 }, () => order(now() - DAY));
		const { poll } = polled('seller', { ...CHANGES, watchDays: 5 });
		await expect(poll()).rejects.toThrow(
			`There are more than ${CAPACITY} orders in "Days to Watch", more than the trigger can remember`,
		);
		for (const { id } of made)
			orders().splice(
				orders().findIndex((each) => each.id === id),
				1,
			);
		expect(await poll()).toEqual([]);
	}, 120_000);
});
