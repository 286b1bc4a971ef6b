import type { AffiliateCredential } from '../../../credentials/tokens/account';
import { fingerprint, needsRenewal, nextGrant, renew } from '../../../credentials/tokens/renewal';
import type { HttpRequest } from '../../../credentials/tokens/tokenCall';

const NOW = Date.parse('2026-11-20T12:00:00Z');
const WEEK = 7 * 86_400;
let app = 0;

beforeEach(() => {
	app += 1;
	jest.useFakeTimers({ now: NOW });
});
afterEach(() => jest.useRealTimers());

const credentialOf = (data: Partial<AffiliateCredential> = {}) =>
	({
		accountType: 'partner',
		appKey: `test-app-${app}`,
		appSecret: 'test-secret',
		accessToken: 'A0',
		refreshToken: 'R0',
		...data,
	}) as AffiliateCredential;

/** A token host that hands out A1, R1, A2, R2 …; without `rotates` the refresh token stays. */
function tokenHost({ rotates = true } = {}) {
	const spent: string[] = [];
	const http: HttpRequest = async ({ qs }) => {
		spent.push(String(qs?.refresh_token ?? qs?.auth_code));
		await Promise.resolve();
		return {
			code: 0,
			data: {
				access_token: `A${spent.length}`,
				access_token_expire_in: NOW / 1000 + WEEK,
				refresh_token: rotates ? `R${spent.length}` : 'R0',
			},
		};
	};
	return { http, spent };
}

describe('what is spent', () => {
	it('is the pasted code, else the refresh token', () => {
		expect(nextGrant({ authorizationCode: ' c ', refreshToken: 'r' })).toEqual({
			kind: 'code',
			value: 'c',
		});
		expect(nextGrant({ authorizationCode: ' ', refreshToken: 'r' })).toEqual({
			kind: 'refreshToken',
			value: 'r',
		});
		expect(nextGrant({})).toBeUndefined();
	});

	it.each([
		['nothing to spend', { refreshToken: '', accessTokenExpiresAt: 1 }, undefined, false],
		['a pasted code', { authorizationCode: 'c' }, undefined, true],
		['an unknown expiry', {}, undefined, false],
		['an expiry far away', { accessTokenExpiresAt: NOW / 1000 + 3600 }, undefined, false],
		['an expiry close by', { accessTokenExpiresAt: NOW / 1000 + 599 }, undefined, true],
		['this token refused', {}, fingerprint('A0'), true],
		['another token refused', {}, fingerprint('A9'), false],
	])('%s', (_case, data, refused, expected) => {
		expect(needsRenewal(credentialOf(data), refused)).toBe(expected);
	});
});

describe('renew', () => {
	it('spends a refresh token once, however many ask together or soon after', async () => {
		const { http, spent } = tokenHost();
		const together = await Promise.all([1, 2, 3].map(() => renew(http, credentialOf())));
		expect(together.map(({ accessToken }) => accessToken)).toEqual(['A1', 'A1', 'A1']);
		jest.advanceTimersByTime(20_000);
		expect(await renew(http, credentialOf())).toMatchObject({ accessToken: 'A1' });
		expect(spent).toEqual(['R0']);
	});

	it('gives somebody who is two renewals late the newest pair', async () => {
		const { http, spent } = tokenHost();
		await renew(http, credentialOf());
		await renew(http, credentialOf({ accessToken: 'A1', refreshToken: 'R1' }));
		expect(await renew(http, credentialOf())).toMatchObject({
			accessToken: 'A2',
			refreshToken: 'R2',
		});
		expect(spent).toEqual(['R0', 'R1']);
	});

	it('renews a fresh token that is refused, once for all who hold it', async () => {
		const { http, spent } = tokenHost({ rotates: false });
		await renew(http, credentialOf());
		const fresh = () => credentialOf({ accessToken: 'A1' });
		const pairs = await Promise.all([renew(http, fresh()), renew(http, fresh())]);
		expect(pairs.map(({ accessToken }) => accessToken)).toEqual(['A2', 'A2']);
		expect(spent).toEqual(['R0', 'R0']);
	});

	it('does not spend a code twice that was saved again beside what came for it', async () => {
		const { http, spent } = tokenHost();
		await renew(http, credentialOf({ authorizationCode: 'c' }));
		const again = { authorizationCode: 'c', accessToken: 'A1', refreshToken: 'R1' };
		expect(await renew(http, credentialOf(again))).toMatchObject({
			accessToken: 'A2',
			authorizationCode: '',
		});
		expect(spent).toEqual(['c', 'R1']);
	});

	it('forgets what it knows after half a minute', async () => {
		const { http, spent } = tokenHost();
		await renew(http, credentialOf());
		jest.advanceTimersByTime(31_000);
		await renew(http, credentialOf());
		expect(spent).toEqual(['R0', 'R0']);
	});

	it('does not remember a refusal', async () => {
		const refuse: HttpRequest = async () => ({ code: 36004004, message: 'No' });
		await expect(renew(refuse, credentialOf())).rejects.toThrow('36004004: No');
		const { http } = tokenHost();
		expect(await renew(http, credentialOf())).toMatchObject({ accessToken: 'A1' });
	});

	it('keeps apps and token hosts apart', async () => {
		const { http, spent } = tokenHost();
		await renew(http, credentialOf());
		await renew(http, credentialOf({ appKey: 'test-other-app' }));
		await renew(http, credentialOf({ region: 'custom', authBaseUrl: 'https://auth.example.com' }));
		expect(spent).toHaveLength(3);
	});

	it('keeps what an answer leaves out, except after a new authorization', async () => {
		const known = { openId: 'o', userType: '3', accountName: 'n', baseRegion: 'US' };
		const { http } = tokenHost();
		const refreshed = await renew(http, credentialOf({ ...known, grantedScopes: 'a,b' }));
		expect(refreshed).toMatchObject({ ...known, grantedScopes: 'a,b', authorizationCode: '' });
		expect(refreshed.accessTokenRefreshedAt).toBe(NOW / 1000);
		const exchanged = await renew(
			http,
			credentialOf({ authorizationCode: 'c', grantedScopes: 'a,b' }),
		);
		expect(exchanged).toMatchObject({ grantedScopes: '', accessTokenRefreshedAt: 0 });
	});
});
