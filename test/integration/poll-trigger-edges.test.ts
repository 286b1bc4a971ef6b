import './support/noWaiting';
import { setTimeout as delay } from 'node:timers/promises';
import type { IDataObject, INodeParameters, IPollFunctions } from 'n8n-workflow';
import { CAPACITY } from '../../nodes/TikTokShopAffiliatePollTrigger/memory';
import { poll } from '../../nodes/TikTokShopAffiliatePollTrigger/poll';
import { TikTokShopAffiliatePollTrigger } from '../../nodes/TikTokShopAffiliatePollTrigger/TikTokShopAffiliatePollTrigger.node';
import type { AccountName } from '../sandbox';
import { imIdOf } from '../sandbox/inbox/state';
import { pollTrigger } from './support/poll';
import { useSandbox } from './support/partner';

const HOUR = 3_600;
const side = useSandbox({ now: () => Date.now() });
const { polled, order, pass, now } = pollTrigger(side);

const ORDERS = { event: 'newOrder', orderSource: 'seller' };
const idsOf = (items: Array<{ order_id?: unknown; id?: unknown }>) =>
	items.map(({ order_id, id }) => String(order_id ?? id)).sort();

describe('many orders', () => {
	test('are all reported, the oldest too, and none again', async () => {
		const { poll, size } = polled('seller', ORDERS);
		await poll();
		pass(2 * HOUR);
		const made = Array.from(
			{ length: CAPACITY + 60 },
			(_, number) => order(now() - (number % HOUR)).id,
		);
		expect(idsOf(await poll())).toEqual([...made].sort());
		expect(size()).toBeLessThan(100_000);
		expect(await poll()).toEqual([]);
		pass(60);
		const { id } = order(now());
		expect(idsOf(await poll())).toEqual([id]);
		expect(await poll()).toEqual([]);
	});
});

test('a long list that is cut reports nothing again that left the cut and came back', async () => {
	const { market, partner } = side.sandbox.state;
	const [campaign] = partner.campaigns;
	const model = campaign.products.find(({ review }) => review === 'PENDING')!;
	const product = market.products.find(({ id }) => id === model.productId)!;
	const submitted = Array.from({ length: CAPACITY / 2 + 30 }, (_, number) => {
		const id = String(1730000000000000000n + BigInt(number));
		market.products.push({ ...product, id });
		return { ...structuredClone(model), productId: id };
	});
	const before = campaign.products;
	const [, ...others] = partner.campaigns;
	const reviews = others.flatMap(({ products }) => products);
	for (const each of reviews) if (each.review === 'PENDING') each.review = 'REJECTED';
	campaign.products = submitted.slice(20);
	const { poll } = polled('partner', { event: 'campaignProductAwaitingReview' });
	await poll();
	campaign.products = submitted;
	expect(idsOf(await poll())).toEqual(submitted.slice(0, 20).map(({ productId }) => productId));
	campaign.products = submitted.slice(20);
	expect(await poll()).toEqual([]);
	campaign.products = submitted.slice(30);
	const backInView = submitted.slice(-10).map(({ productId }) => productId);
	expect(idsOf(await poll())).toEqual(backInView);
	campaign.products = before;
}, 180_000);

test('a poll that a later one overtook reports nothing that the later one reported', async () => {
	const live: IDataObject = {};
	class InOneProcess extends TikTokShopAffiliatePollTrigger {
		override async poll(this: IPollFunctions) {
			this.getWorkflowStaticData = () => live;
			return await poll(this);
		}
	}
	const trigger = polled('seller', ORDERS, InOneProcess);
	await trigger.poll();
	pass(HOUR);
	const made = [order(now() - 60).id, order(now() - 30).id];
	side.sandbox.faults.add({ kind: 'slow', milliseconds: 1_500, path: '*/orders/search' });
	const slow = trigger.poll();
	while (side.sandbox.faults.pending().length > 0) await delay(20);
	pass(60);
	const quick = await trigger.poll();
	expect(idsOf([...quick, ...(await slow)])).toEqual([...made].sort());
	expect(await trigger.poll()).toEqual([]);
});

test('a clock that is set back hides no orders', async () => {
	const { poll } = polled('seller', { ...ORDERS, options: { lookBackHours: 0 } });
	pass(HOUR);
	await poll();
	pass(-HOUR);
	expect(await poll()).toEqual([]);
	pass(10);
	const { id } = order(now());
	expect(idsOf(await poll())).toEqual([id]);
});

test.each<[string, AccountName, INodeParameters]>([
	['newOrder', 'seller', { orderSource: 'seller', startFrom: 'lastDays', startDays: 30 }],
	['newOrder', 'creator', { orderSource: 'creator', startFrom: 'lastDays', startDays: 60 }],
	['newOrder', 'partner', { orderSource: 'tap', startFrom: 'lastDays', startDays: 60 }],
	['newOrder', 'partner', { orderSource: 'cap', startFrom: 'lastDays', startDays: 90 }],
	['newSampleApplication', 'seller', {}],
	['newInvitation', 'creator', { shopIds: '7495792013947799738' }],
	['newCollaborationProduct', 'creator', {}],
	['unreadMessage', 'seller', {}],
	['campaignProductAwaitingReview', 'partner', {}],
])(
	'raw items of %s as %s are known again as well as simplified ones',
	async (event, name, more) => {
		const form = { event, includeExisting: true, ...more };
		const simple = await polled(name, form).poll();
		const { poll } = polled(name, { ...form, simplify: false });
		expect(await poll()).toHaveLength(simple.length);
		expect(await poll()).toEqual([]);
	},
);

test('a message is reported though the shop wrote after it without reading it', async () => {
	const { poll } = polled('seller', { event: 'unreadMessage' });
	await poll();
	const shopId = side.sandbox.accounts.seller.shops[0].id;
	const { inbox } = side.sandbox.state;
	const conversation = inbox.conversations.find(
		(one) => one.shopId === shopId && one.messages.every(({ read }) => read),
	)!;
	const write = (id: string, senderId: string, read: boolean) =>
		conversation.messages.push({
			id,
			index: ++inbox.lastIndex,
			type: 'TEXT',
			content: JSON.stringify({ content: 'Hello' }),
			senderId,
			createdAt: now(),
			read,
		});
	write('7500000000000000001', imIdOf(conversation.creatorOpenId), false);
	write('7500000000000000002', imIdOf(shopId), true);
	expect(await poll()).toMatchObject([{ message_id: '7500000000000000001' }]);
	expect(await poll()).toEqual([]);
});

describe('what cannot be done is said', () => {
	test.each<[string, AccountName, INodeParameters, string]>([
		[
			'a credential of another account type',
			'creator',
			ORDERS,
			'This operation needs the credential of a seller, but the chosen credential is one of a creator',
		],
		['an unknown event', 'seller', { event: 'newMoon' }, 'The event "newMoon" does not exist'],
		['no shops', 'creator', { event: 'newInvitation', shopIds: '' }, '"Shop IDs" is empty'],
		[
			'days that are none',
			'seller',
			{ ...ORDERS, startFrom: 'lastDays', startDays: 0 },
			'"Days" is 0, but it has to be a whole number from 1 to 90',
		],
		[
			'hours that are none',
			'seller',
			{ ...ORDERS, options: { lookBackHours: 'many' } },
			'"Look Back (Hours)" is many, but it has to be a whole number from 0 to 720',
		],
	])('%s', async (_, name, parameters, sentence) => {
		const { poll } = polled(name, parameters);
		await expect(poll()).rejects.toThrow(sentence);
		expect(side.sandbox.log.calls({ path: '*/search' })).toEqual([]);
	});
});
