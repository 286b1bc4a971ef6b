import './support/noWaiting';
import fc from 'fast-check';
import type {
	IDataObject,
	IExecuteFunctions,
	INodeExecutionData,
	INodeType,
	INodeTypeDescription,
} from 'n8n-workflow';
import { runNode } from './harness';
import { byId, credentialOf, runPartner, useSandbox } from './support/partner';

const side = useSandbox();

/** Sends the requests it gets as items through n8n's helper of that name, as a node of somebody else would. */
function caller(helper: Helper) {
	return class Caller implements INodeType {
		description: INodeTypeDescription = {
			displayName: 'Caller',
			name: 'caller',
			group: ['transform'],
			version: 1,
			description: 'Calls whatever it is told to',
			defaults: { name: 'Caller' },
			inputs: ['main'],
			outputs: ['main'],
			credentials: [{ name: 'tikTokShopAffiliateApi', required: true }],
			properties: [],
		};

		async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
			for (const request of requests) {
				const send = this.helpers[helper] as (...args: unknown[]) => Promise<unknown>;
				await send.call(this, 'tikTokShopAffiliateApi', request).catch(() => undefined);
			}
			return [[]];
		}
	};
}
let requests: object[] = [];

type Helper = 'httpRequestWithAuthentication' | 'requestWithAuthentication';
const HELPERS: Array<[helper: Helper, address: string]> = [
	['httpRequestWithAuthentication', 'url'],
	['requestWithAuthentication', 'uri'],
];

/** Sends requests and gives whether the sandbox found the signature of each try good. */
async function signatures([helper, address]: [Helper, string], ...given: IDataObject[]) {
	side.sandbox.log.clear();
	requests = given.map((request) => ({ [address]: '/anything', json: true, ...request }));
	const { error } = await runNode({ node: caller(helper), credential: credentialOf(side.sandbox) });
	if (error) throw new Error(error.message);
	const tries = side.sandbox.log.calls({ host: 'api' });
	expect(tries.length).toBeGreaterThanOrEqual(given.length);
	return [...new Set(tries.map(({ signatureOk }) => signatureOk))];
}

const anyText = fc.string({ unit: 'binary', maxLength: 30 });
const name = fc.stringMatching(/^[a-z_]{1,8}$/);

describe.each(HELPERS)('a call through %s', (...helper) => {
	it('verifies whatever text is in its query and body', async () => {
		const request = fc.record({
			method: fc.constantFrom('GET', 'POST', 'PUT', 'DELETE'),
			qs: fc.dictionary(name, fc.oneof(anyText, fc.integer(), fc.boolean())),
			body: fc.dictionary(name, fc.jsonValue({ stringUnit: 'binary' })),
		});
		await fc.assert(
			fc.asyncProperty(fc.array(request, { minLength: 1, maxLength: 20 }), async (given) => {
				expect(await signatures(helper, ...(given as IDataObject[]))).toEqual([true]);
			}),
			{ numRuns: 15 },
		);
	});

	it.each<[string, IDataObject]>([
		['special characters', { qs: { q: '& + / = % # ? "quotes" \'single\' é 🙂 \\ *()!~' } }],
		['a base64 page token', { qs: { page_token: '+/+/b2Zmc2V0PTUwCg==' } }],
		['a query in the address', { url: '/a?x=%2B%20%26', uri: '/a?x=%2B%20%26' }],
		['lists and empty values', { qs: { ids: ['1', '2'], none: null, empty: '', no: [] } }],
		['a text body', { method: 'POST', body: ' {"a": "é 🙂"}\n' }],
		['a Buffer body', { method: 'POST', body: Buffer.from('{"a": 1}') as never }],
		['an empty object', { method: 'POST', body: {} }],
		['an empty list', { method: 'POST', body: [] }],
		['no body', { method: 'POST' }],
		['a body with a GET', { method: 'GET', body: { a: 1 } }],
		['nulls and nesting', { method: 'PUT', body: { a: null, b: [{ c: '"' }], d: 1e21 } }],
	])('verifies with %s', async (_case, request) => {
		expect(await signatures(helper, request)).toEqual([true]);
	});

	it('verifies with a file', async () => {
		const body = new FormData();
		body.append('data', new Blob(['é🙂'], { type: 'image/png' }), 'ü.png');
		const formData = { data: { value: Buffer.from('é🙂'), options: { filename: 'ü.png' } } };
		const form = helper[1] === 'url' ? { body } : { formData };
		const request = { method: 'POST', json: false, ...form } as never as IDataObject;
		expect(await signatures(helper, request)).toEqual([true]);
	});

	it('goes nowhere else with the token', async () => {
		const elsewhere = `${side.sandbox.authUrl}/anything`;
		const request = { url: elsewhere, uri: elsewhere };
		side.sandbox.log.clear();
		requests = [request];
		await runNode({ node: caller(helper[0]), credential: credentialOf(side.sandbox) });
		expect(side.sandbox.log.count({ path: '/anything' })).toBe(0);
	});
});

describe('text from an item', () => {
	const NASTY = 'É “&+/=%” ?#\\ \'"<b>\u0000\n\t🧡 ‮ 日本';

	it('reaches TikTok unharmed in every text field of a body', async () => {
		const text = NASTY.slice(0, 30);
		const { error } = await runPartner(
			['campaign', 'create'],
			{
				name: text,
				description: text,
				registrationStart: '2030-01-01T00:00:00Z',
				registrationEnd: '2030-01-10T00:00:00Z',
				campaignStart: '2030-01-05T00:00:00Z',
				campaignEnd: '2030-02-05T00:00:00Z',
				email: text,
				additionalFields: { sellerTypes: ['LOCAL'], phone: text, whatsapp: text },
			},
			{ credential: credentialOf(side.sandbox) },
		);
		expect(error).toBeUndefined();
		const [{ body }] = side.sandbox.log.calls({ method: 'POST' });
		expect(body).toMatchObject({
			name: text,
			description: text,
			contact_info: { email: text, phone: text, whatsapp: text },
		});
	});

	it('reaches TikTok unharmed in every text field of a query', async () => {
		const [{ id }] = side.sandbox.state.partner.campaigns;
		const { error } = await runPartner(
			['campaignProduct', 'getAll'],
			{ campaign: byId(id), filters: { productName: NASTY, shopName: NASTY } },
			{ credential: credentialOf(side.sandbox) },
		);
		expect(error).toBeUndefined();
		expect(side.sandbox.log.calls().at(-1)).toMatchObject({
			signatureOk: true,
			query: { product_name: NASTY, shop_name: NASTY },
		});
	});
});
