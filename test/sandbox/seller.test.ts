import { startSandbox, type Sandbox } from '.';
import { connect, type Client } from './kernel/client';
import { GUIDE } from './seller/guide';
import { nextMidnight } from './seller/state';

const V = (version: string) => `/affiliate_seller/${version}`;
const DAY = 24 * 60 * 60;

let sandbox: Sandbox;
let seller: Client;

beforeAll(async () => {
	sandbox = await startSandbox();
});
afterAll(() => sandbox.stop());
beforeEach(() => {
	sandbox.reset();
	seller = connect(sandbox, sandbox.accounts.seller);
});
afterEach(() => {
	expect(sandbox.log.entries.flatMap(({ answerProblems }) => answerProblems)).toEqual([]);
});

interface Row {
	id: string;
	name: string;
	creator_open_id: string;
	follower_count: number;
	creators: Row[];
}
type Rows = Row[];
const shopId = () => sandbox.accounts.seller.shops[0].id;
const productsOf = (shop = shopId()) =>
	sandbox.state.market.products.filter((product) => product.shopId === shop);
const offered = () => {
	const own = new Set(productsOf().map(({ id }) => id));
	return sandbox.state.seller.openCollaborations.filter(({ productId }) => own.has(productId));
};
const notOffered = () => {
	const taken = new Set(offered().map(({ productId }) => productId));
	return productsOf().filter(({ id }) => !taken.has(id));
};
const creatorIds = (count: number, from = 0) =>
	sandbox.state.market.creators.slice(from, from + count).map(({ openId }) => openId);

describe('open collaborations', () => {
	const SEARCH = `${V('202412')}/open_collaborations/search`;
	const create = (product_id: string, commission_rate: number) =>
		seller.post(`${V('202412')}/open_collaborations`, { product_id, commission_rate });
	const find = async (keyword: string) =>
		(
			await seller.post<{ open_collaborations: Rows }>(
				SEARCH,
				{ keyword_type: 'PRODUCT_ID', keyword },
				{ page_size: 10 },
			)
		).data.open_collaborations;

	it('lists only those of the shop, page by page', async () => {
		const first = await seller.post(SEARCH, {}, { page_size: 50 });
		const page_token = first.data.next_page_token as string;
		const second = await seller.post(SEARCH, {}, { page_size: 50, page_token });
		const rows = [first, second].flatMap(({ data }) => data.open_collaborations as Rows);
		expect(rows.map(({ id }) => id).sort()).toEqual(
			offered()
				.map(({ id }) => id)
				.sort(),
		);
	});

	it('changes the rate of a product that is offered already, and refuses to change nothing', async () => {
		const [{ id }] = notOffered();
		const first = await create(id, 1234);
		const second = await create(id, 1500);
		expect(second.data.open_collaboration).toMatchObject({
			id: (first.data.open_collaboration as Row).id,
			product_id: id,
		});
		expect(await find(id)).toMatchObject([{ current_commission: { rate: 1500 } }]);
		expect((await create(id, 1500)).code).toBe(16003012);
	});

	it('ends at midnight of the shop, and is gone afterwards', async () => {
		const [{ productId }] = offered();
		const path = `${V('202409')}/open_collaborations/products/${productId}`;
		const { data } = await seller.send<{ terminated_effective_time: number }>({
			method: 'DELETE',
			path,
		});
		const midnight = data.terminated_effective_time;
		expect(midnight).toBe(nextMidnight(sandbox.clock.seconds(), { region: 'US' }));
		expect(await find(productId)).toMatchObject([{ status: 'TERMINATING' }]);
		expect((await create(productId, 2000)).code).toBe(16003012);
		sandbox.clock.advance(DAY + 1);
		seller = connect(sandbox, sandbox.accounts.seller);
		expect(await find(productId)).toEqual([]);
	});

	it('replaces a sample rule as a whole', async () => {
		const path = `${V('202410')}/open_collaborations/sample_rules`;
		const [product_id] = Object.keys(sandbox.state.seller.sampleRules);
		const sample_rule = { activate_status: 'ACTIVATE', sample_quota: 5 };
		expect((await seller.post(path, { product_id, sample_rule })).code).toBe(16032001);
		await seller.post(path, {
			product_id,
			sample_rule: { ...sample_rule, is_sample_time_unlimited: true },
		});
		const { data } = await seller.get(path, { product_ids: `${product_id},17` });
		expect(data.sample_rules).toEqual([
			{
				product_id,
				status: 'NO_LEFT_COUNT',
				available_quantity: 0,
				sample_quota: 5,
				is_sample_time_unlimited: true,
			},
		]);
	});

	it('enrols every product once the shop says so', async () => {
		const auto_add_product = { enable: true, commission_rate: 900 };
		await seller.post(`${V('202405')}/open_collaboration_settings`, { auto_add_product });
		expect(notOffered()).toEqual([]);
		const { data } = await seller.get(`${V('202409')}/open_collaboration_settings`);
		expect(data.open_collaboration_settings).toEqual({ auto_add_product });
	});

	it('removes a creator by either id, until midnight', async () => {
		const { openId } = sandbox.state.market.creators[0];
		const path = (version: string) =>
			`${V(version)}/open_collaborations/${GUIDE.collaboration}/remove_creator`;
		const product_id = GUIDE.collaborationProduct;
		const body = { product_id, creator_user_id: GUIDE.creatorUserId };
		expect((await seller.post(path('202405'), body)).code).toBe(0);
		const { data } = await seller.get<{ creator_content_details: Rows }>(
			`${V('202508')}/open_collaborations/creator_content_details`,
			{ product_id, page_size: 100 },
		);
		expect(data.creator_content_details).toMatchObject([
			{ promotion_status: 'TERMINATING', creator_profile: { creator_open_id: openId } },
		]);
		const stranger = { product_id, creator_user_open_id: 'nobody' };
		expect((await seller.post(path('202508'), stranger)).code).toBe(16504002);
	});
});

