import { categoryAsset } from '../../../shared/fields/account';
import { choice, choices } from '../../../shared/fields/basic';
import { campaign, campaignProduct } from '../../../shared/fields/campaign';
import { operation } from '../../../shared/operation/operation';
import { texts } from '../../../shared/output/shape';
import { done } from '../../../shared/output/single';

/** Source: "Review Affiliate Partner Campaign Product", 202405. */
export const review = operation({
	value: 'review',
	name: 'Review',
	action: 'Review a campaign product',
	description: 'Approve or reject a product that a seller submitted to the campaign',
	endpoint: {
		method: 'POST',
		path: '/affiliate_partner/202405/campaigns/{campaign_id}/products/{product_id}/review',
		scope: 'partner.tap_campaign.write',
	},
	fields: [
		categoryAsset(),
		campaign(),
		campaignProduct(),
		choice({
			name: 'decision',
			label: 'Decision',
			body: 'review_result',
			required: true,
			of: {
				APPROVE: 'Approve',
				REJECT: { name: 'Reject', description: 'The seller may submit the product again' },
				REJECT_FOREVER: {
					name: 'Reject Forever',
					description: 'The product cannot be submitted again',
				},
			},
			default: 'APPROVE',
		}),
		choices({
			name: 'rejectReasons',
			label: 'Reject Reasons',
			hint: 'What the seller is told',
			body: 'reject_reasons',
			required: true,
			showWhen: { decision: ['REJECT', 'REJECT_FOREVER'] },
			of: {
				COMMISSION_TOO_LOW: 'Commission Too Low',
				NO_SUITABLE_CREATOR: 'No Suitable Creator',
				PRODUCT_HARD_TO_PROMOTE: 'Product Hard to Promote',
				PRODUCT_TOO_EXPENSIVE: 'Product Too Expensive',
			},
		}),
	],
	output: done('success', 'campaign_id', 'product_id', 'review_result', { reject_reasons: texts }),
});
