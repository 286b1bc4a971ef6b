import './support/noWaiting';
import { byId, credentialOf, runPartner, useSandbox } from './support/partner';

const side = useSandbox();
const PRODUCTS = { path: '/affiliate_partner/202405/campaigns/{campaign_id}/products' };
const asked = () => side.sandbox.log.calls(PRODUCTS).map(({ query }) => query.page_size);

/** Reads the 520 products awaiting review of the biggest campaign. */
async function pending(
	parameters: { returnAll?: boolean; limit?: number },
	reviewStatus = 'PENDING',
) {
	const [{ id }] = side.sandbox.state.partner.campaigns;
	return await runPartner(
		['campaignProduct', 'getAll'],
		{ campaign: byId(id), reviewStatus, ...parameters },
		{ credential: credentialOf(side.sandbox) },
	);
}

const ids = (items: Array<{ json: { id?: unknown } }>) => items.map(({ json }) => json.id);

describe('a list of many pages', () => {
	it('comes whole, each element once, in the order of TikTok', async () => {
		const { items, error } = await pending({ returnAll: true });
		expect(error).toBeUndefined();
		const [{ products }] = side.sandbox.state.partner.campaigns;
		const expected = products.filter(({ review }) => review === 'PENDING');
		expect(expected).toHaveLength(520);
		expect(ids(items)).toEqual(expected.map(({ productId }) => productId));
		expect(asked()).toEqual(Array(11).fill('50'));
		expect(items.every(({ pairedItem }) => (pairedItem as { item: number }).item === 0)).toBe(true);
	});

	it.each([
		[1, ['1']],
		[10, ['10']],
		[50, ['50']],
		[101, ['50', '50', '1']],
		[1000, Array(11).fill('50')],
	])('is asked for no more than the limit %i', async (limit, sizes) => {
		const { items } = await pending({ limit });
		expect([items.length, asked()]).toEqual([Math.min(limit, 520), sizes]);
		expect(new Set(ids(items)).size).toBe(items.length);
	});

	it('sends page tokens with + / = as they came, and signs them', async () => {
		await pending({ limit: 60 });
		const [, second] = side.sandbox.log.calls(PRODUCTS);
		expect(second.query.page_token).toMatch(/[+/].*=$/);
		expect(second).toMatchObject({ signatureOk: true, code: 0 });
	});

	it('is empty without another call when there is nothing', async () => {
		const { items } = await pending({ returnAll: true }, 'CLOSED');
		expect([items, asked()]).toEqual([[], ['50']]);
	});

	it('ends when a server repeats a page token', async () => {
		side.sandbox.faults.add({ ...PRODUCTS, kind: 'repeatedPageToken', times: 'always' });
		const { items, error } = await pending({ returnAll: true });
		expect(error).toBeUndefined();
		expect([items.length, asked().length]).toEqual([100, 2]);
	});

	it('goes on where it was after a fault between two pages', async () => {
		side.sandbox.faults.add({ ...PRODUCTS, kind: 'unavailable', skip: 2 });
		const { items } = await pending({ returnAll: true });
		expect(new Set(ids(items)).size).toBe(520);
		expect(asked()).toHaveLength(12);
	});

	it('fails as a whole when a page does not come', async () => {
		side.sandbox.faults.add({ ...PRODUCTS, kind: 'code', code: 16032005, skip: 2 });
		const { items, error } = await pending({ returnAll: true });
		expect([items, error?.description]).toEqual([
			[],
			expect.stringContaining('TikTok does not find the campaign.'),
		]);
	});
});
