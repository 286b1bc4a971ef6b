import { startSandbox, type Fault, type Sandbox } from '.';
import { connect, type Client } from './kernel/client';

const CAMPAIGNS = '/affiliate_partner/202405/campaigns';

interface Listed {
	campaigns: Array<{ id: string; name: string }>;
	next_page_token: string;
}

describe('faults on request', () => {
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

	const list = (query = {}) => partner.get<Listed>(CAMPAIGNS, { page_size: 5, ...query });
	const draft = () => ({
		name: 'New one',
		description: 'Made by a test',
		commission_rate: 1500,
		campaign_start_time: sandbox.clock.seconds() + 1000,
		campaign_end_time: sandbox.clock.seconds() + 100_000,
		registration_start_time: sandbox.clock.seconds() + 500,
		registration_end_time: sandbox.clock.seconds() + 50_000,
		contact_info: { email: 'partner@example.com' },
		target_seller_types: ['LOCAL'],
	});
	const count = () => sandbox.state.partner.campaigns.length;

	it.each<[Fault, object]>([
		[{ kind: 'tooManyRequests' }, { status: 429, code: 36009002 }],
		[{ kind: 'unavailable' }, { status: 503, code: 36009003 }],
		[{ kind: 'expiredToken' }, { status: 401, code: 105002 }],
		[
			{ kind: 'expiredToken', status: 200 },
			{ status: 200, code: 105002 },
		],
		[
			{ kind: 'code', code: 16032007 },
			{ status: 200, code: 16032007 },
		],
		[
			{ kind: 'code', code: 36009007, status: 500, message: 'x' },
			{ status: 500, message: 'x' },
		],
	])('answers %j once', async (fault, expected) => {
		sandbox.faults.add(fault);
		expect(await list()).toMatchObject(expected);
		expect((await list()).code).toBe(0);
		expect(sandbox.log.entries.map((entry) => entry.fault)).toEqual([fault.kind, undefined]);
		expect(sandbox.log.entries.every(({ signatureOk }) => signatureOk)).toBe(true);
	});

	it('sends Retry-After only when asked to', async () => {
		sandbox.faults.add({ kind: 'tooManyRequests', retryAfter: 2 }, { kind: 'tooManyRequests' });
		expect((await list()).headers.get('retry-after')).toBe('2');
		expect((await list()).headers.get('retry-after')).toBeNull();
	});

	it('drops the connection before the handler runs, or after', async () => {
		const before = count();
		sandbox.faults.add({ kind: 'drop' });
		await expect(partner.post(CAMPAIGNS, draft())).rejects.toThrow('fetch failed');
		expect(count()).toBe(before);
		sandbox.faults.add({ kind: 'drop', when: 'after' });
		await expect(partner.post(CAMPAIGNS, draft())).rejects.toThrow('fetch failed');
		expect(count()).toBe(before + 1);
		expect(sandbox.log.entries.map(({ status }) => status)).toEqual([0, 0]);
	});

	it('sends malformed JSON and HTML pages', async () => {
		sandbox.faults.add({ kind: 'malformedJson' }, { kind: 'htmlPage' });
		const malformed = await list();
		expect(malformed.status).toBe(200);
		expect(() => JSON.parse(malformed.text)).toThrow('JSON');
		const page = await list();
		expect(page.status).toBe(502);
		expect(page.headers.get('content-type')).toContain('text/html');
		expect(page.text).toContain('<html>');
	});

	it('answers late', async () => {
		sandbox.faults.add({ kind: 'slow', milliseconds: 300, path: CAMPAIGNS });
		const order: string[] = [];
		const slow = list().then(() => order.push('slow'));
		await sandboxHasSeen(sandbox, 1);
		await partner.get('/authorization/202405/category_assets').then(() => order.push('quick'));
		await slow;
		expect(order).toEqual(['quick', 'slow']);
		expect(sandbox.log.peakInFlight).toBe(2);
	});

	it('lets elements of a batch fail', async () => {
		const [campaign] = sandbox.state.partner.campaigns;
		const product_ids = campaign.products
			.filter(({ review }) => review === 'APPROVED')
			.map(({ productId }) => productId);
		const path = `/affiliate_partner/202505/campaigns/${campaign.id}/products/promotion_links/generate_batch`;
		sandbox.faults.add({ kind: 'partialFailure', elements: 2 });
		const { code, data } = await partner.post(path, { product_ids });
		expect(code).toBe(0);
		expect(data.failed_product_ids).toHaveLength(2);
		expect(data.product_promotion_links).toHaveLength(product_ids.length - 2);
	});

	it('repeats a page token', async () => {
		sandbox.faults.add({ kind: 'repeatedPageToken', times: 'always' });
		const first = (await list()).data.next_page_token;
		const second = (await list({ page_token: first })).data.next_page_token;
		expect(first).not.toBe('');
		expect(second).toBe(first);
	});

	it('hits only what it is aimed at', async () => {
		sandbox.faults.add({
			kind: 'unavailable',
			method: 'POST',
			path: '*/campaigns',
			times: 2,
			skip: 1,
		});
		expect((await list()).code).toBe(0);
		const codes = [];
		for (let turn = 0; turn < 4; turn++) codes.push((await partner.post(CAMPAIGNS, draft())).code);
		expect(codes).toEqual([0, 36009003, 36009003, 0]);
		sandbox.faults.add({ kind: 'unavailable', host: 'auth', times: 'always' });
		expect((await list()).code).toBe(0);
		const auth = await fetch(`${sandbox.authUrl}/api/v2/token/get`);
		expect(auth.status).toBe(503);
	});

	it('refuses faults it does not know', () => {
		expect(() => sandbox.faults.add({ kind: 'earthquake' } as never)).toThrow('tooManyRequests');
	});
});

