import { startSandbox, type Sandbox } from '../sandbox';
import { chain, sandboxCredentials, useN8n, type ChainNode } from './driver';

describe('the HTTP Request node with this credential, in a real n8n', () => {
	let sandbox: Sandbox;
	beforeAll(async () => {
		sandbox = await startSandbox();
	});
	afterAll(async () => await sandbox.stop());
	beforeEach(() => sandbox.log.clear());

	const n8n = useN8n(() => ({ credentials: sandboxCredentials(sandbox) }));

	/** An HTTP Request node as somebody sets it up: Predefined Credential Type, ours. */
	const request = (path: string, parameters: Record<string, unknown>): ChainNode => ({
		name: 'Call',
		type: 'n8n-nodes-base.httpRequest',
		settings: { typeVersion: 4.2 },
		credential: { id: 'sandbox-seller', name: 'TikTok Shop Seller (Sandbox)' },
		parameters: {
			url: `${sandbox.apiUrl}${path}`,
			authentication: 'predefinedCredentialType',
			nodeCredentialType: 'tikTokShopAffiliateApi',
			options: {},
			...parameters,
		},
	});
	const run = async (node: ChainNode) => await n8n().rest.runWorkflow(chain(node));

	test('signs a GET that no operation covers', async () => {
		const path = '/authorization/202401/widget_token';
		const execution = await run(request(path, { method: 'GET' }));
		expect(execution.error?.message).toBeUndefined();
		expect(execution.json('Call')[0]).toMatchObject({
			code: 0,
			data: { widget_token: { token: expect.stringMatching(/^sandbox_widget_/) } },
		});
		expect(sandbox.log.calls({ path })).toMatchObject([{ signatureOk: true, account: 'seller' }]);
	});

	test('signs the very bytes of a POST that no operation covers', async () => {
		const path = '/product/202312/products/search';
		const body = { status: 'ALL', seller_skus: ['Röse “1” 🌷'] };
		const [{ cipher }] = sandbox.accounts.seller.shops;
		const execution = await run(
			request(path, {
				method: 'POST',
				sendQuery: true,
				queryParameters: {
					parameters: [
						{ name: 'page_size', value: '5' },
						{ name: 'shop_cipher', value: cipher },
					],
				},
				sendBody: true,
				specifyBody: 'json',
				jsonBody: JSON.stringify(body),
			}),
		);
		expect(execution.error?.message).toBeUndefined();
		expect(execution.json('Call')[0]).toMatchObject({ code: 0 });
		expect(sandbox.log.calls({ path })).toMatchObject([{ signatureOk: true, body, problems: [] }]);
	});
});
