import { runCredentialTest, runNode } from './harness';
import { Example } from './harness/example/Example.node';
import { exampleCredential } from './harness/example/ExampleApi';
import { startSigningServer } from './harness/example/signing-server';

let server: Awaited<ReturnType<typeof startSigningServer>>;
beforeEach(async () => {
	server = await startSigningServer();
});
afterEach(async () => await server.stop());

const credential = (data?: Record<string, string>) => exampleCredential(server.url, data);
const REVOKED = 'The refresh token is no longer valid. Authorize again.';
const WRONG_TYPE = 'The account type is Creator, not Seller.';
const rejectRenewal = (status: number) =>
	server.nextToken({ status, body: { code: 36004004, message: 'Invalid refresh token' } });

describe('what a node gets when the credential fails', () => {
	it.each([
		['on first use', ''],
		['after HTTP 401', 'stale'],
	])('keeps the sentence preAuthentication throws %s', async (_when, accessToken) => {
		rejectRenewal(200);
		const stored = credential({ accessToken });
		const { error } = await runNode({ node: Example, credential: stored });
		expect(error).toMatchObject({
			name: 'NodeApiError',
			message: REVOKED,
			messages: [REVOKED],
			httpCode: null,
		});
		expect(stored.saves).toEqual([]);
	});

	it('replaces the sentence by a stock text when the token host answers with an HTTP error', async () => {
		rejectRenewal(400);
		const { error } = await runNode({
			node: Example,
			credential: credential({ accessToken: '' }),
		});
		expect(error).toMatchObject({
			message: 'Bad request - please check your parameters',
			description: 'Invalid refresh token',
			messages: ['Request failed with status code 400'],
			httpCode: '400',
			context: { data: { code: 36004004 } },
		});
		expect(JSON.stringify(error)).not.toContain('refresh-0');
	});

	it('renews twice when the token host itself answers 401', async () => {
		rejectRenewal(401);
		rejectRenewal(401);
		const { error } = await runNode({
			node: Example,
			credential: credential({ accessToken: '' }),
		});
		expect(server.renewals()).toBe(2);
		expect(error).toMatchObject({ httpCode: '401', description: 'Invalid refresh token' });
	});

	it('keeps the sentence authenticate throws and sends nothing', async () => {
		const { error } = await runNode({
			node: Example,
			credential: credential({ behaviour: 'refuse' }),
		});
		expect(error).toMatchObject({ message: WRONG_TYPE, httpCode: null });
		expect(server.received).toEqual([]);
	});
});

describe('what the credential form shows after a test', () => {
	it.each([
		['a good answer', 200, { code: 0 }, 'Connection successful!'],
		['a body that breaks a responseSuccessBody rule', 200, { code: 105005 }, 'A scope is missing'],
		['a body no rule names', 200, { code: 999 }, 'Connection successful!'],
		['a status with a responseCode rule', 403, { code: 1 }, 'The app may not do this'],
		['a status without a rule', 400, { code: 1, message: 'Invalid sign' }, 'Bad Request'],
	])('%s', async (_case, status, body, message) => {
		server.next({ status, body });
		await expect(runCredentialTest(credential())).resolves.toMatchObject({
			status: message === 'Connection successful!' ? 'OK' : 'Error',
			message,
		});
	});

	it('the reason phrase after HTTP 401 twice, with one renewal', async () => {
		for (let answer = 0; answer < 2; answer++) {
			server.next({ status: 401, body: { code: 105002, message: 'Expired credentials' } });
		}
		const stored = credential();
		await expect(runCredentialTest(stored)).resolves.toMatchObject({
			message: 'Unauthorized',
			error: { description: 'Expired credentials' },
		});
		expect(stored.saves).toHaveLength(1);
	});

	it('the sentence that preAuthentication or authenticate threw', async () => {
		rejectRenewal(200);
		await expect(runCredentialTest(credential({ accessToken: '' }))).resolves.toMatchObject({
			status: 'Error',
			message: REVOKED,
		});
		await expect(runCredentialTest(credential({ behaviour: 'refuse' }))).resolves.toMatchObject({
			status: 'Error',
			message: WRONG_TYPE,
		});
	});

	it('the error code when no server answers', async () => {
		const { message } = await runCredentialTest(credential({ baseUrl: 'http://127.0.0.1:1' }));
		expect(message).toBe('ECONNREFUSED');
	});

	it.each([
		['renews an empty token', '', false, 1],
		['renews a stale token', 'stale', false, 1],
		['leaves a good token alone', 'token-0', false, 0],
		['renews a good token on older hosts', 'token-0', true, 1],
	])('%s', async (_case, accessToken, forceRenewal, saves) => {
		const stored = credential({ accessToken });
		const { status } = await runCredentialTest(stored, { forceRenewal });
		expect([status, stored.saves.length]).toEqual(['OK', saves]);
	});
});