async function sandboxHasSeen(sandbox: Sandbox, requests: number): Promise<void> {
	while (sandbox.log.count() < requests) await new Promise((resolve) => setImmediate(resolve));
}

interface Controlled {
	ok: boolean;
	error?: string;
	result: { count: number; code: string; now: number; accessTokenExpiresAt: number };
}

describe('control over HTTP', () => {
	let sandbox: Sandbox;
	beforeAll(async () => {
		sandbox = await startSandbox();
	});
	afterAll(() => sandbox.stop());

	const control = async (method: string, command: string, body?: object) => {
		const url = `${sandbox.apiUrl}/__sandbox/${command}`;
		const response = await fetch(url, { method, body: body && JSON.stringify(body) });
		return { status: response.status, ...((await response.json()) as Controlled) };
	};

	it('queues, shows and clears faults', async () => {
		const fault = { kind: 'unavailable', path: '*', times: 2 };
		expect((await control('POST', 'faults', [fault])).result).toEqual([fault]);
		expect((await control('GET', 'faults')).result).toEqual([fault]);
		expect((await connect(sandbox, sandbox.accounts.partner).get('/x')).status).toBe(503);
		await control('DELETE', 'faults');
		expect((await control('GET', 'faults')).result).toEqual([]);
	});

	it('issues codes and tokens', async () => {
		const { result } = await control('POST', 'codes', { account: 'partner' });
		expect(sandbox.grants.exchange(result.code).account.name).toBe('partner');
		const pair = await control('POST', 'tokens', { account: 'creator', accessExpiresIn: -5 });
		expect(pair.result).toMatchObject({ account: 'creator' });
		expect(pair.result.accessTokenExpiresAt).toBeLessThan(sandbox.clock.seconds());
		expect(await control('POST', 'codes', { account: 'nobody' })).toMatchObject({
			status: 400,
			error: expect.stringContaining('multiAssetPartner'),
		});
	});

	it('shows the log by filter, and starts over', async () => {
		await control('POST', 'reset');
		const partner = connect(sandbox, sandbox.accounts.partner);
		await partner.get(CAMPAIGNS, { page_size: 1 });
		await partner.get('/authorization/202405/category_assets');
		const { result } = await control('GET', `log?path=${encodeURIComponent('*/campaigns')}`);
		expect(result).toMatchObject({ count: 1, calls: [{ path: CAMPAIGNS, code: 0 }] });
		expect((await control('GET', 'log?code=0&method=GET')).result.count).toBe(2);
		await control('DELETE', 'log');
		expect((await control('GET', 'log')).result.count).toBe(0);
		const before = sandbox.clock.seconds();
		expect(
			(await control('POST', 'clock', { advanceSeconds: 500 })).result.now,
		).toBeGreaterThanOrEqual(before + 500);
		expect(await control('GET', 'nothing')).toMatchObject({ status: 400, ok: false });
	});
});
