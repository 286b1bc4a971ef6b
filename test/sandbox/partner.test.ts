import { coverage } from '../openapi';
import { startSandbox, type Sandbox } from '.';
import { connect, type Client } from './kernel/client';
import type { Campaign, CampaignProduct } from './partner/state';
import { routes } from './suites';

const CAMPAIGNS = '/affiliate_partner/202405/campaigns';
const DAY = 24 * 60 * 60;

type Row = Record<string, unknown> & { id: string; name: string };

interface Listed {
	campaigns: Row[];
	products: Array<Row & { review_status: string }>;
	next_page_token: string;
	total_count: number;
}

let sandbox: Sandbox;
let partner: Client;

beforeAll(async () => {
	sandbox = await startSandbox();
});
afterAll(() => sandbox.stop());
beforeEach(() => {
	sandbox.reset();
	partner = connect(sandbox, sandbox.accounts.partner);
});
afterEach(() => {
	expect(sandbox.log.entries.flatMap(({ answerProblems }) => answerProblems)).toEqual([]);
});

const named = (name: string) =>
	sandbox.state.partner.campaigns.find((one) => one.name.startsWith(name)) as Campaign;
const big = () => named('Summer Glow');
const having = (campaign: Campaign, review: CampaignProduct['review']) =>
	campaign.products.filter((product) => product.review === review);
const productsOf = ({ id }: Campaign) => `${CAMPAIGNS}/${id}/products`;

const all = async (path: string, list: 'campaigns' | 'products', query: object) => {
	const rows: Row[] = [];
	let page_token: string | undefined;
	let pages = 0;
	do {
		const { code, data } = await partner.get<Listed>(path, { ...query, page_token });
		expect(code).toBe(0);
		rows.push(...data[list]);
		page_token = data.next_page_token || undefined;
		pages++;
	} while (page_token);
	return { rows, pages };
};

it('serves every partner operation TikTok documents but the order searches', () => {
	const served = new Set(routes.map(({ method, path }) => `${method} ${path}`));
	const missing = coverage(['/affiliate_partner/'])
		.map(({ method, path }) => `${method} ${path}`)
		.filter((operation) => !served.has(operation));
	expect(missing.filter((operation) => !/order/.test(operation))).toEqual([]);
});

it('makes the same world from the same seed', async () => {
	const ids = sandbox.state.partner.campaigns.map(({ id }) => id);
	sandbox.reset();
	expect(sandbox.state.partner.campaigns.map(({ id }) => id)).toEqual(ids);
	const other = await startSandbox({ seed: 2 });
	await other.stop();
	expect(other.state.partner.campaigns.map(({ id }) => id)).not.toEqual(ids);
});

