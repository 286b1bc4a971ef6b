import { startSandbox, type Sandbox } from '../sandbox';
import { chain, items, sandboxCredential, useN8n, type CredentialJson } from './driver';

describe('tokens in a real n8n', () => {
	let sandbox: Sandbox;
	beforeAll(async () => {
		sandbox = await startSandbox();
	});
	afterAll(async () => await sandbox.stop());
	// Not reset(): it would hand out the same tokens again, and n8n remembers what became of them.
	beforeEach(() => {
		sandbox.log.clear();
		sandbox.expiredTokenStatus = 401;
	});

	const n8n = useN8n();

	const create = async (data: Record<string, unknown>) => {
		const credential = sandboxCredential(sandbox, sandbox.accounts.partner, data);
		return await n8n().rest.createCredential(credential.name, credential.type, credential.data);
	};
	const workflow = (credential: { id: string; name: string }, count = 1) =>
		chain(items(count), {
			name: 'Campaigns',
			type: 'tikTokShopPartnerCampaign',
			parameters: { resource: 'campaign', operation: 'getAll', returnAll: false, limit: 1 },
			credential,
		});
	const stored = async (id: string): Promise<CredentialJson['data']> => {
		const all = await n8n().exportCredentials();
		return all.find((credential) => credential.id === id)!.data;
	};
	const tokenCalls = () => sandbox.log.calls({ host: 'auth' });
	const apiCalls = () => sandbox.log.calls({ host: 'api' });

	/** A stored access token that still looks good to n8n. */
	const pair = (accessExpiresIn?: number) => {
		const tokens = sandbox.tokens(sandbox.accounts.partner, { accessExpiresIn });
		const { scopes, ...rest } = tokens;
		return { ...rest, grantedScopes: scopes.join(','), userType: '3' };
	};

	test('exchanges the authorization code once, then signs every call', async () => {
		const authorizationCode = sandbox.issueCode(sandbox.accounts.partner);
		const credential = await create({ authorizationCode, refreshToken: '' });

		const runs = [
			await n8n().rest.runWorkflow(workflow(credential)),
			await n8n().rest.runWorkflow(workflow(credential)),
		];

		expect(runs.map(({ status }) => status)).toEqual(['success', 'success']);
		expect(tokenCalls().map(({ code }) => code)).toEqual([0]);
		expect(apiCalls().length).toBeGreaterThanOrEqual(2);
		expect(apiCalls().filter(({ signatureOk, code }) => !signatureOk || code !== 0)).toEqual([]);
		const data = await stored(credential.id);
		expect(data.authorizationCode).toBe('');
		expect(data.refreshToken).toMatch(/^TTP_sandbox_refresh_/);
		expect(data.refreshTokenExpiresAt).toBeGreaterThan(sandbox.clock.seconds());
	});

	test.each([401, 200] as const)(
		'renews once when TikTok calls the token expired with HTTP %i, and stores the new pair',
		async (status) => {
			sandbox.expiredTokenStatus = status;
			const before = pair();
			const credential = await create(before);
			sandbox.grants.expireAccess(sandbox.accounts.partner);

			const run = await n8n().rest.runWorkflow(workflow(credential, 5));

			expect({ status: run.status, error: run.error?.message }).toEqual({ status: 'success' });
			expect(run.items('Campaigns')).toHaveLength(5);
			expect(tokenCalls().map(({ code }) => code)).toEqual([0]);
			const after = await stored(credential.id);
			expect(after.accessToken).not.toBe(before.accessToken);
			expect(after.refreshToken).not.toBe(before.refreshToken);
			expect(sandbox.grants.find(String(after.accessToken))?.refreshToken).toBe(after.refreshToken);
		},
	);

	test('renews ahead of expiry, before any call with the old token', async () => {
		const before = pair(60);
		const credential = await create(before);

		const run = await n8n().rest.runWorkflow(workflow(credential, 5));

		expect(run.status).toBe('success');
		expect(tokenCalls().map(({ code }) => code)).toEqual([0]);
		expect(new Set(apiCalls().map(({ token }) => token)).size).toBe(1);
		expect((await stored(credential.id)).accessToken).not.toBe(before.accessToken);
	});

	test('renews once for two workflows of 20 items that start together with a stale token', async () => {
		const credential = await create(pair());
		sandbox.grants.expireAccess(sandbox.accounts.partner);

		const runs = await Promise.all(
			[1, 2].map(() => n8n().rest.runWorkflow(workflow(credential, 20))),
		);

		expect(runs.map(({ status, error }) => [status, error?.message])).toEqual([
			['success', undefined],
			['success', undefined],
		]);
		expect(runs.map((run) => run.items('Campaigns').length)).toEqual([20, 20]);
		expect(tokenCalls().map(({ code }) => code)).toEqual([0]);
	});

	test('tells in the credential test what is wrong', async () => {
		const good = await create({});
		const wrongSecret = await create({ appSecret: 'another-secret-that-is-not-real' });
		const wrongType = await create({ accountType: 'seller' });

		expect(await n8n().rest.testCredential(good.id)).toMatchObject({ status: 'OK' });
		const answers = [
			await n8n().rest.testCredential(wrongSecret.id),
			await n8n().rest.testCredential(wrongType.id),
		];
		expect(answers.map(({ status }) => status)).toEqual(['Error', 'Error']);
		expect(answers[0].message).toContain('Check App Key and App Secret');
		expect(answers[1].message).toContain('Change Account Type to Partner');
	});

	test('leaves no secret in executions and log', async () => {
		const credential = await create(pair(60));
		const run = await n8n().rest.runWorkflow(workflow(credential, 2));
		const after = await stored(credential.id);

		const seen = JSON.stringify(await n8n().rest.get(`/rest/executions/${run.id}`)) + n8n().log();
		expect(seen).toContain('Campaigns');
		for (const secret of ['appSecret', 'accessToken', 'refreshToken']) {
			expect(String(after[secret]).length).toBeGreaterThan(10);
			expect(seen).not.toContain(String(after[secret]));
		}
	});
});
