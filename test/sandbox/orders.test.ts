import { startSandbox, type Sandbox } from '.';
import { connect, type Client } from './kernel/client';
import { localMoney } from './orders/money';
import { stageOf } from './orders/state';

const DAY = 86_400;
const SELLER = '/affiliate_seller/202410/orders/search';
const CREATOR = '/affiliate_creator/202410/orders/search';
const TAP = '/affiliate_partner/202411/orders/search';
const CAP = '/affiliate_partner/202504/cap_order/search';

interface Row {
	id: string;
	status: string;
	create_time: number;
	skus: Array<Record<string, unknown>> & Record<string, unknown>;
}

interface Found {
	orders: Row[];
	next_page_token: string;
	total_count: number;
}

let sandbox: Sandbox;

beforeAll(async () => {
	sandbox = await startSandbox();
});
afterAll(async () => await sandbox.stop());
beforeEach(() => sandbox.reset());
afterEach(() => {
	expect(sandbox.log.entries.flatMap(({ answerProblems }) => answerProblems)).toEqual([]);
});

const since = (days: number) => ({ create_time_ge: sandbox.clock.seconds() - days * DAY });

async function all(client: Client, path: string, body: object = {}, page_size = 100) {
	const rows: Row[] = [];
	let page_token: string | undefined;
	do {
		const { code, message, data } = await client.post<Found>(path, body, { page_size, page_token });
		expect([code, message]).toEqual([0, 'Success']);
		rows.push(...data.orders);
		page_token = data.next_page_token || undefined;
	} while (page_token);
	return rows;
}

describe('orders of a year', () => {
	it.each([
		['seller', SELLER, 100],
		['creator', CREATOR, 100],
		['partner', TAP, 100],
		['partner', CAP, 10],
	] as const)('%s sees them by %s, page by page', async (name, path, least) => {
		const client = connect(sandbox, sandbox.accounts[name]);
		const rows = await all(client, path, since(90));
		expect(rows.length).toBeGreaterThan(least);
		const times = rows.map(({ create_time }) => create_time);
		expect(times).toEqual([...times].sort((a, b) => b - a));
		expect(await all(client, path, since(90), 37)).toEqual(rows);
		const year = sandbox.clock.seconds() - 365 * DAY;
		const oldest = { create_time_ge: year, create_time_lt: year + 60 * DAY };
		expect((await all(client, path, oldest)).length).toBeGreaterThan(0);
	});

	it.each([SELLER, CREATOR, TAP, CAP])('%s takes three months at most, forward', async (path) => {
		const name = /_(seller|creator|partner)/.exec(path)![1] as 'seller' | 'creator' | 'partner';
		const client = connect(sandbox, sandbox.accounts[name]);
		const now = sandbox.clock.seconds();
		const tooLong = await client.post(path, since(120), { page_size: 1 });
		expect(tooLong.message).toContain('must not be longer than 3 months');
		const backwards = await client.post(
			path,
			{ create_time_ge: now, create_time_lt: now - 5 },
			{ page_size: 1 },
		);
		expect(backwards.message).toContain('create_time_lt must be after create_time_ge');
	});

	it('end in commissions as time goes by', async () => {
		const [newest] = sandbox.state.orders.orders.filter(
			({ shopId, fate }) => shopId === sandbox.accounts.seller.shops[0].id && fate === 'normal',
		);
		const find = async () => {
			const rows = await all(connect(sandbox, sandbox.accounts.seller), SELLER, since(80));
			return rows.find(({ id }) => id === newest.id)!;
		};
		const before = await find();
		expect(before.status).toBe('PROCESSING');
		expect(before.skus[0]).not.toHaveProperty('actual_paid_commission');
		sandbox.clock.advance(25 * DAY);
		const after = await find();
		expect(after.status).toBe('COMPLETED');
		expect(after.skus[0].actual_paid_commission).toEqual(before.skus[0].estimated_paid_commission);
	});

	it('keep what came back out of the final commission', async () => {
		const client = connect(sandbox, sandbox.accounts.seller);
		const rows = await all(client, SELLER, since(90));
		const deducted = rows.filter(({ status }) => status === 'DEDUCTED');
		expect(deducted.length).toBeGreaterThan(0);
		const amount = (money: unknown) => Number((money as { amount: string }).amount);
		for (const { skus } of deducted)
			for (const sku of skus)
				expect(amount(sku.actual_commission_base)).toBeLessThan(
					amount(sku.estimated_commission_base),
				);
	});
});

