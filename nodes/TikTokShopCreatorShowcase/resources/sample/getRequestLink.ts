import { text } from '../../../shared/fields/basic';
import { collaborationProduct } from '../../../shared/fields/creatorProduct';
import { additionalFields } from '../../../shared/fields/group';
import { id } from '../../../shared/fields/id';
import { operation } from '../../../shared/operation/operation';
import { one } from '../../../shared/output/single';

/** Source: "Creator Get Sample Request Deeplink", 202512. */
export const getRequestLink = operation({
	value: 'getRequestLink',
	name: 'Get Request Link',
	action: 'Get a link to request a sample',
	description:
		'Get a link, good for one use by this creator, that opens the sample request page in the TikTok app',
	endpoint: {
		method: 'GET',
		path: '/affiliate_creator/202512/samples/deeplink',
		scope: 'creator.affiliate_collaboration.read',
	},
	fields: [
		collaborationProduct({ query: 'product_id' }),
		id({
			name: 'skuId',
			label: 'SKU ID',
			hint: 'One of the SKUs that Get Labels lists for the product',
			query: 'sku_id',
			required: true,
		}),
		additionalFields(
			id({
				name: 'campaignId',
				label: 'Campaign ID',
				hint: 'Needed when the product comes from a partner campaign',
				query: 'campaign_id',
			}),
			id({
				name: 'collaborationId',
				label: 'Collaboration ID',
				hint: 'Needed when the product comes from a seller’s collaboration',
				query: 'collaboration_id',
			}),
			text({
				name: 'redirectUrl',
				label: 'Redirect URL',
				hint: 'Address that opens your own app after the request',
				query: 'redirect_schema',
				placeholder: 'e.g. myapp://samples',
			}),
		),
	],
	output: one({ echo: ['product_id', 'sku_id'] }),
});
