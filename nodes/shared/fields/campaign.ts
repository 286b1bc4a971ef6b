import type { IDataObject } from 'n8n-workflow';
import type { Field, FieldSpec, ListSearch } from '../operation/field';
import { BadInput } from '../transport/failure';
import type { ApiRequest } from '../transport/request';
import { locator } from './locator';

const CAMPAIGNS = '/affiliate_partner/202405/campaigns';

const read = (
	path: string,
	route: string,
	query: Record<string, string>,
	cipher: string,
): ApiRequest => ({
	method: 'GET',
	path,
	route,
	query,
	effect: 'read',
	cipher: { kind: 'categoryAsset', value: cipher },
	scope: 'partner.tap_campaign.read',
});

const matches = (text: unknown, filter = '') =>
	String(text ?? '')
		.toLowerCase()
		.includes(filter.toLowerCase());

/** TikTok cannot search campaigns by text: pages without a match are passed over, at most so many of them. */
const MOST_PAGES = 20;

const searchCampaigns: ListSearch = {
	method: 'searchCampaigns',
	async find(client, { filter, paginationToken, chosen }) {
		let token = paginationToken ?? '';
		for (let page = 1; ; page++) {
			const query = { page_size: '100', ...(token && { page_token: token }) };
			const data = await client.send(read(CAMPAIGNS, CAMPAIGNS, query, chosen('categoryAsset')));
			const results = ((data.campaigns ?? []) as IDataObject[])
				.filter(({ name, id }) => matches(name, filter) || id === filter)
				.map(({ name, id, status }) => ({ name: `${name} (${status})`, value: String(id) }));
			token = String(data.next_page_token ?? '');
			if (results.length > 0 || token === '' || page === MOST_PAGES) {
				return { results, paginationToken: token || undefined };
			}
		}
	},
};

const searchCampaignProducts: ListSearch = {
	method: 'searchCampaignProducts',
	async find(client, { filter, paginationToken, chosen }) {
		const campaignId = chosen('campaign');
		if (!campaignId) {
			throw new BadInput('Choose a campaign first', 'Its products are listed here afterwards.');
		}
		const query = {
			page_size: '50',
			...(filter && (/^\d{10,}$/.test(filter) ? { product_id: filter } : { product_name: filter })),
			...(paginationToken && { page_token: paginationToken }),
		};
		const route = `${CAMPAIGNS}/{campaign_id}/products`;
		const path = `${CAMPAIGNS}/${encodeURIComponent(campaignId)}/products`;
		const data = await client.send(read(path, route, query, chosen('categoryAsset')));
		const products = (data.products ?? []) as IDataObject[];
		return {
			results: products.map(({ name, id, review_status }) => ({
				name: `${name} (${review_status})`,
				value: String(id),
			})),
			paginationToken: String(data.next_page_token ?? '') || undefined,
		};
	},
};

/** The campaign an operation is about. */
export const campaign = (spec: Pick<FieldSpec, 'required' | 'hint'> = { required: true }): Field =>
	locator({
		...spec,
		name: 'campaign',
		label: 'Campaign',
		path: 'campaign_id',
		search: searchCampaigns,
		idPlaceholder: 'e.g. 7360590375814268715',
	});

/** The product of the chosen campaign an operation is about. */
export const campaignProduct = (): Field =>
	locator({
		name: 'campaignProduct',
		label: 'Campaign Product',
		path: 'product_id',
		required: true,
		search: searchCampaignProducts,
		idPlaceholder: 'e.g. 1729570313535393936',
	});