describe('views of the same order', () => {
	it('give partners a row per line, and creators money written for people', async () => {
		const { state, accounts, clock } = sandbox;
		const several = state.orders.orders.find(
			({ lines, createdAt }) =>
				lines.length === 2 &&
				createdAt > clock.seconds() - 80 * DAY &&
				state.partner.campaigns.some(
					({ id, owner }) => id === lines[0].campaignId && owner === 'partner',
				),
		)!;
		const partner = connect(sandbox, accounts.partner);
		const rows = (await all(partner, TAP, since(85))).filter(({ id }) => id === several.id);
		expect(rows.map(({ skus }) => skus.id)).toEqual(several.lines.map(({ skuId }) => skuId));

		const creator = connect(sandbox, accounts.creator);
		const amounts = (await all(creator, CREATOR, since(90))).map(
			({ skus }) => (skus[0].price as { amount: string }).amount,
		);
		expect(amounts.some((amount) => /^\$[\d,]+\.\d\d$/.test(amount))).toBe(true);
		expect(amounts.some((amount) => /^Rp[\d.]+$/.test(amount))).toBe(true);
	});

	it('write money as each market does', () => {
		expect(localMoney(9900, 'IDR').amount).toBe('Rp9.900');
		expect(localMoney(1234567, 'IDR').amount).toBe('Rp1.234.567');
		expect(localMoney(1234.5, 'USD').amount).toBe('$1,234.50');
		expect(localMoney(1234.5, 'EUR').amount).toBe('1.234,50€');
		expect(localMoney(0.5, 'GBP').amount).toBe('£0.50');
	});

	it('know every stage', () => {
		const now = sandbox.clock.seconds();
		const stages = new Set(sandbox.state.orders.orders.map((order) => stageOf(order, now)));
		expect([...stages].sort()).toEqual(['cancelled', 'frozen', 'open', 'refunded', 'settled']);
	});
});

describe('webhooks of a shop', () => {
	const PATH = '/event/202309/webhooks';
	const body = { event_type: 'NEW_MESSAGE_LISTENER', address: 'https://n8n.example.com/hook' };

	it('are one address per event type, until they are deleted', async () => {
		const client = connect(sandbox, sandbox.accounts.seller);
		const put = async (address: string) =>
			await client.send({ method: 'PUT', path: PATH, body: { ...body, address } });
		await put('https://old.example.com/hook');
		sandbox.clock.advance(60);
		expect((await put(body.address)).code).toBe(0);
		const { data } = await client.get(PATH);
		expect(data).toMatchObject({ total_count: 1, webhooks: [body] });
		const [{ create_time, update_time, shopId }] = sandbox.state.events.registrations;
		expect(update_time - create_time).toBeGreaterThanOrEqual(60);
		expect(shopId).toBe(sandbox.accounts.seller.shops[0].id);
		const { event_type } = body;
		for (let times = 0; times < 2; times++)
			expect((await client.send({ method: 'DELETE', path: PATH, body: { event_type } })).code).toBe(
				0,
			);
		expect((await client.get(PATH)).data).toEqual({ total_count: 0, webhooks: [] });
	});
});

describe('products of a shop', () => {
	it('are found by SKU and by date', async () => {
		const client = connect(sandbox, sandbox.accounts.seller);
		const search = async (filter: object) =>
			(
				await client.post<{
					products: Array<{ id: string; create_time: number }>;
					total_count: number;
				}>('/product/202502/products/search', filter, { page_size: 100 })
			).data;
		const everything = await search({});
		const [shop] = sandbox.accounts.seller.shops;
		const own = sandbox.state.market.products.filter(({ shopId }) => shopId === shop.id);
		expect(everything.total_count).toBe(own.length);
		const [{ id, skus }] = own;
		expect((await search({ sku_ids: [skus[0].id] })).products.map((one) => one.id)).toEqual([id]);
		const recent = await search(since(30));
		expect(recent.total_count).toBe(5);
		expect((await search({ status: 'DRAFT' })).total_count).toBe(0);
	});
});
