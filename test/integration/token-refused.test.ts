import './support/noWaiting';
import { inspect } from 'node:util';
import type { Fault } from '../sandbox';
import {
	byId,
	credentialOf,
	emptyCredential,
	numbered,
	runPartner,
	useSandbox,
} from './support/partner';
import type { NodeRun, StoredCredential } from './harness';

const side = useSandbox();
const REFRESH = { host: 'auth', path: '/api/v2/token/refresh' } as const;
const asset = { categoryAssetCipher: 'GCP_sandbox-asset_cipher_1' };
const partner = () => side.sandbox.accounts.partner;
const stale = (data = {}) =>
	credentialOf(side.sandbox, 'partner', { accessExpiresIn: -5, data: { ...asset, ...data } });
const readCampaigns = async (credential: StoredCredential, items = 1) =>
	await runPartner(['campaign', 'getAll'], { limit: 1 }, { credential, items: numbered(items) });

afterEach(() => jest.restoreAllMocks());

/** Everything n8n stores about a run, in full. */
function expectNoSecret(
	{ run, outputs }: NodeRun,
	credential: StoredCredential,
	...more: string[]
) {
	const stored = inspect([run.data, outputs], { depth: Infinity, showHidden: true });
	const { appSecret, accessToken, refreshToken, authorizationCode } = credential.data;
	const secrets = [appSecret, accessToken, refreshToken, authorizationCode, ...more];
	for (const secret of secrets.filter(Boolean)) expect(stored).not.toContain(String(secret));
}

