import {
	coverage,
	findOperation,
	inWords,
	judge,
	judgeAnswer,
	type JudgedRequest,
} from '../openapi';

const cipher = 'GCP_fake_asset';
const campaign = {
	name: 'Spring “glow” 🌷 & more',
	description: 'All about skin care',
	commission_rate: 1234,
	campaign_start_time: 1_790_000_000,
	campaign_end_time: 1_795_000_000,
	registration_start_time: 1_790_000_000,
	registration_end_time: 1_792_000_000,
	contact_info: { email: 'partner@example.com' },
	target_seller_types: ['LOCAL'],
};

const create = (change: object = {}): JudgedRequest => ({
	method: 'POST',
	path: '/affiliate_partner/202405/campaigns',
	query: { category_asset_cipher: cipher },
	body: { ...campaign, ...change },
});

const list = (query: JudgedRequest['query']): JudgedRequest => ({
	method: 'GET',
	path: '/affiliate_partner/202405/campaigns',
	query: { category_asset_cipher: cipher, page_size: '10', ...query },
});

const verdict = (request: JudgedRequest) => inWords(judge(request));

describe('the judge of requests', () => {
	it('finds nothing wrong with a good request', () => {
		expect(verdict(create())).toBe('');
		expect(verdict(list({ app_key: 'k', sign: 's', timestamp: 1 }))).toBe('');
	});

	it('knows no operation that TikTok does not document', () => {
		expect(verdict({ method: 'GET', path: '/affiliate_partner/202405/nothing' })).toContain(
			'TikTok documents no GET',
		);
		expect(verdict({ ...create(), method: 'PATCH' })).toContain('TikTok documents no PATCH');
		expect(findOperation('GET', '/nowhere/202405/campaigns')).toBeUndefined();
	});

	it.each([
		['an unknown field', { colour: 'red' }, 'body.colour is not a field of this operation'],
		['an unknown nested field', { contact_info: { fax: '1' } }, 'body.contact_info.fax is not'],
		['a missing required field', { name: undefined }, 'body.name is required'],
		['a number as text', { commission_rate: '1234' }, 'body.commission_rate must be integer'],
		['a broken number', { commission_rate: 1234.5 }, 'body.commission_rate must be integer'],
		['a number below its minimum', { commission_rate: 99 }, 'body.commission_rate must be >= 100'],
		['a number above its maximum', { commission_rate: 8001 }, 'body.commission_rate must be <='],
		['text that is too long', { name: 'x'.repeat(50) }, 'body.name must NOT have more than 49'],
		['milliseconds for seconds', { campaign_end_time: 1_795_000_000_000 }, 'campaign_end_time'],
		['an element outside its list', { target_seller_types: ['BIG'] }, 'must be one of LOCAL'],
		['a null', { description: null }, 'body.description must be string'],
		[
			'too many elements',
			{ target_shop_codes: Array(100).fill('A') },
			'must NOT have more than 99',
		],
	])('objects to %s', (_, change, complaint) => {
		expect(verdict(create(change))).toContain(complaint);
	});

	it.each([
		['an unknown parameter', { limit: '5' }, 'query.limit is not a field'],
		['a shop cipher on a partner call', { shop_cipher: 'x' }, 'query.shop_cipher is not a field'],
		['a missing cipher', { category_asset_cipher: undefined }, 'category_asset_cipher is required'],
		['text for an integer', { page_size: 'ten' }, 'query.page_size must be integer'],
		['a page size out of range', { page_size: '101' }, 'query.page_size must be <= 100'],
		['a value outside its list', { status: 'OPEN' }, 'query.status must be one of READY'],
		['an empty value', { page_token: '' }, 'query.page_token is empty'],
	])('objects to %s in the query', (_, query, complaint) => {
		expect(verdict(list(query))).toContain(complaint);
	});

	it('reads booleans and comma lists from text', () => {
		const rules = {
			method: 'GET',
			path: '/affiliate_seller/202410/open_collaborations/sample_rules',
			query: { shop_cipher: 'GCP_fake', product_ids: 'P1,P2' },
		};
		expect(verdict(rules)).toBe('');
	});

	it('wants a shop cipher wherever TikTok lists one', () => {
		expect(verdict({ method: 'GET', path: '/event/202309/webhooks' })).toContain(
			'query.shop_cipher is required',
		);
	});

	it('takes no body on GET nor where none is documented', () => {
		expect(verdict({ ...list({}), body: {} })).toContain('body must not be sent');
		const publish = {
			method: 'POST',
			path: '/affiliate_partner/202405/campaigns/1/publish',
			query: { category_asset_cipher: cipher },
		};
		expect(verdict(publish)).toBe('');
		expect(verdict({ ...publish, body: {} })).toContain('body must not be sent');
	});

	it('wants path parameters filled in', () => {
		const detail = (id: string) => ({
			...list({ page_size: undefined }),
			path: `/affiliate_partner/202405/campaigns/${id}`,
		});
		expect(verdict(detail('7360590375814268715'))).toBe('');
		for (const id of ['', '{campaign_id}', 'undefined', 'a%20b'])
			expect(verdict(detail(id))).toContain('path.campaign_id is not filled in');
	});

	it('judges headers when they are given', () => {
		const headers = { 'X-TTS-Access-Token': 'TTP_fake', 'Content-Type': 'application/json' };
		expect(verdict({ ...create(), headers })).toBe('');
		expect(verdict({ ...create(), headers: {} })).toContain(
			'headers.x-tts-access-token is required',
		);
		expect(
			verdict({ ...create(), headers: { ...headers, 'Content-Type': 'text/plain' } }),
		).toContain('headers.content-type must be application/json');
	});

	it('prefers the literal path to one with a variable', () => {
		expect(
			findOperation('GET', '/affiliate_partner/202501/campaigns/1/products/performance')?.path,
		).toBe('/affiliate_partner/202501/campaigns/{campaign_id}/products/performance');
	});
});

