import { categoryAsset } from '../../../shared/fields/account';
import { campaign, campaignProduct } from '../../../shared/fields/campaign';
import { rate } from '../../../shared/fields/rate';
import { operation } from '../../../shared/operation/operation';
import { one } from '../../../shared/output/single';

/** Source: "Generate Affiliate Partner Campaign Product Link", 202405. */
export const generateLink = operation({
	value: 'generateLink',
	name: 'Generate Link',
	action: 'Generate a link for a campaign product',
	description:
		'Generate a promotion link for one approved campaign product at a chosen creator commission',
	endpoint: {
		method: 'POST',
		path: '/affiliate_partner/202405/campaigns/{campaign_id}/products/{product_id}/promotion_link/generate',
		scope: 'partner.tap_campaign.write',
	},
	fields: [
		categoryAsset(),
		campaign(),
		campaignProduct(),
		rate({
			name: 'creatorCommissionRate',
			label: 'Creator Commission Rate',
			hint: 'Percent that the creator gets, not above the total commission of the product',
			body: 'creator_commission_rate',
			required: true,
			min: 0,
		}),
	],
	output: one({ echo: ['campaign_id', 'product_id'] }),
});
