import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { runListSearch, runNode, runWorkflow } from './harness';
import { Example } from './harness/example/Example.node';
import { exampleCredential } from './harness/example/ExampleApi';
import { startSigningServer } from './harness/example/signing-server';

let server: Awaited<ReturnType<typeof startSigningServer>>;
beforeEach(async () => {
	server = await startSigningServer();
});
afterEach(async () => await server.stop());

const credential = (data?: Record<string, string>) => exampleCredential(server.url, data);
const named = (...names: string[]) => names.map((name) => ({ json: { name } }));
const fromInput = { name: '={{ $json.name }}' };

describe('running a node in n8n-core', () => {
	it('sends signed bytes and gives items with their origin', async () => {
		const { items, error } = await runNode({
			node: Example,
			credential: credential(),
			parameters: fromInput,
			items: named('Zoë', 'Ümit 🙂'),
		});
		expect(error).toBeUndefined();
		expect(items).toMatchObject([
			{ json: { code: 0, data: { number: 1 } }, pairedItem: { item: 0 } },
			{ json: { code: 0, data: { number: 2 } }, pairedItem: { item: 1 } },
		]);
		expect(server.received.map(({ signed, body }) => [signed, body])).toEqual([
			[true, '{"name":"Zoë"}'],
			[true, '{"name":"Ümit 🙂"}'],
		]);
	});

	it('gives defaults to the parameters left out and refuses a required one left empty', async () => {
		await runNode({ node: Example, credential: credential() });
		expect(server.received[0].body).toBe('{"name":"nobody"}');
		const run = runNode({ node: Example, credential: credential(), parameters: { name: '' } });
		await expect(run).rejects.toThrow('Parameter "Name" is required');
	});

	it('stores the error of a failing node and keeps the other items on continue', async () => {
		const use = { node: Example, parameters: fromInput, items: named('bad', 'good') };
		const stopped = await runNode({ ...use, credential: credential() });
		expect(stopped.error).toMatchObject({ name: 'NodeApiError', message: 'Bad name' });
		expect(stopped.items).toEqual([]);

		const regular = await runNode({
			...use,
			credential: credential(),
			onError: 'continueRegularOutput',
		});
		expect(regular.error).toBeUndefined();
		expect(regular.items).toMatchObject([{ json: { error: 'Bad name' } }, { json: { code: 0 } }]);

		const split = await runNode({
			...use,
			credential: credential(),
			onError: 'continueErrorOutput',
		});
		expect(split.outputs).toMatchObject([
			[{ json: { code: 0 } }],
			[{ json: { error: 'Bad name' } }],
		]);
	});

	it('runs nodes one after the other and at a chosen version', async () => {
		const use = { node: Example, credential: credential() };
		const { outputs, run } = await runWorkflow(
			[
				{ ...use, name: 'First', typeVersion: 1 },
				{
					...use,
					name: 'Second',
					parameters: { name: "={{ $json.data.number + $('Input').item.json.name }}" },
				},
			],
			{ items: named('Zoë') },
		);
		expect(Object.keys(outputs)).toEqual(['First', 'Second']);
		expect(server.received[1].body).toBe('{"name":"1Zoë"}');
		expect(run.status).toBe('success');
	});

	it('fills a list as the editor does', async () => {
		const options = {
			node: Example,
			parameters: { name: 'Zoë' },
			filter: 'x',
			paginationToken: 'p',
		};
		await expect(
			runListSearch('search', { ...options, credential: credential({ accessToken: '' }) }),
		).resolves.toEqual({ results: [{ name: 'Zoë x', value: 'p' }], paginationToken: 'more' });
		expect(server.received).toMatchObject([{ path: '/search', token: 'token-1' }]);
		await expect(runListSearch('nope', options)).rejects.toThrow('no method "nope"');
	});
});

class CredentialReader extends Example {
	override async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return [[{ json: (await this.getCredentials('exampleApi')) as IDataObject }]];
	}
}

describe('credential life cycle', () => {
	it('renews an empty token once and persists the pair', async () => {
		const stored = credential({ accessToken: '' });
		const { credentialData } = await runNode({
			node: Example,
			credential: stored,
			items: named('a', 'b', 'c'),
		});
		expect(server.renewals()).toBe(1);
		expect(stored.saves).toHaveLength(1);
		expect(credentialData).toMatchObject({ accessToken: 'token-1', refreshToken: 'refresh-1' });
		expect(server.received.map(({ token }) => token)).toEqual(['token-1', 'token-1', 'token-1']);
	});

	it('renews after HTTP 401 and sends again, signed with the persisted pair', async () => {
		const stored = credential();
		server.accept('another token');
		const { items } = await runNode({ node: Example, credential: stored });
		expect(items[0].json).toMatchObject({ code: 0 });
		expect(server.received).toMatchObject([
			{ token: 'token-0', signed: true },
			{ token: 'token-1', signed: true },
		]);
		expect(stored.saves).toEqual([expect.objectContaining({ accessToken: 'token-1' })]);
	});

	it('renews before a byte is sent when authenticate throws a 401', async () => {
		const stored = credential({ behaviour: 'renew first' });
		const { items } = await runNode({ node: Example, credential: stored });
		expect(items[0].json).toMatchObject({ code: 0 });
		expect(server.received).toMatchObject([{ token: 'token-1', signed: true }]);
		expect(stored.data).toMatchObject({ accessToken: 'token-1', refreshToken: 'refresh-1' });
	});

	it('gives up after one renewal', async () => {
		for (let answer = 0; answer < 2; answer++) {
			server.next({ status: 401, body: { code: 105002, message: 'Expired credentials' } });
		}
		const { error } = await runNode({ node: Example, credential: credential() });
		expect(server.renewals()).toBe(1);
		expect(error).toMatchObject({
			httpCode: '401',
			message: 'Authorization failed - please check your credentials',
			description: 'Expired credentials',
			context: { data: { code: 105002 } },
		});
	});

	it('reads back declared properties only', async () => {
		const stored = credential({ accessToken: '' });
		await runNode({ node: Example, credential: stored });
		expect(stored.data).toHaveProperty('undeclared', 'lost');
		const [{ json }] = (await runNode({ node: CredentialReader, credential: stored })).items;
		expect(json).toMatchObject({ accessToken: 'token-1', behaviour: '' });
		expect(json).not.toHaveProperty('undeclared');
	});

	it('lets parallel runs on one credential race, as n8n does', async () => {
		const stored = credential({ accessToken: '' });
		await Promise.all([1, 2].map(() => runNode({ node: Example, credential: stored })));
		expect(stored.saves.length).toBe(server.renewals());
		expect(server.renewals()).toBeGreaterThan(1);
	});

	it('takes the path of the HTTP Request node too, which renews on any failure', async () => {
		const stored = credential();
		server.next({ status: 500, body: {} });
		const { items } = await runNode({
			node: Example,
			credential: stored,
			parameters: { legacy: true },
		});
		expect(items[0].json).toMatchObject({ code: 0 });
		expect(stored.saves).toHaveLength(1);
	});
});
