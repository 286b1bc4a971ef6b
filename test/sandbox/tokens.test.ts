import { startSandbox, type Sandbox } from '.';
import { askForTokens } from './kernel/client';

const GET = '/api/v2/token/get';
const REFRESH = '/api/v2/token/refresh';
const MINUTE = 60;
const DAY = 24 * 60 * MINUTE;

describe('the token host', () => {
	let sandbox: Sandbox;
	beforeAll(async () => {
		sandbox = await startSandbox();
	});
	afterAll(() => sandbox.stop());
	beforeEach(() => sandbox.reset());

	const exchange = (auth_code: string, extra = {}) =>
		askForTokens(sandbox, GET, sandbox.accounts.seller, {
			auth_code,
			grant_type: 'authorized_code',
			...extra,
		});
	const refresh = (refresh_token: unknown, extra = {}) =>
		askForTokens(sandbox, REFRESH, sandbox.accounts.seller, {
			refresh_token: String(refresh_token),
			grant_type: 'refresh_token',
			...extra,
		});

	it('trades a code for a pair with absolute expiries', async () => {
		const now = sandbox.clock.seconds();
		const { seller } = sandbox.accounts;
		const { code, data } = await exchange(sandbox.issueCode(seller));
		expect(code).toBe(0);
		expect(data).toMatchObject({
			open_id: seller.openId,
			seller_name: seller.displayName,
			seller_base_region: 'US',
			user_type: 0,
			granted_scopes: seller.scopes,
		});
		expect(Number(data.access_token_expire_in)).toBeGreaterThanOrEqual(now + 7 * DAY);
		expect(Number(data.refresh_token_expire_in)).toBeGreaterThanOrEqual(now + 365 * DAY);
	});

	it('tells the kinds of accounts apart', async () => {
		const { seller, creator, partner } = sandbox.accounts;
		const types = [seller, creator, partner].map(async (account) => {
			const { data } = await exchange(sandbox.issueCode(account));
			return data.user_type;
		});
		expect(await Promise.all(types)).toEqual([0, 1, 3]);
	});

	it('hands out only the scopes the code was issued for', async () => {
		const scopes = ['seller.authorization.info'];
		const first = await exchange(sandbox.issueCode(sandbox.accounts.seller, { scopes }));
		expect(first.data.granted_scopes).toEqual(scopes);
		const second = await refresh(first.data.refresh_token);
		expect(second.data.granted_scopes).toEqual(scopes);
	});

	it('takes a code once, and for half an hour', async () => {
		const code = sandbox.issueCode(sandbox.accounts.seller);
		expect((await exchange(code)).code).toBe(0);
		expect((await exchange(code)).code).toBe(36004004);
		const old = sandbox.issueCode(sandbox.accounts.seller);
		sandbox.clock.advance(30 * MINUTE + 1);
		expect((await exchange(old)).code).toBe(36004004);
	});

	it('rotates: a refresh token dies when it is used, the old access token lives on', async () => {
		const first = sandbox.tokens(sandbox.accounts.seller);
		const second = await refresh(first.refreshToken);
		expect(second.code).toBe(0);
		expect(second.data.refresh_token).not.toBe(first.refreshToken);
		expect(second.data.access_token).not.toBe(first.accessToken);
		expect(second.data.refresh_token_expire_in).toBe(first.refreshTokenExpiresAt);
		expect((await refresh(first.refreshToken)).code).toBe(36004004);
		expect(sandbox.grants.find(first.accessToken)?.accessTokenExpiresAt).toBeGreaterThan(
			sandbox.clock.seconds(),
		);
		expect((await refresh(second.data.refresh_token)).code).toBe(0);
	});

	it('lets only one of many simultaneous refreshes win', async () => {
		const { refreshToken } = sandbox.tokens(sandbox.accounts.seller);
		const answers = await Promise.all(Array.from({ length: 5 }, () => refresh(refreshToken)));
		expect(answers.map(({ code }) => code).sort()).toEqual([0, ...Array(4).fill(36004004)]);
		const fingerprints = sandbox.log.calls({ path: REFRESH }).map(({ token }) => token);
		expect(new Set(fingerprints).size).toBe(1);
	});

	it('refuses an expired refresh token with a code of its own', async () => {
		const { refreshToken } = sandbox.tokens(sandbox.accounts.seller, { refreshExpiresIn: 60 });
		sandbox.clock.advance(61);
		expect((await refresh(refreshToken)).code).toBe(36004001);
	});

	it('refuses to refresh for an account that has withdrawn its consent', async () => {
		const { refreshToken } = sandbox.tokens(sandbox.accounts.seller);
		sandbox.grants.revoke(sandbox.accounts.seller);
		expect((await refresh(refreshToken)).code).toBe(36004004);
	});

	it('refuses a wrong secret without spending the code', async () => {
		const code = sandbox.issueCode(sandbox.accounts.seller);
		expect((await exchange(code, { app_secret: 'wrong' })).code).toBe(36004004);
		expect((await exchange(code, { grant_type: 'refresh_token' })).code).toBe(36004004);
		expect((await exchange(code)).code).toBe(0);
	});

	it('knows only its two paths, by GET', async () => {
		const post = await fetch(`${sandbox.authUrl}${GET}`, { method: 'POST' });
		expect(await post.json()).toMatchObject({ code: 36009010 });
		const other = await fetch(`${sandbox.authUrl}/authorization/202309/shops`);
		expect(await other.json()).toMatchObject({ code: 36009009 });
		const api = await fetch(`${sandbox.apiUrl}${GET}`);
		expect(await api.json()).toMatchObject({ code: 36009009 });
	});
});
