import { categoryAsset } from '../../../shared/fields/account';
import { campaign } from '../../../shared/fields/campaign';
import { operation } from '../../../shared/operation/operation';
import { done } from '../../../shared/output/single';

/** Source: "Publish Affiliate Partner Campaign", 202405. */
export const publish = operation({
	value: 'publish',
	name: 'Publish',
	action: 'Publish a campaign',
	description: 'Show a drafted campaign to sellers, so that they can submit products',
	endpoint: {
		method: 'POST',
		path: '/affiliate_partner/202405/campaigns/{campaign_id}/publish',
		scope: 'partner.tap_campaign.write',
	},
	fields: [categoryAsset(), campaign()],
	output: done('success', 'campaign_id'),
});
