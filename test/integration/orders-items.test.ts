import './support/noWaiting';
import type { IDataObject } from 'n8n-workflow';
import { byId, useSandbox } from './support/partner';
import { orderSearches } from './support/orders';

const DAY = 86_400;
const side = useSandbox();
const { world, now, daysAgo, search, ofSeller, seller, creator, tap, cap } = orderSearches(side);

describe('what an item is', () => {
	const lines = (days: number) => ofSeller(days).flatMap(({ lines: all }) => all);

	it('an order with its lines, or each line with its order', async () => {
		const period = { createdAfter: daysAgo(60) };
		const whole = await seller(period);
		const perLine = await seller({ ...period, options: { itemPer: 'line' } });
		expect(whole.json.flatMap(({ skus }) => skus)).toHaveLength(lines(60).length);
		expect(perLine.json).toHaveLength(lines(60).length);
		expect(perLine.json[0]).toMatchObject({
			order_id: whole.json[0].order_id,
			...(whole.json[0].skus as IDataObject[])[0],
		});
		expect(perLine.json[0]).not.toHaveProperty('skus');
	});

	it('as many lines as the limit says', async () => {
		const { json } = await seller({
			returnAll: false,
			limit: 7,
			options: { itemPer: 'line' },
		});
		expect(json.map(({ product_id }) => product_id)).toEqual(
			lines(89)
				.slice(0, 7)
				.map(({ productId }) => productId),
		);
	});

	it('one order where TikTok gives partners a row per SKU', async () => {
		const period = { createdAfter: daysAgo(180) };
		const mine = new Set(
			side.sandbox.state.partner.campaigns
				.filter(({ owner }) => owner === 'partner')
				.map(({ id }) => id),
		);
		const expected = world().filter(
			({ createdAt, lines: [first] }) =>
				createdAt >= now() - 180 * DAY && mine.has(first.campaignId ?? ''),
		);
		const { json } = await tap(period);
		expect(json.map(({ order_id }) => order_id)).toEqual(expected.map(({ id }) => id));
		const several = expected.find((order) => order.lines.length === 3)!;
		const found = json.find(({ order_id }) => order_id === several.id)!;
		expect((found.skus as IDataObject[]).map(({ sku_id }) => sku_id)).toEqual(
			several.lines.map(({ skuId }) => skuId),
		);
		const few = await tap({ ...period, returnAll: false, limit: 20 });
		expect(few.json).toEqual(json.slice(0, 20));
		const perLine = await tap({ ...period, options: { itemPer: 'line' } });
		expect(perLine.json).toHaveLength(expected.flatMap((order) => order.lines).length);
	});

	it('TikTok’s own answer when it is not simplified', async () => {
		const { json } = await seller({ returnAll: false, limit: 1, simplify: false });
		expect(json[0]).toMatchObject({
			id: ofSeller(89)[0].id,
			create_time: expect.any(Number),
			skus: expect.arrayContaining([
				expect.objectContaining({ commission_rate: expect.stringMatching(/^\d+$/) }),
			]),
		});
	});
});

