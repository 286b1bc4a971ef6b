import { byId } from './support/partner';
import { sent, useSeller } from './support/seller';

const { side, offered, free, run } = useSeller();
const V = (version: string) => `/affiliate_seller/${version}`;

describe('open collaborations', () => {
	const save = async (product: string, commissionRate: number) =>
		await run(['openCollaboration', 'createOrUpdate'], { product: byId(product), commissionRate });

	it('are created at a percentage and changed under the same id', async () => {
		const [{ id }] = free();
		const first = await save(id, 12.34);
		const second = await save(id, 15);
		expect(first.items).toMatchObject([{ product_id: id, commission_rate_percent: 12.34 }]);
		expect(second.items).toMatchObject([
			{ id: first.items[0].id, product_id: id, commission_rate_percent: 15 },
		]);
		expect(Date.parse(String(second.items[0].effective_at))).toBeGreaterThan(0);
		const bodies = sent(side.sandbox, `${V('202412')}/open_collaborations`).map(({ body }) => body);
		expect(bodies).toEqual([
			{ product_id: id, commission_rate: 1234 },
			{ product_id: id, commission_rate: 1500 },
		]);
	});

	it('that are there at the wanted rate count as done', async () => {
		const [{ productId, id, rate }] = offered();
		const { items, error } = await save(productId, rate / 100);
		expect(error).toBeUndefined();
		expect(items).toMatchObject([{ id, commission_rate_percent: rate / 100 }]);
	});

	it('that TikTok will not change say at which rate they stay', async () => {
		const [{ productId, rate }] = offered();
		side.sandbox.faults.add({
			kind: 'code',
			code: 16003012,
			message: 'It is there',
			path: `${V('202412')}/open_collaborations`,
		});
		const { error } = await save(productId, 79);
		expect(error).toMatchObject({ message: 'It is there' });
		expect(error?.description).toContain(`stays at ${rate / 100} %`);
	});

	it('that are ending say when', async () => {
		const [{ productId, rate }] = offered();
		const removed = await run(['openCollaboration', 'delete'], {
			openCollaboration: byId(productId),
		});
		const [{ takes_effect_at }] = removed.items;
		expect(removed.items).toEqual([{ product_id: productId, deleted: true, takes_effect_at }]);
		expect(String(takes_effect_at)).toMatch(/T0[78]:00:00.000Z$/);
		const { error } = await save(productId, rate / 100);
		expect(error?.description).toContain(`ends at ${String(takes_effect_at)}`);
	});

	it('refuse a commission of 0.5 % before anything is sent', async () => {
		const { error } = await save(free()[0].id, 0.5);
		expect(error?.message).toBe('"Commission Rate" is 0.5 %, but TikTok takes 1 to 80 %');
		expect(side.sandbox.log.count()).toBe(0);
	});

	it('refuse a creator’s credential by name', async () => {
		const { error } = await run(['openCollaboration', 'getAll'], {}, { account: 'creator' });
		expect(error?.message).toBe(
			'This operation needs the credential of a seller, but the chosen credential is one of a creator',
		);
		expect(side.sandbox.log.count()).toBe(0);
	});

	it('of an account with several shops ask for one of them', async () => {
		const { error } = await run(
			['openCollaboration', 'getAll'],
			{},
			{ account: 'multiShopSeller' },
		);
		expect(error?.message).toContain('Tres Tiendas UK (GB), Tres Tiendas Deutschland (DE)');
	});

	it('are found by product', async () => {
		const [{ productId, rate, id }] = offered();
		const { items } = await run(['openCollaboration', 'getAll'], {
			searchBy: 'PRODUCT_ID',
			keyword: productId,
		});
		expect(items).toMatchObject([
			{ id, product_id: productId, commission_rate_percent: rate / 100, status: 'NORMAL' },
		]);
	});

	it('lose a creator by the product alone', async () => {
		const { productId, id, promotions } = offered().find((one) => one.promotions.length > 0)!;
		const [{ creatorOpenId }] = promotions;
		const { items } = await run(['openCollaboration', 'removeCreator'], {
			openCollaboration: byId(productId),
			creator: byId(creatorOpenId),
		});
		expect(items).toEqual([
			{
				open_collaboration_id: id,
				product_id: productId,
				creator_id: creatorOpenId,
				success: true,
			},
		]);
		expect(promotions[0].endsAt).toBeDefined();
	});

	it('list the creators and what they have posted', async () => {
		const { productId, promotions } = offered().find((one) => one.promotions.length > 1)!;
		const { items } = await run(['openCollaboration', 'getCreatorContent'], {
			openCollaboration: byId(productId),
			returnAll: true,
		});
		expect(items.map(({ creator_open_id, video_count }) => [creator_open_id, video_count])).toEqual(
			promotions.map(({ creatorOpenId, videos }) => [creatorOpenId, videos]),
		);
	});
});