describe('campaigns', () => {
	const draft = (change: object = {}) => {
		const now = sandbox.clock.seconds();
		return {
			name: 'Neu & “new” 🌱 +/=%',
			description: "It's <b>new</b>",
			commission_rate: 1234,
			campaign_start_time: now + 5 * DAY,
			campaign_end_time: now + 50 * DAY,
			registration_start_time: now + DAY,
			registration_end_time: now + 20 * DAY,
			contact_info: { email: 'partner@example.com', whatsapp: '+10000000000' },
			target_seller_types: ['LOCAL'],
			target_shop_codes: ['USSANDBOX1'],
			...change,
		};
	};

	it('come in pages, in every state', async () => {
		const { rows, pages } = await all(CAMPAIGNS, 'campaigns', { page_size: 10 });
		expect(pages).toBe(3);
		expect(new Set(rows.map(({ id }) => id)).size).toBe(28);
		expect(new Set(rows.map(({ status }) => status))).toEqual(
			new Set(['READY', 'UPCOMING', 'ONGOING', 'CLOSED']),
		);
		const ongoing = await all(CAMPAIGNS, 'campaigns', { page_size: 100, status: 'ONGOING' });
		expect(ongoing.rows).toHaveLength(7);
		const any = await all(CAMPAIGNS, 'campaigns', { page_size: 100, status: 'UNSPECIFIED' });
		expect(any.rows).toHaveLength(28);
	});

	it('of others come by type and by whether the partner has joined', async () => {
		const count = async (type: string, query_type_filter?: string) => {
			const answer = await partner.get<Listed>(CAMPAIGNS, {
				page_size: 50,
				type,
				query_type_filter,
			});
			return answer.code || answer.data.total_count;
		};
		expect(await count('SELLER_CAMPAIGNS')).toBe(5);
		expect(await count('SELLER_CAMPAIGNS', 'JOINED')).toBe(2);
		expect(await count('EXCLUSIVE_TIKTOK_SHOP', 'AVAILABLE')).toBe(2);
		expect(await count('GS_SELLING_CAMPAIGNS')).toBe(2);
		expect(await count('MY_CAMPAIGNS', 'JOINED')).toBe(16032001);
		expect(await count('SELLER_CAMPAIGNS', 'AVAILABLE')).toBe(16032001);
	});

	it('are made as drafts, shown, edited, published', async () => {
		const { data } = await partner.post<{ campaign_id: string }>(CAMPAIGNS, draft());
		const path = `${CAMPAIGNS}/${data.campaign_id}`;
		expect((await partner.get(path)).data).toEqual({
			...draft(),
			campaign_start_time: expect.any(Number),
			campaign_end_time: expect.any(Number),
			registration_start_time: expect.any(Number),
			registration_end_time: expect.any(Number),
			target_shop_codes: undefined,
			target_shops: [{ code: 'USSANDBOX1', name: 'Glow & Co.' }],
			id: data.campaign_id,
			region: 'US',
			status: 'READY',
		});
		const list = await partner.get<Listed>(CAMPAIGNS, { page_size: 1, status: 'READY' });
		expect(list.data.campaigns[0].id).toBe(data.campaign_id);
		expect(
			(await partner.post(`${path}/partial_edit`, { name: 'Other', commission_rate: 900 })).code,
		).toBe(0);
		expect((await partner.get(path)).data).toMatchObject({ name: 'Other', commission_rate: 900 });
		expect((await partner.post(`${path}/publish`)).code).toBe(0);
		expect((await partner.get(path)).data.status).toBe('UPCOMING');
		sandbox.clock.advance(6 * DAY);
		expect((await partner.get(path)).data.status).toBe('ONGOING');
		sandbox.clock.advance(-6 * DAY);
		expect((await partner.post(`${path}/publish`)).code).toBe(16032008);
	});

	it.each([
		['an end before the start', { campaign_end_time: 1_700_000_000 }, 16032002],
		['361 days', { campaign_end_time: 'start+361' }, 16032002],
		['a registration that ends first', { registration_end_time: 1_700_000_000 }, 16032003],
		['a registration beyond the end', { registration_end_time: 'start+60' }, 16032003],
		['nobody to join', { target_seller_types: [], target_shop_codes: [] }, 16032004],
		['an unknown shop', { target_shop_codes: ['NOSHOP'] }, 16032004],
		['a messenger of another market', { contact_info: { line: '+66' } }, 16032001],
		['a rate below 1 %', { commission_rate: 99 }, 16032001],
		['a name of 50 characters', { name: 'x'.repeat(50) }, 16032001],
	])('are refused with %s', async (_, change, code) => {
		const body = draft(change) as Record<string, unknown>;
		for (const [field, value] of Object.entries(body))
			if (typeof value === 'string' && value.startsWith('start+'))
				body[field] = Number(body.campaign_start_time) + Number(value.slice(6)) * DAY;
		const before = sandbox.state.partner.campaigns.length;
		expect((await partner.post(CAMPAIGNS, body)).code).toBe(code);
		expect(sandbox.state.partner.campaigns).toHaveLength(before);
	});

	it('need the messenger of their market', async () => {
		const { multiAssetPartner } = sandbox.accounts;
		const british = { category_asset_cipher: multiAssetPartner.assets[1].cipher };
		const client = connect(sandbox, multiAssetPartner);
		const contact_info = { email: 'partner@example.com' };
		const answer = await client.post(CAMPAIGNS, draft({ contact_info }), british);
		expect(answer).toMatchObject({ code: 16032001, message: expect.stringContaining('whatsapp') });
		expect((await client.post(CAMPAIGNS, draft(), british)).code).toBe(0);
	});

	it('are refused without an active payment account, and beyond the most that may be online', async () => {
		sandbox.state.partner.withoutPayment.push('partner');
		expect((await partner.post(CAMPAIGNS, draft())).code).toBe(16032013);
		sandbox.state.partner.maxOnline = 12;
		const publish = `${CAMPAIGNS}/${named('Draft 1').id}/publish`;
		expect((await partner.post(publish)).code).toBe(16032011);
		sandbox.state.partner.maxOnline = 13;
		expect((await partner.post(publish)).code).toBe(0);
	});

	it('lock their start once ongoing, and everything once closed', async () => {
		const edit = (campaign: Campaign, body: object) =>
			partner.post(`${CAMPAIGNS}/${campaign.id}/partial_edit`, body);
		const start = { campaign_start_time: sandbox.clock.seconds() + DAY };
		expect((await edit(big(), start)).code).toBe(16032008);
		expect((await edit(big(), { name: 'Renamed' })).code).toBe(0);
		expect((await edit(named('Archive 1'), { name: 'Renamed' })).code).toBe(16032008);
		expect((await edit(named('Holiday Preview 1'), start)).code).toBe(0);
	});

	it('belong to one partner and one asset', async () => {
		const { multiAssetPartner } = sandbox.accounts;
		const other = connect(sandbox, multiAssetPartner);
		const launch = sandbox.state.partner.campaigns.filter(
			({ name }) => name === 'Two Coasts Launch',
		);
		expect((await other.get(`${CAMPAIGNS}/${launch[0].id}`)).code).toBe(0);
		expect((await other.get(`${CAMPAIGNS}/${launch[1].id}`)).code).toBe(16032001);
		expect((await other.get(`${CAMPAIGNS}/${big().id}`)).code).toBe(16032007);
		expect((await other.get(`${CAMPAIGNS}/17000`)).code).toBe(16032005);
	});
});

