import { shop } from '../../../shared/fields/account';
import { choice, whole } from '../../../shared/fields/basic';
import { shopProduct } from '../../../shared/fields/collaboration';
import { id } from '../../../shared/fields/id';
import { operation } from '../../../shared/operation/operation';
import { one } from '../../../shared/output/single';

/** Source: "Seller Get Sample Request Deeplink", 202512. */
export const getRequestLink = operation({
	value: 'getRequestLink',
	name: 'Get Request Link',
	action: 'Get a link to request a free sample',
	description:
		'Get a link that opens the TikTok app where a creator can request a free sample of one product variant (SKU)',
	endpoint: {
		method: 'GET',
		path: '/affiliate_seller/202512/sample_applications/deeplink',
		scope: 'seller.affiliate_collaboration.read',
	},
	fields: [
		shop(),
		shopProduct({ query: 'product_id' }),
		id({
			name: 'skuId',
			label: 'SKU ID',
			hint: 'The product variant that is given away',
			query: 'sku_id',
			required: true,
		}),
		choice({
			name: 'offeredIn',
			label: 'Offered In',
			hint: 'What the creator promotes the product through',
			of: {
				collaboration: {
					name: 'Collaboration',
					description: 'An open or target collaboration of the shop',
				},
				campaign: {
					name: 'Partner Campaign',
					description: 'A campaign of an affiliate partner that the product was submitted to',
				},
			},
			default: 'collaboration',
		}),
		id({
			name: 'collaborationId',
			label: 'Collaboration ID',
			hint: 'The ID of an item from Open Collaboration: Get Many or Target Collaboration: Get Many',
			query: 'collaboration_id',
			required: true,
			showWhen: { offeredIn: ['collaboration'] },
		}),
		id({
			name: 'campaignId',
			label: 'Campaign ID',
			hint: 'The ID of the partner’s campaign',
			query: 'campaign_id',
			required: true,
			showWhen: { offeredIn: ['campaign'] },
		}),
	],
	options: [
		whole({
			name: 'validDays',
			label: 'Valid Days',
			hint: 'How many days the link works, from 1 to 14',
			query: 'valid_days',
			min: 1,
			max: 14,
			default: 7,
			asText: true,
		}),
	],
	output: one({ echo: ['product_id', 'sku_id'] }),
});
