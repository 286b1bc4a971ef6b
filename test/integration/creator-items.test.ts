import { bodiesOf, notShown, runCreator } from './support/creator';
import { byId, useSandbox } from './support/partner';

const LINKS = 'affiliate_sharing_links';
const side = useSandbox();
beforeEach(() => side.sandbox.reset());

const run = async (operation: [string, string], parameters = {}) =>
	await runCreator(side.sandbox, operation, parameters);
const shelf = () => side.sandbox.state.creator.shelves.creator;
const onePartialFailure = (path: string) =>
	side.sandbox.faults.add({ kind: 'partialFailure', path, times: 'always' });

describe('sharing links', () => {
	const manyTags = Array.from({ length: 120 }, (_, index) => `tag-${index}`);

	it('makes one link per tag, 50 per call', async () => {
		const { items } = await run(['sharingLink', 'generate'], {
			product: byId(shelf().showcase[0]),
			tags: manyTags,
			channel: 'instagram',
		});
		const bodies = bodiesOf(side.sandbox, `/affiliate_creator/202501/${LINKS}/generate_batch`);
		expect(bodies.map((body) => (body.tags as string[]).length)).toEqual([50, 50, 20]);
		expect(items.map(({ tag }) => tag)).toEqual(manyTags);
		expect(items[0]).toMatchObject({
			type: 'PRODUCT',
			id: shelf().showcase[0],
			sharing_link: expect.stringContaining('https://www.tiktok.com/t/'),
			success: true,
		});
	});

	it('links to the showcase without a product, and tells which tag was refused', async () => {
		const tags = ['bio', 'x'.repeat(70)];
		const { items } = await run(['sharingLink', 'generate'], {
			linkTo: 'SHOWCASE',
			tags,
			options: { onPartialFailure: 'continue' },
		});
		expect(bodiesOf(side.sandbox, `*/${LINKS}/generate_batch`)).toEqual([
			{ material: { type: 'SHOWCASE' }, tags },
		]);
		expect(items).toMatchObject([
			{ tag: 'bio', success: true },
			{ success: false, error: 'Tag has exceeded the length limit' },
		]);
	});

	it.each([
		['generateGeneral', {}],
		['generateForPublisher', { publisherId: 'pub-7' }],
	])('%s gives every product its own link, also when IDs come back rounded', async (name, own) => {
		const productIds = notShown(side.sandbox, 60);
		onePartialFailure('*/generate_batch');
		const { items } = await run(['sharingLink', name], {
			...own,
			productIds,
			options: { onPartialFailure: 'continue', linkType: 'TOKO' },
		});
		const bodies = bodiesOf(side.sandbox, '*/generate_batch');
		expect(bodies.map(({ material }) => (material as { ids: string[] }).ids.length)).toEqual([
			50, 10,
		]);
		expect(bodies[0]).toMatchObject({ material: { type: 'PRODUCT' }, link_type: 'TOKO' });
		expect(items.map(({ product_id }) => product_id)).toEqual(productIds);
		expect(items.filter(({ success }) => !success).map(({ product_id }) => product_id)).toEqual([
			productIds[0],
			productIds[50],
		]);
		for (const { product_id, sharing_link } of items.filter(({ success }) => success))
			expect(sharing_link).toContain(`/product/${String(product_id)}?`);
	});
});