describe('the judge of answers', () => {
	const answer = (data: object) => ({ code: 0, message: 'Success', request_id: 'r', data });
	const path = '/affiliate_partner/202405/campaigns';

	it('accepts what the response schema describes and nothing else', () => {
		const row = { id: '1', name: 'A', status: 'ONGOING', campaign_end_time: 1_795_000_000 };
		expect(judgeAnswer('GET', path, answer({ campaigns: [row], total_count: 1 }))).toEqual([]);
		expect(inWords(judgeAnswer('GET', path, answer({ campaigns: [{ ...row, id: 1 }] })))).toBe(
			'answer.data.campaigns.0.id must be string',
		);
		expect(inWords(judgeAnswer('GET', path, answer({ rows: [] })))).toContain('data.rows is not');
		expect(
			inWords(judgeAnswer('GET', path, answer({ campaigns: [{ status: 'OPEN' }] }))),
		).toContain('data.campaigns.0.status must be one of READY');
	});
});

describe('coverage', () => {
	it('lists the operations below the given prefixes', () => {
		const partner = coverage(['/affiliate_partner/']);
		expect(partner).toHaveLength(17);
		expect(partner.every(({ path }) => path.startsWith('/affiliate_partner/'))).toBe(true);
		expect(coverage(['/affiliate_partner/202501/'])).toHaveLength(4);
	});

	it('can judge a request to every operation of the families in use', () => {
		for (const { method, path, requestBody } of coverage()) {
			const filled = path.replace(/\{\w+\}/g, '1');
			const query = { nonsense: '1' };
			const problems = judge({ method, path: filled, query, body: requestBody && { nonsense: 1 } });
			expect(problems).toContainEqual(
				expect.objectContaining({ field: 'nonsense', where: 'query' }),
			);
			expect(inWords(judgeAnswer(method, path, answerOf({ code: 'x' })))).toContain('code must be');
		}
	});
});

const answerOf = (change: object) => ({ code: 0, message: '', request_id: '', ...change });
