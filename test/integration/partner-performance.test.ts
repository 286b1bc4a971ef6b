import './support/noWaiting';
import type { INodeParameters } from 'n8n-workflow';
import { byId, credentialOf, runPartner, useSandbox } from './support/partner';

const side = useSandbox();
const biggest = () =>
	side.sandbox.state.partner.campaigns.find(({ products }) => products.length > 500)!;
const approved = () => biggest().products.filter(({ review }) => review === 'APPROVED');

/** Runs an operation on the performance of creators and gives the JSON of its items. */
async function run(operation: string, parameters: INodeParameters) {
	const credential = credentialOf(side.sandbox);
	const { items, error } = await runPartner(['creatorPerformance', operation], parameters, {
		credential,
	});
	expect(error).toBeUndefined();
	return items.map(({ json }) => json);
}

describe('the performance of creators', () => {
	it('leads from the products to each creator, content and sample', async () => {
		const campaign = byId(biggest().id);
		const products = await run('getAll', { campaign, returnAll: true });
		expect(products).toHaveLength(approved().length);
		expect(products[0]).toMatchObject({
			campaign_id: biggest().id,
			product_name: expect.any(String),
			total_commission_percent: expect.any(Number),
		});
		const busiest = approved().find(({ promotions }) =>
			promotions.some(({ contents }) => contents.length > 0),
		)!;
		const campaignProduct = byId(busiest.productId);
		const creators = await run('get', {
			campaign,
			campaignProduct,
			returnAll: true,
		});
		expect(creators).toHaveLength(busiest.promotions.length);
		const index = busiest.promotions.findIndex(({ contents }) => contents.length > 0);
		const { creator_temp_id, affiliate_product_id } = creators[index];
		const one = { campaign, campaignProduct, creatorOpenId: String(creator_temp_id) };
		const contents = await run('getContentStatistics', {
			...one,
			affiliateProductId: String(affiliate_product_id),
		});
		expect(contents).toHaveLength(busiest.promotions[index].contents.length);
		expect(contents[0]).toMatchObject({ view_count: expect.any(Number) });
		const [sample] = await run('getSampleStatus', one);
		expect(sample).toMatchObject({ product_id: busiest.productId, quantity: expect.any(Number) });
	});
});
