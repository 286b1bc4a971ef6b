import './support/noWaiting';
import type { INodeParameters } from 'n8n-workflow';
import { TikTokShopPartnerCampaign } from '../../nodes/TikTokShopPartnerCampaign/TikTokShopPartnerCampaign.node';
import { runListSearch, type StoredCredential } from './harness';
import { byId, credentialOf, emptyCredential, useSandbox } from './support/partner';

const side = useSandbox();
const own = () => side.sandbox.state.partner.campaigns.filter(({ owner }) => owner === 'partner');
const biggest = () => own()[0];

/** Fills the list of a locator as the editor does, by default for the account with one asset. */
async function search(
	method: string,
	parameters: INodeParameters = {},
	{
		credential = credentialOf(side.sandbox),
		...query
	}: {
		credential?: StoredCredential;
		filter?: string;
		paginationToken?: string;
	} = {},
) {
	const node = TikTokShopPartnerCampaign;
	return await runListSearch(method, { node, parameters, credential, ...query });
}

describe('the list of category assets', () => {
	it('names their category and market', async () => {
		const credential = credentialOf(side.sandbox, 'multiAssetPartner');
		const name = 'Seller and Scalable Creator Match-up';
		const all = [
			{ name: `${name} (US)`, value: 'GCP_sandbox-asset_cipher_2' },
			{ name: `${name} (GB)`, value: 'GCP_sandbox-asset_cipher_3' },
		];
		expect(await search('searchCategoryAssets', {}, { credential })).toEqual({ results: all });
		const found = await search('searchCategoryAssets', {}, { credential, filter: '(gb' });
		expect(found.results).toEqual([all[1]]);
	});
});

describe('the list of campaigns', () => {
	it('names them with their status', async () => {
		const { results, paginationToken } = await search('searchCampaigns');
		expect(results).toHaveLength(own().length);
		expect(results[0]).toEqual({ name: `${biggest().name} (ONGOING)`, value: biggest().id });
		expect(paginationToken).toBeUndefined();
	});

	it.each([
		['a part of the name', () => 'SUMMER'],
		['the id', () => biggest().id],
	])('finds one by %s', async (_case, filter) => {
		const { results } = await search('searchCampaigns', {}, { filter: filter() });
		expect(results.map(({ value }) => value)).toEqual([biggest().id]);
	});

	it('finds one that only a later page holds, and gives long lists in pages', async () => {
		const { state } = side.sandbox;
		const before = state.partner.campaigns;
		state.partner.campaigns = [
			...Array.from({ length: 250 }, (_, number) => ({
				...biggest(),
				id: `${number}`,
				name: `More ${number}`,
			})),
			...before,
		];
		const found = await search('searchCampaigns', {}, { filter: 'summer glow' });
		expect(found.results).toHaveLength(1);

		const first = await search('searchCampaigns');
		expect(first.results).toHaveLength(100);
		const { paginationToken } = first;
		const second = await search(
			'searchCampaigns',
			{},
			{ paginationToken: paginationToken as string },
		);
		expect(second.results[0]).toEqual({ name: 'More 100 (ONGOING)', value: '100' });
		state.partner.campaigns = before;
	});

	it('is that of the category asset chosen in the form', async () => {
		const credential = credentialOf(side.sandbox, 'multiAssetPartner');
		const categoryAsset = byId('GCP_sandbox-asset_cipher_3');
		const { results } = await search('searchCampaigns', { categoryAsset }, { credential });
		expect(results.length).toBeGreaterThan(0);
		expect(side.sandbox.log.calls().at(-1)?.query).toMatchObject({
			category_asset_cipher: 'GCP_sandbox-asset_cipher_3',
		});
	});

	it('does not take an expression for a category asset', async () => {
		const categoryAsset = byId('={{ $json.cipher }}');
		const { results } = await search('searchCampaigns', { categoryAsset });
		expect(results.length).toBeGreaterThan(0);
	});

	it('says in one sentence why it is empty', async () => {
		const credential = emptyCredential(side.sandbox);
		await expect(search('searchCampaigns', {}, { credential })).rejects.toMatchObject({
			name: 'NodeApiError',
			message: expect.stringMatching(/^The credential is not connected yet/),
		});
	});
});

describe('the list of campaign products', () => {
	const campaign = () => byId(biggest().id);

	it('names the products of the chosen campaign with their review status, page by page', async () => {
		const { results, paginationToken } = await search('searchCampaignProducts', {
			campaign: campaign(),
		});
		expect(results).toHaveLength(50);
		const [{ productId, review }] = biggest().products;
		expect(results[0]).toEqual({
			name: expect.stringContaining(`(${review})`),
			value: productId,
		});
		const next = await search(
			'searchCampaignProducts',
			{ campaign: campaign() },
			{ paginationToken: paginationToken as string },
		);
		expect(next.results[0].value).toBe(biggest().products[50].productId);
	});

	it.each([
		['name', 'Serum', 'product_name'],
		['id', () => biggest().products[7].productId, 'product_id'],
	])('lets TikTok search by %s', async (_case, text, parameter) => {
		const filter = typeof text === 'function' ? text() : text;
		const { results } = await search(
			'searchCampaignProducts',
			{ campaign: campaign() },
			{ filter },
		);
		expect(results.length).toBeGreaterThan(0);
		expect(side.sandbox.log.calls().at(-1)?.query).toMatchObject({ [parameter]: filter });
	});

	it.each([
		['none is chosen', byId('')],
		['it depends on the item', byId('={{ $json.id }}')],
	])('asks for a campaign first when %s', async (_case, chosen) => {
		await expect(search('searchCampaignProducts', { campaign: chosen })).rejects.toMatchObject({
			message: 'Choose a campaign first',
			description: 'Its products are listed here afterwards.',
		});
	});
});