describe('campaign products', () => {
	it('await review by the hundred, over several pages, and vary', async () => {
		const path = productsOf(big());
		const query = { page_size: 100, review_status: 'PENDING' };
		const { rows, pages } = await all(path, 'products', query);
		expect(pages).toBe(6);
		expect(new Set(rows.map(({ id }) => id)).size).toBe(520);
		for (const field of [
			'total_commission_rate',
			'inventory',
			'open_collaboration_commission_rate',
		])
			expect(new Set(rows.map((row) => row[field])).size).toBeGreaterThan(10);
		expect(rows.some(({ is_available }) => is_available === false)).toBe(true);
		expect(rows.every(({ id }) => !Number.isSafeInteger(Number(id)))).toBe(true);
	});

	it('are found by name, shop, category and id', async () => {
		const path = productsOf(big());
		const find = async (query: object) =>
			(await all(path, 'products', { page_size: 100, ...query })).rows;
		const [row] = await find({ product_name: 'été' });
		expect(row.name).toContain('été');
		expect(await find({ product_id: row.id })).toEqual([row]);
		expect(await find({ product_id: '1' })).toEqual([]);
		const shop_name = 'Fern + Fold';
		expect(new Set((await find({ shop_name })).map((one) => one.shop_name))).toEqual(
			new Set([shop_name]),
		);
		const top = await find({ category_id: '601450' });
		expect(top.length).toBeGreaterThan(0);
		expect(new Set(top.map(({ category }) => (category as Row).id))).toEqual(new Set(['873096']));
	});

	it('have page tokens with every awkward character of base64, and page sizes within bounds', async () => {
		const path = productsOf(big());
		const { data } = await partner.get<Listed>(path, { page_size: 7 });
		for (const character of '+/=') expect(data.next_page_token).toContain(character);
		expect((await partner.get(path, { page_size: 7, page_token: 'made-up' })).code).toBe(16032001);
		for (const page_size of [0, 101])
			expect((await partner.get(path, { page_size })).code).toBe(16032001);
	});

	it('leave the list of those awaiting review when they are reviewed', async () => {
		const campaign = big();
		const [first, second, third] = having(campaign, 'PENDING');
		const path = productsOf(campaign);
		const review = (product: CampaignProduct, review_result: string, reject_reasons?: string[]) =>
			partner.post(`${path}/${product.productId}/review`, { review_result, reject_reasons });
		expect((await review(first, 'APPROVE')).code).toBe(0);
		expect((await review(second, 'REJECT', ['COMMISSION_TOO_LOW'])).code).toBe(0);
		expect((await review(third, 'REJECT_FOREVER', ['PRODUCT_TOO_EXPENSIVE'])).code).toBe(0);
		const { rows } = await all(path, 'products', { page_size: 100, review_status: 'PENDING' });
		expect(rows).toHaveLength(517);
		const status = async ({ productId }: CampaignProduct) =>
			(await partner.get<Listed>(path, { page_size: 1, product_id: productId })).data.products[0]
				.review_status;
		expect(await status(first)).toBe('APPROVED');
		expect(await status(second)).toBe('REJECTED');
		expect(third).toMatchObject({ review: 'REJECTED', rejectedForever: true });
	});

	it('are reviewed once, with reasons when rejected, and only in a campaign that is online', async () => {
		const review = (campaign: Campaign, { productId }: CampaignProduct, body: object) =>
			partner.post(`${productsOf(campaign)}/${productId}/review`, body);
		const approve = { review_result: 'APPROVE' };
		const [pending] = having(big(), 'PENDING');
		const why = ['NO_SUITABLE_CREATOR'];
		expect((await review(big(), pending, { review_result: 'REJECT' })).code).toBe(16032001);
		expect((await review(big(), pending, { ...approve, reject_reasons: why })).code).toBe(16032001);
		expect((await review(big(), pending, { review_result: 'MAYBE' })).code).toBe(16032001);
		expect((await review(big(), having(big(), 'APPROVED')[0], approve)).code).toBe(16032008);
		const closed = named('Archive 1');
		expect((await review(closed, having(closed, 'PENDING')[0], approve)).code).toBe(16032009);
		const nobody = { productId: '17000' } as CampaignProduct;
		expect((await review(big(), nobody, approve)).code).toBe(16032010);
	});

	it('are shown as closed with their campaign', async () => {
		const closed = named('Archive 1');
		const { rows } = await all(productsOf(closed), 'products', { page_size: 50 });
		const count = (status: string) =>
			rows.filter(({ review_status }) => review_status === status).length;
		expect([count('PENDING_CLOSED'), count('CLOSED'), count('REJECTED')]).toEqual([2, 5, 1]);
	});

	it('have promotion links once approved', async () => {
		const campaign = big();
		const link = (product: CampaignProduct, creator_commission_rate: number) =>
			partner.post(`${productsOf(campaign)}/${product.productId}/promotion_link/generate`, {
				creator_commission_rate,
			});
		const [approved] = having(campaign, 'APPROVED');
		const made = await link(approved, 500);
		expect(made.data.product_promotion_link).toMatch(/^https:\/\/affiliate\.tiktok\.com\/.+/);
		expect((await link(approved, 500)).data).toEqual(made.data);
		expect((await link(approved, 501)).data).not.toEqual(made.data);
		const total = approved.creatorRate + approved.partnerRate;
		expect((await link(approved, total)).code).toBe(0);
		expect((await link(approved, total + 1)).code).toBe(16032001);
		expect((await link(having(campaign, 'PENDING')[0], 500)).code).toBe(16032008);
	});

	it('have links made in one go, those that fail listed apart', async () => {
		const campaign = named('Été indien');
		const approved = having(campaign, 'APPROVED').map(({ productId }) => productId);
		const [{ productId: pending }] = having(campaign, 'PENDING');
		const batch = (product_ids: string[], { id } = campaign) =>
			partner.post<{
				product_promotion_links: Array<{ product_id: string }>;
				failed_product_ids: string[];
			}>(`/affiliate_partner/202505/campaigns/${id}/products/promotion_links/generate_batch`, {
				product_ids,
			});
		const { data } = await batch([...approved.slice(0, 48), pending, '17000']);
		expect(data.failed_product_ids).toEqual([pending, '17000']);
		expect(data.product_promotion_links).toHaveLength(48);
		expect((await batch(approved.slice(0, 51))).code).toBe(16032001);
		expect((await batch([])).code).toBe(16032001);
		expect((await batch(['17000'], named('Archive 1'))).code).toBe(16032009);
	});
});