describe('products to promote', () => {
	it('selects by ratings, prices and commission, in TikTok’s units', async () => {
		const { items } = await run(['openCollaborationProduct', 'select'], {
			filters: { minShopRating: 3.5, maxPrice: 20, minCommissionRate: 12.5, minUnitsSold: 10 },
			sortBy: 'HIGH_COMMISSION_RATE',
			limit: 5,
		});
		expect(bodiesOf(side.sandbox, '*/selection/products/search')).toEqual([
			{
				filter_params: {
					commission_rate_range: { rate_ge: 1250 },
					price_range: { price_le: '20' },
					shop_rating_range: { rating_ge: 35 },
					sold_quantity_range: { quantity_ge: 10 },
				},
				sort_params: { sort_type: 'HIGH_COMMISSION_RATE' },
			},
		]);
		const [best] = items;
		const { rate_ge, price_le } = { rate_ge: 12.5, price_le: 20 };
		expect(items).toHaveLength(5);
		for (const item of items) {
			expect(item.commission_rate_percent).toBeGreaterThanOrEqual(rate_ge);
			expect(item.lowest_price).toBeLessThanOrEqual(price_le);
			expect(item.shop_rating).toBeGreaterThanOrEqual(3.5);
		}
		const { lowest_price, commission_rate_percent } = best as Record<string, number>;
		expect(best.commission_amount).toBeCloseTo((lowest_price * commission_rate_percent) / 100, 4);
	});

	it('gets products by their IDs, 50 per call, without those in no collaboration', async () => {
		const productIds = [...notShown(side.sandbox, 70), '404'];
		const { items } = await run(['openCollaborationProduct', 'getByIds'], { productIds });
		const calls = side.sandbox.log.calls({ path: '*/202509/open_collaborations/products' });
		expect(calls.map(({ query }) => query.product_ids.split(',').length)).toEqual([50, 21]);
		expect(items.map(({ id }) => id).sort()).toEqual(productIds.slice(0, 70).sort());
		expect(items[0]).toMatchObject({ shop_ads_commission_rate_percent: expect.any(Number) });
	});

	it('reads the products of the bound shop', async () => {
		const { items } = await run(['shopProduct', 'getAll'], { returnAll: true, sortBy: 'PRICE' });
		const prices = items.map(({ price }) => price as number);
		expect(prices).toEqual([...prices].sort((a, b) => b - a));
		expect(items[0]).toMatchObject({ price_currency: 'USD', added_status: expect.any(String) });
	});
});

describe('the live room', () => {
	it('adds, pins, moves and removes products', async () => {
		const [first, second] = notShown(side.sandbox, 2);
		await run(['liveProduct', 'add'], { productIds: [first, second, shelf().liveProducts[0]] });
		await run(['liveProduct', 'pin'], { product: byId(second) });
		await run(['liveProduct', 'moveToTop'], { productIds: [first] });
		const { items } = await run(['liveProduct', 'getAll'], { limit: 2 });
		expect(items).toMatchObject([
			{ id: first, is_pinned: false },
			{ id: second, is_pinned: true, original_price_currency: 'USD' },
		]);
		await run(['liveProduct', 'unpin'], { product: byId(second) });
		await run(['liveProduct', 'remove'], { productIds: `${first}, ${second}` });
		expect(shelf().pinned).toBeUndefined();
		expect(shelf().liveProducts).not.toContain(first);
		const room = await run(['liveRoom', 'get']);
		expect(room.items).toEqual([
			{
				id: shelf().live.id,
				title: shelf().live.title,
				status: 'LIVE',
				start_time: new Date(shelf().live.startedAt * 1000).toISOString(),
			},
		]);
	});
});

describe('samples', () => {
	it('follows an application from the list to what is owed for it', async () => {
		const { items } = await run(['sample', 'getApplications'], {
			returnAll: true,
			filters: { statuses: ['CONTENT_PENDING'] },
		});
		expect(items[0]).toMatchObject({ status: 'TO_BE_POST', fulfillment_status: 'ONGOING' });
		const [{ id, product_id, fulfillment_id }] = items;
		const detail = await run(['sample', 'getApplication'], {
			applicationId: id as string,
			productId: product_id as string,
		});
		expect(detail.items).toMatchObject([{ id, status: 'CONTENT_PENDING', type: 'FREE_SAMPLE' }]);
		const owed = await run(['sample', 'getFulfillments'], { statuses: ['ONGOING'] });
		expect(owed.items).toContainEqual(
			expect.objectContaining({ id: fulfillment_id, application_id: id, status: 'ONGOING' }),
		);
	});

	it('tells of which SKUs a sample can be asked for, and makes the link to ask', async () => {
		const [productId] = notShown(side.sandbox, 1);
		const { items } = await run(['sample', 'getLabels'], { product: byId(productId) });
		expect(items).toMatchObject([
			{ product_id: productId, can_apply: true, skus: expect.any(Array) },
		]);
		const [{ id: skuId }] = items[0].skus as Array<{ id: string }>;
		const link = await run(['sample', 'getRequestLink'], { product: byId(productId), skuId });
		expect(link.items).toMatchObject([
			{ product_id: productId, sku_id: skuId, deeplink: expect.stringContaining(productId) },
		]);
	});
});

it('checks what goes with a product, as long as TikTok still does', async () => {
	const [there] = shelf().showcase;
	const good = await run(['content', 'checkPrerequisites'], { product: byId(there) });
	expect(good.items).toEqual([{ product_id: there, success: true }]);
	const bad = await run(['content', 'checkContent'], { title: 'Buy now!!!' });
	expect(bad.error?.message).toContain('signs that are not allowed');
});
