import type { IDataObject } from 'n8n-workflow';
import { categoryAsset } from '../../../shared/fields/account';
import { campaign } from '../../../shared/fields/campaign';
import { ids } from '../../../shared/fields/id';
import { operation } from '../../../shared/operation/operation';
import { batch } from '../../../shared/output/batch';
import { text } from '../../../shared/output/shape';

/** Source: "Partner Generate Multi Affiliate Campaign Product Link", 202505 (50 products per call). */
export const generateLinks = operation({
	value: 'generateLinks',
	name: 'Generate Links (Batch)',
	action: 'Generate links for many campaign products',
	description: 'Generate promotion links for a list of approved campaign products of any length',
	endpoint: {
		method: 'POST',
		path: '/affiliate_partner/202505/campaigns/{campaign_id}/products/promotion_links/generate_batch',
		scope: 'partner.tap_campaign.write',
	},
	fields: [
		categoryAsset(),
		campaign(),
		ids({
			name: 'productIds',
			label: 'Product IDs',
			hint: 'Comma-separated IDs, or an expression that gives a list',
			body: 'product_ids',
			required: true,
		}),
	],
	output: batch({
		list: 'product_ids',
		size: 50,
		id: 'product_id',
		echo: ['campaign_id'],
		shape: { product_promotion_link: text },
		outcomes: ({ product_promotion_links }) =>
			((product_promotion_links ?? []) as IDataObject[]).map(({ product_id, link }) => ({
				id: String(product_id),
				success: true,
				json: { product_promotion_link: link },
			})),
		unmentioned: 'TikTok made no link for this product',
	}),
});
