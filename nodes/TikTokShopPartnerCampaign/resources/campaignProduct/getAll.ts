import { categoryAsset } from '../../../shared/fields/account';
import { choice, text } from '../../../shared/fields/basic';
import { campaign } from '../../../shared/fields/campaign';
import { filters } from '../../../shared/fields/group';
import { id } from '../../../shared/fields/id';
import { operation } from '../../../shared/operation/operation';
import { many } from '../../../shared/output/many';
import { campaignProductShape } from './shape';

/** Source: "Get Affiliate Partner Campaign Product List", 202405. */
export const getAll = operation({
	value: 'getAll',
	name: 'Get Many',
	action: 'Get many campaign products',
	description:
		'Get many products that sellers submitted to a campaign, for instance those awaiting review',
	endpoint: {
		method: 'GET',
		path: '/affiliate_partner/202405/campaigns/{campaign_id}/products',
		scope: 'partner.tap_campaign.read',
	},
	fields: [
		categoryAsset(),
		campaign(),
		choice({
			name: 'reviewStatus',
			label: 'Review Status',
			query: 'review_status',
			any: 'Any',
			of: {
				PENDING: 'Awaiting Review',
				APPROVED: 'Approved',
				REJECTED: 'Rejected',
				PENDING_CLOSED: 'Closing',
				CLOSED: 'Closed',
			},
		}),
		filters(
			text({ name: 'productName', label: 'Product Name', query: 'product_name' }),
			id({ name: 'productId', label: 'Product ID', query: 'product_id' }),
			text({ name: 'shopName', label: 'Shop Name', query: 'shop_name' }),
			id({ name: 'categoryId', label: 'Category ID', query: 'category_id' }),
		),
	],
	output: many({ list: 'products', max: 50, shape: campaignProductShape, echo: ['campaign_id'] }),
});
