import './support/noWaiting';
import type { IDataObject, IExecuteFunctions, IHttpRequestMethods, INodeType } from 'n8n-workflow';
import { runNode, type StoredCredential } from './harness';
import { credentialOf, useSandbox } from './support/partner';

const side = useSandbox();
const WIDGET = '/authorization/202401/widget_token';
const PRODUCTS = '/product/202312/products/search';
const shop = () => side.sandbox.accounts.seller.shops[0];

/** Calls as n8n's HTTP Request node does with a predefined credential type: its old helper, which names the address `uri`. */
class HttpRequestLike implements INodeType {
	description: INodeType['description'] = {
		displayName: 'HTTP Request',
		name: 'httpRequestLike',
		group: ['output'],
		version: 1,
		description: 'Makes a request with a credential',
		defaults: { name: 'HTTP Request' },
		inputs: ['main'],
		outputs: ['main'],
		credentials: [{ name: 'tikTokShopAffiliateApi', required: true }],
		properties: ['method', 'uri', 'qs', 'body'].map((name) => ({
			displayName: name,
			name,
			type: 'json' as const,
			default: '',
		})),
	};

	async execute(this: IExecuteFunctions) {
		const [method, uri, qs, body] = ['method', 'uri', 'qs', 'body'].map((name) =>
			this.getNodeParameter(name, 0),
		);
		const answer = (await this.helpers.requestWithAuthentication.call(
			this,
			'tikTokShopAffiliateApi',
			{
				method: method as IHttpRequestMethods,
				uri: uri as string,
				qs: qs as IDataObject,
				...(body ? { body: body as object } : {}),
				headers: { accept: 'application/json' },
				json: true,
				resolveWithFullResponse: true,
			},
		)) as { body: object };
		return [[{ json: { ...answer.body } }]];
	}
}

const call = async (
	credential: StoredCredential,
	[method, path]: [string, string],
	qs: object,
	body?: object,
) =>
	await runNode({
		node: HttpRequestLike,
		credential,
		parameters: {
			method,
			uri: `${side.sandbox.apiUrl}${path}`,
			qs: qs as never,
			body: (body ?? '') as never,
		},
	});

describe('the HTTP Request node with this credential', () => {
	it('signs a GET that no operation covers', async () => {
		const { items, error } = await call(credentialOf(side.sandbox, 'seller'), ['GET', WIDGET], {});
		expect(error).toBeUndefined();
		expect(items[0].json).toMatchObject({
			code: 0,
			data: { widget_token: { token: expect.stringMatching(/^sandbox_widget_/) } },
		});
		expect(side.sandbox.log.calls({ path: WIDGET })).toMatchObject([
			{ signatureOk: true, code: 0 },
		]);
	});

	it('signs the very bytes of a POST that no operation covers', async () => {
		const body = { status: 'ALL', seller_skus: ['RÖSE “1” 🌷', 'ROSE-1'] };
		const query = { shop_cipher: shop().cipher, page_size: 2 };
		const { items, error } = await call(
			credentialOf(side.sandbox, 'seller'),
			['POST', PRODUCTS],
			query,
			body,
		);
		expect(error).toBeUndefined();
		expect(items[0].json).toMatchObject({ code: 0 });
		const [{ body: sent, ...entry }] = side.sandbox.log.calls({ path: PRODUCTS });
		expect(sent).toEqual(body);
		expect(entry).toMatchObject({ signatureOk: true, problems: [] });
	});

	it('renews the token before it runs out', async () => {
		const credential = credentialOf(side.sandbox, 'seller', { accessExpiresIn: 60 });
		const before = credential.data.accessToken;
		const { error } = await call(credential, ['GET', WIDGET], {});
		expect(error).toBeUndefined();
		expect(credential.data.accessToken).not.toBe(before);
		expect(side.sandbox.log.count({ host: 'auth' })).toBe(1);
	});

	it('signs nothing for another host', async () => {
		const { error } = await runNode({
			node: HttpRequestLike,
			credential: credentialOf(side.sandbox, 'seller'),
			parameters: { method: 'GET', uri: 'https://example.com/x', qs: {}, body: '' },
		});
		expect(error?.message).toContain('This credential signs calls to');
		expect(side.sandbox.log.count({ host: 'api' })).toBe(0);
	});
});
