import './support/noWaiting';
import type { INodeParameters } from 'n8n-workflow';
import { byId, credentialOf, itemsOf, runPartner, useSandbox } from './support/partner';

const side = useSandbox();
const LINKS = { path: '/affiliate_partner/202505/*/generate_batch' };
const campaign = () => side.sandbox.state.partner.campaigns[0];

beforeAll(() => {
	for (const product of campaign().products.slice(0, 120)) product.review = 'APPROVED';
});
const products = (from = 0, to = 120) =>
	campaign()
		.products.slice(from, to)
		.map(({ productId }) => productId);

const generate = async (
	productIds: unknown,
	options: INodeParameters = {},
	onError?: 'continueRegularOutput',
) =>
	await runPartner(
		['campaignProduct', 'generateLinks'],
		{ campaign: byId(campaign().id), productIds: '={{ $json.ids }}', options },
		{
			credential: credentialOf(side.sandbox),
			items: itemsOf({ ids: productIds as never }),
			onError,
		},
	);
const sizes = () =>
	side.sandbox.log.calls(LINKS).map(({ body }) => (body as { product_ids: [] }).product_ids.length);

describe('a list longer than TikTok takes', () => {
	it('is cut into calls and put together again in order', async () => {
		const { items, error } = await generate(products());
		expect(error).toBeUndefined();
		expect(sizes()).toEqual([50, 50, 20]);
		expect(items.map(({ json }) => json.product_id)).toEqual(products());
		expect(items[119]).toMatchObject({
			json: {
				campaign_id: campaign().id,
				product_id: products()[119],
				product_promotion_link: expect.stringMatching(/^https:/),
				success: true,
			},
			pairedItem: { item: 0 },
		});
	});

	it.each([
		['comma-separated text', (ids: string[]) => ids.join(', ')],
		['lines', (ids: string[]) => ids.join('\n')],
		['a list', (ids: string[]) => ids],
		['a list written as JSON', (ids: string[]) => JSON.stringify(ids)],
		['a list of numbers written as JSON', (ids: string[]) => `[${ids.join()}]`],
		['a list with repetitions', (ids: string[]) => [...ids, ids[0]]],
	])('may come as %s', async (_case, form) => {
		const { items } = await generate(form(products(0, 3)));
		expect(items.map(({ json }) => json.product_id)).toEqual(products(0, 3));
	});
});

describe('elements that TikTok refuses', () => {
	const unknown = ['111111111111111111', '222222222222222222'];
	const withUnknown = () => [...products(0, 49), ...unknown, ...products(49, 60)];

	it('make an error that names them, by default', async () => {
		const { items, error } = await generate(withUnknown());
		expect(items).toEqual([]);
		expect(error).toMatchObject({
			name: 'NodeApiError',
			message: `TikTok refused 2 of 62: ${unknown.map((id) => `${id} (TikTok made no link for this product)`).join(', ')}`,
			description:
				'60 of 62 were carried out. Set Options → On Partial Failure to Continue to get one item per element with its outcome.',
			httpCode: null,
			context: { itemIndex: 0 },
		});
	});

	it('become items with the reason, on Continue', async () => {
		const { items, error } = await generate(withUnknown(), { onPartialFailure: 'continue' });
		expect([error, items.length]).toEqual([undefined, 62]);
		expect(items.map(({ json }) => json.product_id)).toEqual(withUnknown());
		expect(items.filter(({ json }) => !json.success).map(({ json }) => json)).toEqual(
			unknown.map((product_id) => ({
				campaign_id: campaign().id,
				product_id,
				success: false,
				error: 'TikTok made no link for this product',
			})),
		);
	});

	it('are those of one call, when the call fails as a whole', async () => {
		side.sandbox.faults.add({ ...LINKS, kind: 'code', code: 16032009, message: 'Off.', skip: 1 });
		const { items } = await generate(products(), { onPartialFailure: 'continue' });
		const failed = items.flatMap(({ json }, index) => (json.success ? [] : [index]));
		expect(failed).toEqual(Array.from({ length: 50 }, (_, index) => 50 + index));
		expect(items[50].json).toMatchObject({ error: 'Off.', code: 16032009, http_status: 200 });
	});

	it('may have been carried out all the same, when the connection broke', async () => {
		side.sandbox.faults.add({ ...LINKS, kind: 'drop', skip: 1 });
		const { items } = await generate(products(0, 60), { onPartialFailure: 'continue' });
		expect(items[55].json).toMatchObject({
			success: false,
			error: 'The connection to TikTok broke off',
			may_have_happened: true,
		});
		expect(sizes()).toEqual([50, 10]);
	});

	it('are an item of their own when n8n goes on after errors', async () => {
		const { items } = await generate(withUnknown(), {}, 'continueRegularOutput');
		expect(items).toEqual([
			expect.objectContaining({
				json: {
					error: expect.stringMatching(/^TikTok refused 2 of 62/),
					message: expect.stringMatching(/^60 of 62 were carried out/),
				},
				pairedItem: { item: 0 },
			}),
		]);
	});
});