describe('what a user reads when TikTok hands out no token', () => {
	it('a refresh token that is used up', async () => {
		const credential = stale();
		side.sandbox.grants.refresh(String(credential.data.refreshToken));
		const run = await readCampaigns(credential);
		expect(run.error).toMatchObject({
			name: 'NodeApiError',
			message:
				'TikTok did not renew the access token (36004004: The refresh_token is invalid or has been used.). Check App Key and App Secret. If they are right, the authorization has ended: authorize the app again and paste the new code into Authorization Code.',
			description: undefined,
			httpCode: null,
			context: { itemIndex: 0 },
		});
		expect(side.sandbox.log.count(REFRESH)).toBe(1);
		expect(credential.saves).toEqual([]);
		expectNoSecret(run, credential);
	});

	it('an authorization that has run out', async () => {
		const credential = credentialOf(side.sandbox, 'partner', {
			accessExpiresIn: -5,
			refreshExpiresIn: -1,
			data: asset,
		});
		const { error } = await readCampaigns(credential);
		expect(error?.message).toBe(
			'TikTok did not renew the access token (36004001: The refresh_token has expired.). The refresh token has expired: authorize the app again and paste the new code into Authorization Code.',
		);
	});

	it('an authorization that was withdrawn', async () => {
		const credential = credentialOf(side.sandbox, 'partner', { data: asset });
		side.sandbox.grants.find(String(credential.data.accessToken))!.revoked = true;
		const run = await readCampaigns(credential);
		expect(run.error?.message).toMatch(/the authorization has ended: authorize the app again/);
		expect(side.sandbox.log.count(REFRESH)).toBe(1);
		expectNoSecret(run, credential);
	});

	it('a code that was used before', async () => {
		const authorizationCode = side.sandbox.issueCode(partner());
		side.sandbox.grants.exchange(authorizationCode);
		const credential = emptyCredential(side.sandbox, { ...asset, authorizationCode });
		const run = await readCampaigns(credential, 3);
		expect(run.error?.message).toBe(
			'TikTok did not accept the authorization code (36004004: The auth_code is invalid, has expired or has been used.). Check App Key and App Secret, then authorize the app again: a code works once and for 30 minutes. Paste the new one into Authorization Code.',
		);
		expectNoSecret(run, credential);
	});

	it('a wrong app secret, which TikTok repeats in its message', async () => {
		const appSecret = 'sandbox-wrong-secret';
		const credential = stale({ appSecret });
		const message = `app_secret ${appSecret} and ${credential.data.refreshToken} do not match`;
		side.sandbox.faults.add({ ...REFRESH, kind: 'code', code: 36004004, message, times: 'always' });
		const run = await readCampaigns(credential);
		expect(run.error?.message).toContain('(36004004: app_secret *** and *** do not match)');
		expectNoSecret(run, credential, appSecret);
	});

	const host = () => new URL(side.sandbox.authUrl).host;
	it.each<[string, Fault, () => string]>([
		[
			'a token host that answers HTTP 401 with a code',
			{ kind: 'code', code: 36004004, status: 401, message: 'No.' },
			() => 'TikTok did not renew the access token (36004004: No.). Check App Key',
		],
		[
			'a token host that answers with a page',
			{ kind: 'htmlPage', status: 200 },
			() =>
				`TikTok's token host ${host()} could not be used: it answered HTTP 200 without JSON; check the Auth Base URL.`,
		],
		[
			'a token host that answers HTTP 401 with a page',
			{ kind: 'htmlPage', status: 401 },
			() =>
				`TikTok's token host ${host()} could not be used: it answered HTTP 401 without JSON; check the Auth Base URL.`,
		],
		[
			'a token host that breaks off',
			{ kind: 'drop' },
			() =>
				`TikTok's token host ${host()} could not be used: no answer came; check the network, and the domains the credential allows.`,
		],
		[
			'a token host that answers without a token',
			{ kind: 'code', code: 0 },
			() => 'TikTok did not renew the access token (its answer holds no token).',
		],
	])('%s', async (_case, fault, message) => {
		const credential = stale();
		side.sandbox.faults.add({ ...REFRESH, ...fault, times: 'always' });
		const run = await readCampaigns(credential);
		expect(run.error?.message).toContain(message());
		expect(side.sandbox.log.count(REFRESH)).toBe(1);
		expect(credential.data.accessToken).not.toBe('');
		expectNoSecret(run, credential);
	});

	it('an account of another kind', async () => {
		const authorizationCode = side.sandbox.issueCode(side.sandbox.accounts.creator);
		const credential = emptyCredential(side.sandbox, { ...asset, authorizationCode });
		const { error } = await readCampaigns(credential);
		expect(error?.message).toBe(
			'This credential says Account Type Partner, but TikTok authorized a creator account. Change Account Type to Creator, or authorize again with a partner account.',
		);
		expect(side.sandbox.log.count({ host: 'api' })).toBe(0);
	});

	it('a credential of another kind in this node', async () => {
		const credential = credentialOf(side.sandbox, 'seller');
		const { error } = await runPartner(
			['campaign', 'get'],
			{ campaign: byId('1') },
			{ credential },
		);
		expect(error).toMatchObject({
			name: 'NodeOperationError',
			message:
				'This operation needs the credential of a partner, but the chosen credential is one of a seller',
			description: 'Choose a credential whose Account Type is Partner.',
		});
		expect(side.sandbox.log.count()).toBe(0);
	});

	it('the items that do not need it are unharmed, on continue', async () => {
		const credential = stale();
		side.sandbox.grants.refresh(String(credential.data.refreshToken));
		const run = await runPartner(
			['campaign', 'getAll'],
			{ limit: 1 },
			{ credential, items: numbered(3), onError: 'continueRegularOutput' },
		);
		expect(run.items).toHaveLength(3);
		expect(run.items[2]).toMatchObject({
			json: { error: expect.stringContaining('did not renew') },
			pairedItem: { item: 2 },
		});
		expectNoSecret(run, credential);
	});
});

describe('a refresh token that another process of n8n has spent', () => {
	it.each([401, 200] as const)('is no failure: its tokens are used (HTTP %i)', async (status) => {
		side.sandbox.expiredTokenStatus = status;
		const credential = stale({ accessTokenExpiresAt: 0 });
		const { grants } = side.sandbox;
		const refresh = grants.refresh.bind(grants);
		const other = refresh(String(credential.data.refreshToken));
		jest.spyOn(grants, 'refresh').mockImplementation((token) => {
			const { accessToken, refreshToken } = other;
			credential.edit({ accessToken, refreshToken });
			return refresh(token);
		});
		const { error, items } = await readCampaigns(credential);
		expect([error, items.length]).toEqual([undefined, 1]);
		expect(side.sandbox.log.count(REFRESH)).toBe(1);
		expect(credential.data).toMatchObject({ accessToken: other.accessToken });
		expect(credential.saves).toEqual([]);
	});
});
