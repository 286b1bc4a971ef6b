import './support/noWaiting';
import { credentialOf, emptyCredential, numbered, runPartner, useSandbox } from './support/partner';
import type { StoredCredential } from './harness';

const side = useSandbox();
const EXCHANGE = { host: 'auth', path: '/api/v2/token/get' } as const;
const REFRESH = { host: 'auth', path: '/api/v2/token/refresh' } as const;
const API = { host: 'api' } as const;

const count = () => {
	const { log } = side.sandbox;
	return [log.count(EXCHANGE), log.count(REFRESH), log.count(API)];
};
const readCampaigns = async (credential: StoredCredential, items = 1) =>
	await runPartner(['campaign', 'getAll'], { limit: 1 }, { credential, items: numbered(items) });
const asset = { categoryAssetCipher: 'GCP_sandbox-asset_cipher_1' };
const partner = () => side.sandbox.accounts.partner;

describe('the first use', () => {
	it('exchanges the authorization code once, and keeps what came for it', async () => {
		const code = side.sandbox.issueCode(partner());
		const credential = emptyCredential(side.sandbox, { ...asset, authorizationCode: code });
		const { error } = await readCampaigns(credential, 20);
		expect(error).toBeUndefined();
		expect(count()).toEqual([1, 0, 20]);
		const { data } = credential;
		expect(data).toMatchObject({
			authorizationCode: '',
			accessToken: expect.stringMatching(/^TTP_sandbox_access_/),
			refreshToken: expect.stringMatching(/^TTP_sandbox_refresh_/),
			openId: partner().openId,
			userType: '3',
			grantedScopes: partner().scopes.join(','),
		});
		const grant = side.sandbox.grants.find(String(data.accessToken));
		expect(data.accessTokenExpiresAt).toBe(grant?.accessTokenExpiresAt);
		expect(data.refreshTokenExpiresAt).toBe(grant?.refreshTokenExpiresAt);
	});

	it('takes a refresh token instead of a code', async () => {
		const { refreshToken } = side.sandbox.tokens(partner());
		const credential = emptyCredential(side.sandbox, { ...asset, refreshToken });
		await readCampaigns(credential);
		expect(count()).toEqual([0, 1, 1]);
		expect(credential.data.refreshToken).not.toBe(refreshToken);
	});

	it('says what to do when there is neither', async () => {
		const { error } = await readCampaigns(emptyCredential(side.sandbox));
		expect(error).toMatchObject({
			message:
				'The credential is not connected yet. Authorize the app, then paste the code of the redirect URL into Authorization Code, or a refresh token into Refresh Token.',
			description: undefined,
			context: { itemIndex: 0 },
		});
		expect(side.sandbox.log.count()).toBe(0);
	});
});

describe('a pasted code', () => {
	it('wins over the tokens that are there, and is cleared', async () => {
		const authorizationCode = side.sandbox.issueCode(partner());
		const data = { ...asset, authorizationCode };
		const credential = credentialOf(side.sandbox, 'partner', { data });
		const before = credential.data;
		await readCampaigns(credential, 3);
		expect(count()).toEqual([1, 0, 3]);
		expect(credential.data.authorizationCode).toBe('');
		expect(credential.data.refreshToken).not.toBe(before.refreshToken);
	});

	it('is not spent again when a form that still shows it is saved', async () => {
		const authorizationCode = side.sandbox.issueCode(partner());
		const credential = emptyCredential(side.sandbox, { ...asset, authorizationCode });
		await readCampaigns(credential);
		credential.edit({ authorizationCode, accessToken: '', refreshToken: '' });
		const { error } = await readCampaigns(credential);
		expect(error).toBeUndefined();
		expect(count()).toEqual([1, 0, 2]);
	});
});

