import { createHmac } from 'node:crypto';
import { runPoll, runWebhook, runWebhookMethod } from './harness';
import { exampleCredential } from './harness/example/ExampleApi';
import { startSigningServer } from './harness/example/signing-server';
import { ExamplePoll, ExampleWebhook } from './harness/example/triggers';

const secret = 'test-webhook-secret';
const webhook = { node: ExampleWebhook, parameters: { secret } };
const body = '{"type":1, "name":"Zoë"}';
const authorization = createHmac('sha256', secret).update(body).digest('hex');

describe('runWebhook', () => {
	it.each([false, true])('hands the node the raw bytes (unread: %s)', async (unread) => {
		const request = { body, unread, headers: { Authorization: authorization } };
		const { response, items, staticData } = await runWebhook(request, webhook);
		expect(response).toMatchObject({ statusCode: 200, ended: true, body: '' });
		expect(items).toEqual([{ json: unread ? undefined : { type: 1, name: 'Zoë' } }]);
		expect(staticData).toEqual({ last: body });
	});

	it('records a refusal and starts nothing', async () => {
		const request = { body: `${body} `, headers: { authorization } };
		const { response, items, staticData } = await runWebhook(request, {
			...webhook,
			staticData: { last: 'before' },
		});
		expect(response).toMatchObject({ statusCode: 401, body: 'Unauthorized' });
		expect(items).toBeNull();
		expect(staticData).toEqual({ last: 'before' });
	});
});

describe('runWebhookMethod', () => {
	it('registers once, with the address of the mode, and forgets on delete', async () => {
		const first = await runWebhookMethod('activate', webhook);
		expect(first).toMatchObject({ result: true, webhookUrl: expect.stringMatching('/webhook/') });
		expect(first.staticData).toEqual({ url: first.webhookUrl });

		const { staticData } = first;
		const exists = await runWebhookMethod('checkExists', { ...webhook, staticData });
		expect(exists.result).toBe(true);
		const test = await runWebhookMethod('activate', { ...webhook, staticData, mode: 'manual' });
		expect(test.webhookUrl).toMatch('/webhook-test/');
		const deleted = await runWebhookMethod('delete', { ...webhook, staticData });
		expect(deleted.staticData).toEqual({});
	});
});

describe('runPoll', () => {
	let server: Awaited<ReturnType<typeof startSigningServer>>;
	beforeEach(async () => {
		server = await startSigningServer();
	});
	afterEach(async () => await server.stop());

	const poll = () => ({
		node: ExamplePoll,
		credential: exampleCredential(server.url, { accessToken: '' }),
	});

	it('remembers between polls, renews the credential and tells production from a test', async () => {
		const use = poll();
		const first = await runPoll(use);
		expect(first.items).toMatchObject([{ json: { data: { number: 1 } } }]);
		expect(use.credential.data).toMatchObject({ accessToken: 'token-1' });
		const { staticData } = await runPoll({ ...use, staticData: first.staticData, mode: 'manual' });
		expect(staticData).toEqual({ seen: ['trigger', 'manual'] });
		const third = await runPoll({ ...use, staticData });
		expect(third).toEqual({ items: null, staticData });
	});

	it('gives the error of a failing poll beside the memory it left', async () => {
		const staticData = { seen: ['trigger'] };
		server.next({ status: 500, body: { message: 'Busy' } });
		const failed = await runPoll({ ...poll(), staticData });
		expect(failed).toMatchObject({ items: null, staticData, error: { description: 'Busy' } });
	});
});
