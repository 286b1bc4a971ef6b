import './support/noWaiting';
import type { IDataObject, INodeParameters } from 'n8n-workflow';
import type { AccountName } from '../sandbox';
import { runAccount, storedOf } from './support/account';
import { credentialOf, emptyCredential, useSandbox } from './support/partner';

const DAY = 86_400;
const side = useSandbox();
const account = (name: AccountName) => side.sandbox.accounts[name];

describe('Authorization: Get Link', () => {
	const link = async (parameters: INodeParameters) =>
		await runAccount(['authorization', 'getLink'], parameters, emptyCredential(side.sandbox));

	it.each([
		['seller', 'us', 'https://services.us.tiktokshop.com/open/authorize?service_id=7400'],
		['seller', 'row', 'https://services.tiktokshop.com/open/authorize?service_id=7400'],
		['partner', 'us', 'https://partner.us.tiktokshop.com/open/authorize?service_id=7400'],
		['partner', 'row', 'https://partner.tiktokshop.com/open/authorize?service_id=7400'],
	])('sends a %s (%s) by service ID', async (kind, market, url) => {
		const { json } = await link({ account: kind, market, serviceId: '7400' });
		expect(json).toEqual([{ url, account: kind, market }]);
		expect(side.sandbox.log.count()).toBe(0);
	});

	it('sends a creator by app key, with the state it comes back with', async () => {
		const { json } = await link({ account: 'creator', state: 'a&b c' });
		const { appKey } = account('creator');
		expect(json).toEqual([
			{
				url: `https://shop.tiktok.com/alliance/creator/auth?app_key=${appKey}&state=a%26b+c`,
				account: 'creator',
				state: 'a&b c',
			},
		]);
	});

	it('takes another page from the options', async () => {
		const { json } = await link({
			account: 'seller',
			market: 'us',
			serviceId: '7400',
			state: 's',
			options: { authorizationPage: 'https://services.tiktokshops.us/open/authorize' },
		});
		expect(json[0].url).toBe(
			'https://services.tiktokshops.us/open/authorize?service_id=7400&state=s',
		);
	});

	it('wants a state for creators, and a page that is an address', async () => {
		await expect(link({ account: 'creator' })).rejects.toThrow();
		const { error } = await link({
			account: 'creator',
			state: 's',
			options: { authorizationPage: 'services' },
		});
		expect(error?.message).toBe('"Authorization Page" is "services", which is not a web address');
	});
});

describe('Authorization: Exchange Code', () => {
	const exchange = async (items: IDataObject[], parameters: INodeParameters = {}) =>
		await runAccount(
			['authorization', 'exchangeCode'],
			{ code: '={{ $json.code }}', ...parameters },
			credentialOf(side.sandbox, 'creator'),
			items,
		);
	const codes = (...names: AccountName[]) =>
		names.map((name) => ({ code: side.sandbox.issueCode(account(name)) }));

	it('gives each item its own pair when tokens are asked for', async () => {
		const { json, credentialData } = await exchange(codes('creator', 'secondCreator'), {
			includeTokens: true,
		});
		expect(json).toEqual(
			(['creator', 'secondCreator'] as const).map((name) => ({
				open_id: account(name).openId,
				account_name: account(name).displayName,
				account_type: 'Creator',
				user_type: 1,
				region: 'US',
				granted_scopes: account(name).scopes,
				access_token: expect.stringMatching(/^TTP_sandbox_access_/),
				refresh_token: expect.stringMatching(/^TTP_sandbox_refresh_/),
				access_token_expires_at: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
				access_token_expires_at_unix: expect.any(Number),
				access_token_days_left: expect.any(Number),
				refresh_token_expires_at: expect.any(String),
				refresh_token_expires_at_unix: expect.any(Number),
				refresh_token_days_left: expect.any(Number),
			})),
		);
		const [{ access_token_expires_at: iso, access_token_expires_at_unix: unix }] = json;
		expect(Date.parse(String(iso)) / 1000).toBe(unix);
		expect(Math.abs(Number(unix) - side.sandbox.clock.seconds() - 7 * DAY)).toBeLessThan(60);
		expect(json[0].access_token_days_left).toBeGreaterThan(6.8);
		const grant = side.sandbox.grants.find(String(json[1].access_token));
		expect(grant?.account.name).toBe('secondCreator');
		expect(credentialData?.authorizationCode ?? '').toBe('');
	});

	it('leaves the tokens out otherwise, and says so', async () => {
		const result = await exchange(codes('creator'));
		expect(result.json[0]).toMatchObject({
			open_id: account('creator').openId,
			tokens: 'Left out: switch Include Tokens on to get them',
		});
		expect(storedOf(result)).not.toMatch(/TTP_sandbox_(access|refresh)/);
	});

	it('says what a code that was used before means', async () => {
		const [used] = codes('creator');
		await exchange([used]);
		const result = await exchange([used]);
		expect(result.error?.message).toBe(
			'TikTok did not accept the authorization code (36004004: The auth_code is invalid, has expired or has been used.)',
		);
		expect(result.error?.description).toMatch(/a code works once and for 30 minutes/);
		for (const secret of [used.code, account('creator').appSecret])
			expect(storedOf(result)).not.toContain(secret);
	});

	it('knows a refused consent before it asks', async () => {
		const { error } = await exchange([{ code: 'null' }]);
		expect(error?.message).toBe('"Code" is "null": the account did not agree to the authorization');
		expect(side.sandbox.log.count()).toBe(0);
	});
});

describe('Authorization: Refresh Token', () => {
	const refresh = async (token: string, includeTokens: boolean) =>
		await runAccount(
			['authorization', 'refreshToken'],
			{ refreshToken: '={{ $json.token }}', includeTokens },
			credentialOf(side.sandbox, 'creator'),
			[{ token }],
		);

	it('spends the token of the form, not the credential’s', async () => {
		const pair = side.sandbox.tokens(account('secondCreator'));
		const { json, credentialData } = await refresh(pair.refreshToken, true);
		expect(json[0]).toMatchObject({ open_id: account('secondCreator').openId });
		expect(json[0].refresh_token).not.toBe(pair.refreshToken);
		expect(side.sandbox.grants.find(String(json[0].access_token))?.account.name).toBe(
			'secondCreator',
		);
		expect(side.sandbox.grants.find(String(credentialData?.accessToken))?.account.name).toBe(
			'creator',
		);
	});

	it('says what an authorization that has run out means', async () => {
		const pair = side.sandbox.tokens(account('seller'), { refreshExpiresIn: -1 });
		const { error } = await refresh(pair.refreshToken, true);
		expect(error?.description).toContain('Let the account authorize the app again');
	});
});
