import type { AccountName, Fault, TokenOptions } from '../sandbox';
import { runCredentialTest } from './harness';
import { credentialOf, emptyCredential, useSandbox } from './support/partner';

const side = useSandbox();
const REFRESH = { path: '/api/v2/token/refresh' };
const silently = { accessTokenExpiresAt: 0 };

/** What the form shows for a credential after its button Test was pressed. */
const tested = async (name: AccountName, options: TokenOptions & { data?: object } = {}) =>
	await runCredentialTest(credentialOf(side.sandbox, name, options as never));

describe('the connection test succeeds', () => {
	it.each(['seller', 'multiShopSeller', 'partner', 'multiAssetPartner'] as const)(
		'for a %s',
		async (name) => {
			expect(await tested(name)).toEqual({ status: 'OK', message: 'Connection successful!' });
		},
	);

	it('with a code just pasted, which it exchanges', async () => {
		const authorizationCode = side.sandbox.issueCode(side.sandbox.accounts.partner);
		const credential = emptyCredential(side.sandbox, { authorizationCode });
		expect(await runCredentialTest(credential)).toMatchObject({ status: 'OK' });
		expect(credential.data).toMatchObject({ authorizationCode: '', userType: '3' });
	});

	it('with a token that has run out without being known to, which it renews', async () => {
		expect(await tested('partner', { accessExpiresIn: -1, data: silently })).toMatchObject({
			status: 'OK',
		});
		expect(side.sandbox.log.count(REFRESH)).toBe(1);
	});

	it('on older hosts, which always renew first', async () => {
		const credential = credentialOf(side.sandbox);
		const result = await runCredentialTest(credential, { forceRenewal: true });
		expect(result).toMatchObject({ status: 'OK' });
		expect(credential.saves).toHaveLength(1);
	});
});

describe('the connection test tells apart', () => {
	it.each<[string, AccountName, TokenOptions & { data?: object }, string]>([
		[
			'a wrong app secret',
			'partner',
			{ data: { appSecret: 'wrong' } },
			'The signature does not match: App Secret is wrong, or belongs to another App Key.',
		],
		[
			'a wrong app secret, when the token has to be renewed',
			'partner',
			{ accessExpiresIn: -1, data: { appSecret: 'wrong' } },
			'TikTok did not renew the access token (36004004: The app_key or the app_secret is invalid.). Check App Key and App Secret. If they are right, the authorization has ended: authorize the app again and paste the new code into Authorization Code.',
		],
		[
			'a wrong app key',
			'partner',
			{ data: { appKey: 'wrong' } },
			'TikTok did not recognise the call: check App Key and App Secret, and the clock of this machine.',
		],
		[
			'a wrong account type that TikTok has told of',
			'creator',
			{ data: { accountType: 'partner' } },
			'This credential says Account Type Partner, but TikTok authorized a creator account. Change Account Type to Creator, or authorize again with a partner account.',
		],
		[
			'a wrong account type that nobody has told of',
			'creator',
			{ data: { accountType: 'partner', userType: '' } },
			'The token does not belong to this Account Type. Choose the type of the account that authorized the app.',
		],
		[
			'a missing scope',
			'partner',
			{ scopes: ['partner.tap_campaign.read'] },
			'A scope is missing: enable the affiliate scopes of the app in Partner Center, then authorize again and leave every box ticked.',
		],
		[
			'an expired authorization',
			'partner',
			{ accessExpiresIn: -1, refreshExpiresIn: -1, data: silently },
			'TikTok did not renew the access token (36004001: The refresh_token has expired.). The refresh token has expired: authorize the app again and paste the new code into Authorization Code.',
		],
		[
			'a custom region without a web address',
			'partner',
			{ data: { apiBaseUrl: 'localhost:4010' } },
			'API Base URL of the credential is "localhost:4010", but it has to be a web address like https://open-api.tiktokglobalshop.com',
		],
	])('%s', async (_case, name, options, message) => {
		expect(await tested(name, options)).toMatchObject({ status: 'Error', message });
	});

	it('a withdrawn authorization', async () => {
		const credential = credentialOf(side.sandbox);
		side.sandbox.grants.find(String(credential.data.accessToken))!.revoked = true;
		const { message } = await runCredentialTest(credential);
		expect(message).toMatch(/the authorization has ended: authorize the app again/);
	});

	it.each<[string, Fault, RegExp]>([
		['a token run out on HTTP 200', { kind: 'expiredToken', status: 200 }, /^The access token has/],
		['too many calls', { kind: 'tooManyRequests' }, /^TikTok takes fewer calls just now/],
		['an address not allowed', { kind: 'code', code: 36009033, status: 403 }, /IP address/],
		['a code nobody knows', { kind: 'code', code: 36999999 }, /^TikTok gave no data/],
		['a page of another site', { kind: 'htmlPage', status: 200 }, /^TikTok gave no data/],
		['a page of a gateway', { kind: 'htmlPage' }, /^TikTok gave no data/],
		[
			'a refusal that a renewal does not mend',
			{ kind: 'code', code: 105001, status: 401, times: 2 },
			/^TikTok refused the call: check App Secret and Account Type/,
		],
	])('%s', async (_case, fault, message) => {
		side.sandbox.faults.add({ host: 'api', ...fault });
		const result = await tested('partner');
		expect(result).toMatchObject({ status: 'Error', message: expect.stringMatching(message) });
	});

	it('a credential that is not connected', async () => {
		const { message } = await runCredentialTest(emptyCredential(side.sandbox));
		expect(message).toMatch(/^The credential is not connected yet/);
	});
});
