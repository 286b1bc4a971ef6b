import { route, startSandbox, type Sandbox } from '.';
import type { UploadedFile } from './kernel/call';
import { connect, type Client, type Request } from './kernel/client';

const SHOPS = '/authorization/202309/shops';
const CAMPAIGNS = '/affiliate_partner/202405/campaigns';
const WEBHOOKS = '/event/202309/webhooks';
const UPLOAD = '/affiliate_seller/202511/images/upload';

/** Stand for routes that take a shop and a file. */
const routes = [
	route('GET', WEBHOOKS, ({ shop }) => ({ total_count: 1, webhooks: [{ address: shop?.name }] })),
	route<{ data: UploadedFile }>('POST', UPLOAD, ({ body }) => ({
		url: body.data.bytes.toString(),
	})),
];

describe('the gates of the API host', () => {
	let sandbox: Sandbox;
	let partner: Client;
	let seller: Client;

	beforeAll(async () => {
		sandbox = await startSandbox({ routes });
	});
	afterAll(() => sandbox.stop());
	beforeEach(() => {
		sandbox.reset();
		partner = connect(sandbox, sandbox.accounts.partner);
		seller = connect(sandbox, sandbox.accounts.seller);
	});

	const list = (request: Partial<Request> = {}) =>
		partner.send({
			path: CAMPAIGNS,
			...request,
			query: { page_size: 10, ...request.query },
		});

	it('let a good request pass', async () => {
		expect(await list()).toMatchObject({ status: 200, code: 0, message: 'Success' });
		expect(sandbox.log.entries).toMatchObject([
			{ path: CAMPAIGNS, signatureOk: true, account: 'partner', code: 0, problems: [] },
		]);
	});

	it.each<[string, Partial<Request>, number, number, string]>([
		['an unknown path', { path: '/affiliate_partner/202405/nothing' }, 404, 36009009, 'path'],
		['a trailing slash', { path: `${CAMPAIGNS}/` }, 404, 36009009, 'path'],
		['a wrong method', { method: 'PATCH' }, 405, 36009010, 'PATCH'],
		['no app key', { query: { app_key: undefined } }, 400, 36009004, 'app_key'],
		['a foreign app key', { query: { app_key: 'nobodysappkey1' } }, 400, 36009004, 'app_key'],
		['no timestamp', { query: { timestamp: undefined } }, 400, 36009004, 'timestamp'],
		['milliseconds', { query: { timestamp: Date.now() } }, 400, 36009004, 'timestamp'],
		['no signature', { query: { sign: '' } }, 400, 36009004, 'sign'],
		['a wrong signature', { query: { sign: 'a'.repeat(64) } }, 400, 106001, 'signature'],
		['no token', { token: '' }, 400, 36009004, 'x-tts-access-token'],
		['an unknown token', { token: 'TTP_sandbox_access_nobody' }, 401, 105001, 'token'],
		['a missing cipher', { query: { category_asset_cipher: undefined } }, 400, 101000, 'missing'],
		['a foreign cipher', { query: { category_asset_cipher: 'GCP_x' } }, 400, 101000, 'belong'],
		['an unwanted cipher', { query: { shop_cipher: 'GCP_x' } }, 400, 36009004, 'shop_cipher'],
		['a bad parameter', { query: { page_size: 101 } }, 200, 16032001, 'query.page_size'],
		['an unknown parameter', { query: { limit: 3 } }, 200, 16032001, 'query.limit'],
	])('refuse %s', async (_, request, status, code, word) => {
		const answer = await list(request);
		expect(answer).toMatchObject({ status, code, data: null });
		expect(answer.message).toContain(word);
		expect(sandbox.log.calls({ code })).toHaveLength(1);
	});

	it.each([
		[-299, 0],
		[-301, 36009004],
		[29, 0],
		[31, 36009004],
	])('answer a timestamp %i seconds off with code %i', async (offset, code) => {
		const timestamp = sandbox.clock.seconds() + offset;
		expect((await list({ query: { timestamp } })).code).toBe(code);
	});

	it('take the shop from its cipher, and refuse none, a foreign one and an unwanted one', async () => {
		const { multiShopSeller } = sandbox.accounts;
		const answer = await seller.get(WEBHOOKS);
		expect(answer.data.webhooks).toEqual([{ address: 'Glow & Co.' }]);
		const without = await seller.get(WEBHOOKS, { shop_cipher: undefined });
		expect(without).toMatchObject({ status: 400, code: 106013 });
		const shop_cipher = multiShopSeller.shops[0].cipher;
		expect((await seller.get(WEBHOOKS, { shop_cipher })).code).toBe(101000);
		expect((await seller.get(SHOPS, { shop_cipher })).code).toBe(36009004);
	});

	it('read a form, whose body is not signed, and refuse what is not one', async () => {
		const boundary = 'sandbox-boundary';
		const form = [
			`--${boundary}`,
			'Content-Disposition: form-data; name="data"; filename="picture.png"',
			'Content-Type: image/png',
			'',
			'bytes of a picture',
			`--${boundary}--`,
			'',
		].join('\r\n');
		const upload = (headers: Record<string, string>) =>
			seller.send({ method: 'POST', path: UPLOAD, raw: form, headers });
		const type = `multipart/form-data; boundary=${boundary}`;
		const answer = await upload({ 'content-type': type });
		expect(answer).toMatchObject({ code: 0, data: { url: 'bytes of a picture' } });
		expect((await upload({ 'content-type': 'application/json' })).code).toBe(36009023);
	});

	it('refuse a token of another kind of account', async () => {
		expect(await partner.get(SHOPS)).toMatchObject({ status: 400, code: 101000 });
		expect((await seller.get('/authorization/202405/category_assets')).code).toBe(101000);
	});

	it('refuse an expired token on HTTP 401, or on 200 when told so', async () => {
		const { accessToken } = sandbox.tokens(sandbox.accounts.seller, { accessExpiresIn: -1 });
		const ask = () => seller.send({ path: SHOPS, token: accessToken });
		expect(await ask()).toMatchObject({ status: 401, code: 105002 });
		sandbox.expiredTokenStatus = 200;
		expect(await ask()).toMatchObject({ status: 200, code: 105002 });
	});

	it('let a token expire with time', async () => {
		sandbox.clock.advance(7 * 24 * 3600 - 1);
		expect((await seller.get(SHOPS)).code).toBe(0);
		sandbox.clock.advance(2);
		expect((await seller.get(SHOPS)).code).toBe(105002);
	});

	it('refuse a token whose account has withdrawn its consent or a scope', async () => {
		const account = sandbox.accounts.seller;
		sandbox.grants.withdrawScope(account, 'seller.authorization.info');
		expect(await seller.get(SHOPS)).toMatchObject({ status: 403, code: 105005 });
		sandbox.grants.revoke(account);
		expect(await seller.get(SHOPS)).toMatchObject({ status: 401, code: 105001 });
	});

	it('refuse a parameter that is given twice', async () => {
		const { apiUrl, clock, accounts } = sandbox;
		const query = `app_key=${accounts.seller.appKey}&app_key=x&timestamp=${clock.seconds()}&sign=x`;
		const response = await fetch(`${apiUrl}${SHOPS}?${query}`);
		expect(await response.json()).toMatchObject({ code: 36009004 });
	});

	it('refuse a body that is not JSON, and one on GET', async () => {
		const post = (request: Partial<Request>) =>
			partner.send({ method: 'POST', path: CAMPAIGNS, ...request });
		expect(await post({ raw: '{"name":' })).toMatchObject({ code: 36009022 });
		const plain = { 'content-type': 'text/plain' };
		expect(await post({ raw: '{}', headers: plain })).toMatchObject({ code: 36009022 });
		expect((await post({ body: {} })).message).toContain('body.name is required');
	});

	it('check the signature against the bytes that arrived', async () => {
		const raw = '{ "review_result" : "APPROVE" , "reject_reasons" : [ ] }';
		const path = `${CAMPAIGNS}/1/products/2/review`;
		expect(await partner.send({ method: 'POST', path, raw })).toMatchObject({ code: 16032005 });
		expect(sandbox.log.entries).toMatchObject([{ signatureOk: true }]);
	});

	it('keep secrets out of the log', async () => {
		const { refreshToken } = sandbox.tokens(sandbox.accounts.partner);
		await list();
		const { appKey, appSecret } = sandbox.accounts.partner;
		const query = new URLSearchParams({
			app_key: appKey,
			app_secret: appSecret,
			refresh_token: refreshToken,
			grant_type: 'refresh_token',
		});
		await fetch(`${sandbox.authUrl}/api/v2/token/refresh?${query}`);
		const written = JSON.stringify(sandbox.log.entries);
		expect(sandbox.log.count()).toBe(2);
		for (const secret of [appSecret, refreshToken, 'sandbox_access', '"sign"'])
			expect(written).not.toContain(secret);
	});
});

describe('what accounts can ask about themselves', () => {
	it('lists shops and category assets', async () => {
		const sandbox = await startSandbox();
		try {
			const { multiShopSeller, multiAssetPartner } = sandbox.accounts;
			const shops = await connect(sandbox, multiShopSeller).get(SHOPS);
			expect(shops.data).toEqual({ shops: multiShopSeller.shops });
			const path = '/authorization/202405/category_assets';
			const assets = await connect(sandbox, multiAssetPartner).get(path);
			expect(assets.data).toEqual({ category_assets: multiAssetPartner.assets });
			expect(sandbox.log.entries.flatMap(({ answerProblems }) => answerProblems)).toEqual([]);
		} finally {
			await sandbox.stop();
		}
	});
});