describe('a token that has run out', () => {
	const stale = (tokens: object = { accessExpiresIn: -5 }, data = {}) =>
		credentialOf(side.sandbox, 'partner', { ...tokens, data: { ...asset, ...data } });
	/** The credential does not know that its token has run out. */
	const silently = { accessTokenExpiresAt: 0 };

	it.each([0, 300, 599])('is renewed before a call when %i seconds are left', async (seconds) => {
		const credential = stale({ accessExpiresIn: seconds });
		const before = credential.data;
		const { error } = await readCampaigns(credential, 20);
		expect(error).toBeUndefined();
		expect(count()).toEqual([0, 1, 20]);
		expect(credential.data.refreshToken).not.toBe(before.refreshToken);
	});

	it('is left alone while it is good for longer', async () => {
		await readCampaigns(stale({ accessExpiresIn: 660 }));
		expect(count()).toEqual([0, 0, 1]);
	});

	it('is renewed once after HTTP 401', async () => {
		const credential = stale(undefined, silently);
		const { error } = await readCampaigns(credential);
		expect(error).toBeUndefined();
		expect(count()).toEqual([0, 1, 2]);
		expect(credential.saves).toHaveLength(1);
	});

	it('is renewed once after code 105002 on HTTP 200', async () => {
		side.sandbox.expiredTokenStatus = 200;
		const credential = stale(undefined, silently);
		const { error } = await readCampaigns(credential);
		expect(error).toBeUndefined();
		expect(count()).toEqual([0, 1, 2]);
		expect(credential.saves).toHaveLength(1);
	});

	it.each([401, 200] as const)('is renewed once for all items (HTTP %i)', async (status) => {
		side.sandbox.expiredTokenStatus = status;
		const { error, items } = await readCampaigns(stale(undefined, silently), 20);
		expect([error, items.length]).toEqual([undefined, 20]);
		expect(side.sandbox.log.count(REFRESH)).toBe(1);
	});

	it.each([
		['known to be stale', 401, {}],
		['found out by HTTP 401', 401, silently],
		['found out by HTTP 200', 200, silently],
	] as const)('is renewed once for two workflows at once (%s)', async (_case, status, data) => {
		side.sandbox.expiredTokenStatus = status;
		const credential = stale(undefined, data);
		const runs = await Promise.all([1, 2].map(() => readCampaigns(credential, 20)));
		for (const { error, items } of runs) expect([error, items.length]).toEqual([undefined, 20]);
		expect(side.sandbox.log.count(REFRESH)).toBe(1);
		expect(credential.data).toMatchObject({ userType: '3' });
	});

	it('is renewed for an execution that has seen a renewal before', async () => {
		const credential = stale();
		side.sandbox.expiredTokenStatus = 200;
		const path = '/affiliate_partner/*';
		side.sandbox.faults.add({ kind: 'expiredToken', path, skip: 3, times: 2 });
		const { error } = await runPartner(
			['campaign', 'getAll'],
			{ limit: 1, options: { itemsAtOnce: 1 } },
			{ credential, items: numbered(6) },
		);
		expect(error).toBeUndefined();
		expect(side.sandbox.log.count(REFRESH)).toBe(2);
	});

	it.each([401, 200] as const)('is reported after one renewal (HTTP %i)', async (status) => {
		const path = '/affiliate_partner/*';
		side.sandbox.faults.add({ kind: 'expiredToken', status, path, times: 'always' });
		const { error } = await readCampaigns(stale(undefined, silently));
		expect(error).toMatchObject({
			httpCode: String(status),
			description: expect.stringContaining('has run out and could not be renewed.'),
		});
		expect(count()).toEqual([0, 1, 2]);
	});
});

describe('a token that never lives long', () => {
	it('is not renewed over and over', async () => {
		const credential = credentialOf(side.sandbox, 'partner', { accessExpiresIn: 60, data: asset });
		jest
			.spyOn(side.sandbox.grants, 'refresh')
			.mockImplementation(() =>
				Object.assign(side.sandbox.grants.issueTokens(partner(), { accessExpiresIn: 300 })),
			);
		for (let run = 0; run < 3; run++)
			expect((await readCampaigns(credential)).error).toBeUndefined();
		expect(count()).toEqual([0, 1, 3]);
		jest.restoreAllMocks();
	});

	it('is used although its expiry has passed by the clock of this machine', async () => {
		const credential = credentialOf(side.sandbox, 'partner', { accessExpiresIn: 60, data: asset });
		side.sandbox.clock.advance(-14 * 86_400);
		const timestamp = {
			kind: 'code',
			code: 36009004,
			status: 400,
			message: 'Bad timestamp',
		} as const;
		side.sandbox.faults.add({ ...timestamp, path: '/affiliate_partner/*' });
		const { error } = await readCampaigns(credential);
		expect(error?.description).toContain('The clock of this machine is off');
		expect(count()).toEqual([0, 1, 1]);
	});
});