describe('marketplace', () => {
	const search = (version: string, body: object = {}, query: object = {}) =>
		seller.post<{ creators: Rows; search_key: string; next_page_token: string }>(
			`${V(version)}/marketplace_creators/search`,
			body,
			{ page_size: 20, ...query },
		);

	it('has hundreds of creators of the region, read with the search key of the first page', async () => {
		let { data } = await search('202508');
		const { search_key } = data;
		const ids = data.creators.map(({ creator_open_id }) => creator_open_id);
		expect((await search('202508', {}, { page_token: data.next_page_token })).code).toBe(16032001);
		while (data.next_page_token) {
			const { next_page_token: page_token } = data;
			({ data } = await search('202508', { search_key }, { page_token }));
			ids.push(...data.creators.map(({ creator_open_id }) => creator_open_id));
		}
		const inUs = sandbox.state.market.creators.filter(({ region }) => region === 'US');
		expect(inUs.length).toBeGreaterThan(200);
		expect(new Set(ids)).toEqual(new Set(inUs.map(({ openId }) => openId)));
	});

	it.each(['202508', '202505', '202406'])(
		'filters and shows performance in %s',
		async (version) => {
			const { data } = await search(version, {
				gmv_ranges: ['GMV_RANGE_10000_AND_ABOVE'],
				follower_demographics: { count_range: { count_ge: 1000 } },
			});
			expect(data.creators.length).toBeGreaterThan(0);
			for (const { follower_count } of data.creators)
				expect(follower_count).toBeGreaterThanOrEqual(1000);
			const { openId, userId } = sandbox.state.market.creators[3];
			const id = version === '202508' ? openId : userId;
			const { code } = await seller.get(`${V(version)}/marketplace_creators/${id}`);
			expect(code).toBe(0);
		},
	);

	it('takes views of all videos or of shoppable ones, not both', async () => {
		const both = { avg_video_views: '1', avg_shoppable_video_views: '1' };
		expect((await search('202508', { content_performance: both })).code).toBe(16032001);
		const { data } = await search('202508', { content_performance: { avg_video_views: '9000' } });
		expect(data.creators.length).toBeGreaterThan(0);
	});

	it('knows the filters of the region', async () => {
		const { data } = await seller.post(`${V('202601')}/marketplace_creators/search/filter`);
		expect(data.advanced_filters).toMatchObject({ language: ['en', 'es'] });
	});
});