describe('commissions', () => {
	const settled = (rows: IDataObject[]) => rows.filter((row) => 'actual_commission_base' in row);

	it('are estimated until they are settled, and lower after a refund', async () => {
		const { json } = await seller({ createdAfter: daysAgo(60), options: { itemPer: 'line' } });
		const open = json.filter(({ status }) => status === 'PROCESSING');
		expect(open.length).toBeGreaterThan(0);
		expect(settled(open)).toEqual([]);
		for (const row of open) {
			expect(row.estimated_paid_commission).toBeCloseTo(
				(Number(row.estimated_commission_base) * Number(row.commission_rate_percent)) / 100,
				1,
			);
			expect(row.estimated_paid_commission_currency).toBe('USD');
		}
		const refunded = json.filter(({ status }) => status === 'DEDUCTED');
		expect(refunded.length).toBeGreaterThan(0);
		for (const row of refunded)
			expect(row.actual_commission_base).toBeLessThan(Number(row.estimated_commission_base));

		const [newest] = ofSeller(60);
		newest.createdAt -= 30 * DAY;
		newest.fate = 'normal';
		const later = await seller({ createdAfter: daysAgo(60), options: { itemPer: 'line' } });
		side.sandbox.reset();
		const same = later.json.filter(({ order_id }) => order_id === newest.id);
		expect(settled(same)).toHaveLength(newest.lines.length);
		expect(same.map(({ status }) => status)).toContain('COMPLETED');
	});

	it('are numbers and a currency where TikTok writes money for people', async () => {
		const { json } = await creator({ createdAfter: daysAgo(360), options: { itemPer: 'line' } });
		const currencies = new Set(json.map(({ price_currency }) => price_currency));
		for (const currency of ['USD', 'EUR', 'IDR']) expect(currencies).toContain(currency);
		const lineOf = new Map(
			world().flatMap(({ id, lines }) => lines.map((line) => [`${id} ${line.skuId}`, line])),
		);
		for (const row of json) {
			const line = lineOf.get(`${String(row.order_id)} ${String(row.sku_id)}`)!;
			expect(row.price).toBeCloseTo(line.price, 2);
			expect(row.commission_rate_percent).toBe(line.rate / 100);
		}
	});

	it('are percent in whatever form a search gives them', async () => {
		const period = { createdAfter: daysAgo(180), options: { itemPer: 'line' } };
		const lineOf = new Map(
			world().flatMap(({ id, lines }) => lines.map((line) => [`${id} ${line.skuId}`, line])),
		);
		const rowsOf = async (run: ReturnType<typeof tap>) => (await run).json;
		const [taps, caps] = [await rowsOf(tap(period)), await rowsOf(cap(period))];
		expect(taps.length).toBeGreaterThan(100);
		expect(caps.length).toBeGreaterThan(20);
		for (const row of taps) {
			const line = lineOf.get(`${String(row.order_id)} ${String(row.sku_id)}`)!;
			expect(row).toMatchObject({
				tap_commission_rate_percent: line.partnerRate / 100,
				creator_commission_rate_percent: line.rate / 100,
			});
		}
		for (const row of caps) {
			const line = lineOf.get(`${String(row.order_id)} ${String(row.sku_id)}`)!;
			expect(row).toMatchObject({
				commission_rate_percent: line.rate / 100,
				agency_commission_rate_percent: 10,
			});
		}
	});
});

describe('filters', () => {
	it('find the orders of one program, one campaign, one order or one status', async () => {
		const collaboration = ofSeller(80)[0].lines[0].openCollaborationId ?? '';
		const program = await seller({
			createdAfter: daysAgo(80),
			filters: { programId: collaboration || '1' },
			options: { itemPer: 'order' },
		});
		for (const { skus } of program.json)
			expect(
				(skus as IDataObject[]).map(({ open_collaboration_id }) => open_collaboration_id),
			).toContain(collaboration);

		const [campaign] = side.sandbox.state.partner.campaigns;
		const ofCampaign = await tap({
			createdAfter: daysAgo(360),
			filters: { campaignId: campaign.id },
			options: { itemPer: 'line' },
		});
		expect(new Set(ofCampaign.json.map(({ campaign_id }) => campaign_id))).toEqual(
			new Set([campaign.id]),
		);

		const completed = await cap({ createdAfter: daysAgo(180), filters: { orderStatus: '3' } });
		expect(new Set(completed.json.map(({ status }) => status))).toEqual(new Set(['COMPLETED']));
		const [one] = completed.json;
		const single = await cap({
			createdAfter: daysAgo(180),
			filters: { orderId: one.order_id as string },
		});
		expect(single.json).toEqual([one]);
	});

	it('choose the shop', async () => {
		const shop = side.sandbox.accounts.multiShopSeller.shops[1];
		const run = await search('multiShopSeller', ['sellerOrder', 'search'], {
			shop: byId(shop.cipher),
		});
		const ids = new Set(
			world()
				.filter(({ shopId }) => shopId === shop.id)
				.map(({ id }) => id),
		);
		expect(run.json.length).toBeGreaterThan(0);
		expect(run.json.every(({ order_id }) => ids.has(String(order_id)))).toBe(true);
	});
});