describe('creator performance', () => {
	const performance = ({ id }: Campaign, product = '') =>
		`/affiliate_partner/202501/campaigns/${id}/products${product}/performance`;
	const promoted = () => having(big(), 'APPROVED')[0];

	interface Creators {
		promotion_creators: Array<{
			affiliate_product_id: string;
			video_count: number;
			room_count: number;
			creator: { creator_temp_id: string };
		}>;
		next_page_token: string;
		total_creator_count: number;
	}
	const creators = async (query: object = {}) =>
		(await partner.get<Creators>(performance(big(), `/${promoted().productId}`), query as never))
			.data;
	const about = (creator: string, version = '202508') =>
		`/affiliate_partner/${version}/campaigns/${big().id}/products/${promoted().productId}/creator/${creator}/content/statistics`;

	it('is listed by product', async () => {
		const { data } = await partner.get<{
			campaign_product_statistics: Array<{ campaign_product_detail: Record<string, unknown> }>;
			total_count: number;
		}>(performance(big()), { page_size: 5 });
		expect(data.total_count).toBe(12);
		expect(data.campaign_product_statistics).toHaveLength(5);
		expect(data.campaign_product_statistics[0].campaign_product_detail).toMatchObject({
			product_id: promoted().productId,
			product_status: 'PRODUCT_APPROVED',
			indicator_data: { collaborated_creators_num: '120' },
		});
		expect((await partner.get(performance(big()), { page_size: 51 })).code).toBe(16032001);
	});

	it('is listed by creator, over several pages', async () => {
		const first = await creators({ page_size: 50 });
		expect(first).toMatchObject({ total_creator_count: 120 });
		expect(first.promotion_creators).toHaveLength(50);
		const third = await creators({ page_size: 50, page_token: 'wrong' });
		expect(third).toBeNull();
		const default_ = await creators();
		expect(default_.promotion_creators).toHaveLength(10);
	});

	it('tells contents by the short-lived creator id, for an hour', async () => {
		const rows = (await creators({ page_size: 50 })).promotion_creators;
		const row = rows.find((one) => one.video_count > 0 && one.room_count > 0);
		if (!row) throw new Error('the seed holds no creator with videos and lives');
		const query = { affiliate_product_id: row.affiliate_product_id };
		for (const version of ['202501', '202508']) {
			const path = about(row.creator.creator_temp_id, version);
			const kinds = async (content_type?: string) => {
				const { data } = await partner.get<{
					creator_content_statistics: Array<{ content_type: string }>;
				}>(path, { ...query, content_type });
				return data.creator_content_statistics.map((one) => one.content_type);
			};
			expect(await kinds()).toHaveLength(row.video_count + row.room_count);
			expect(new Set(await kinds('1'))).toEqual(new Set(['VIDEO']));
			expect(new Set(await kinds('2'))).toEqual(new Set(['LIVE_ROOM']));
			expect((await partner.get(path, { ...query, content_type: 'VIDEO' })).code).toBe(16032001);
			expect((await partner.get(path, { affiliate_product_id: '1' })).code).toBe(16032001);
		}
		sandbox.clock.advance(60 * 60);
		const late = await partner.get(about(row.creator.creator_temp_id), query);
		expect(late).toMatchObject({ code: 16032001, message: expect.stringContaining('expired') });
	});

	it('tells contents and samples by open id', async () => {
		const shipped = promoted().promotions.find(({ sampleStatus }) => sampleStatus === 'SHIPPED');
		const none = promoted().promotions.find(({ sampleStatus }) => sampleStatus === 'NOT_REQUESTED');
		const sample = (openId = '') => partner.get(`${about(openId)}/sample/status`);
		expect((await sample(shipped?.creatorOpenId)).data.sample_status).toMatchObject({
			delivery_option: 'ECONOMY_SHIPPING',
			quantity: 1,
			tracking_results: [{ tracking_event_description: 'ORDER_PLACED' }, {}],
		});
		expect((await sample(none?.creatorOpenId)).data.sample_status).toEqual({ quantity: 0 });
		expect((await sample('nobody')).code).toBe(16032001);
	});

	it('takes no category asset cipher', async () => {
		const [{ cipher }] = sandbox.accounts.partner.assets;
		const answer = await partner.get(performance(big()), { category_asset_cipher: cipher });
		expect(answer.code).toBe(36009004);
	});
});