describe('target collaborations', () => {
	const ALL = `${V('202508')}/target_collaborations`;
	const invitation = (change: object = {}) => ({
		name: 'Invitation',
		end_time: String(sandbox.clock.seconds() + 30 * DAY),
		products: [{ id: productsOf()[70].id, target_commission_rate: 2000 }],
		creator_user_open_ids: creatorIds(3),
		seller_contact_info: { email: 'seller@example.com' },
		...change,
	});
	const detail = async (id: string) =>
		(await seller.get<{ target_collaboration: Row }>(`${ALL}/${id}`)).data.target_collaboration;
	const ids = (target: Row) => target.creators.map((one: Row) => one.creator_open_id);

	it('creates nothing when a creator is invited with the product already', async () => {
		const first = await seller.post(ALL, invitation());
		const id = (first.data.target_collaboration as Row).id;
		expect(ids(await detail(id))).toEqual(creatorIds(3));
		const count = sandbox.state.seller.targets.length;
		const second = await seller.post(ALL, invitation({ creator_user_open_ids: creatorIds(2, 2) }));
		expect(second).toMatchObject({ code: 0 });
		expect(second.data).toEqual({
			target_collaboration_conflicts: [
				{ creator_user_open_id: creatorIds(1, 2)[0], product_id: productsOf()[70].id },
			],
		});
		expect(sandbox.state.seller.targets).toHaveLength(count);
	});

	it.each([
		[{ creator_user_open_ids: ['nobody'] }, 16504002],
		[{ products: [{ id: '17', target_commission_rate: 2000 }] }, 16015001],
		[{ end_time: '1600000000' }, 16032001],
	])('refuses %j', async (change, code) => {
		expect((await seller.post(ALL, invitation(change))).code).toBe(code);
	});

	it('updates what it can and names the rest', async () => {
		const target = sandbox.state.seller.targets.find((one) => one.shopId === shopId())!;
		const products = target.products.map(({ id, rate }) => ({ id, commission_rate: rate }));
		const { data } = await seller.send({
			method: 'PUT',
			path: `${ALL}/${target.id}`,
			body: {
				name: 'Renamed',
				creator_user_open_ids: [...target.creatorOpenIds.slice(1), 'nobody'],
				products: [...products, { id: '17', commission_rate: 1000 }],
			},
		});
		expect(data).toMatchObject({
			update_failed: { add_creator_open_ids: ['nobody'], add_products: { id: '17' } },
		});
		expect(await detail(target.id)).toMatchObject({ name: 'Renamed', creator_invited_count: 11 });
	});

	it('is found by status and keyword, and completed after the midnight that follows its end', async () => {
		const search = async (body: object) =>
			(
				await seller.post<{ target_collaborations: Rows }>(`${ALL}/search`, body, { page_size: 20 })
			).data.target_collaborations.map(({ name }) => name);
		expect(await search({ collaboration_status: 'EXPIRING' })).toEqual(['Ends this week']);
		expect(await search({ collaboration_status: 'COMPLETED' })).toEqual(['Ended invitation']);
		const [named, other] = sandbox.state.seller.targets.filter((one) => one.shopId === shopId());
		const search_param = { keyword: 'glow', keyword_type: 'TARGET_COLLABORATION_NAME' };
		expect(await search({ collaboration_status: 'VALID', search_param })).toEqual([named.name]);
		await seller.send({
			method: 'DELETE',
			path: `${V('202409')}/target_collaborations/${other.id}`,
		});
		expect(await search({ collaboration_status: 'CANCELING' })).toEqual([other.name]);
		sandbox.clock.advance(DAY + 1);
		seller = connect(sandbox, sandbox.accounts.seller);
		expect(await search({ collaboration_status: 'CANCELING' })).toEqual([]);
		const link = `${V('202509')}/target_collaboration/${named.id}/link`;
		expect((await seller.post(link)).data.link).toContain('https://');
	});
});
