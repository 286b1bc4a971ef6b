import { categoryAsset } from '../../../shared/fields/account';
import { campaign } from '../../../shared/fields/campaign';
import { needsChange, updateFields } from '../../../shared/fields/group';
import { operation } from '../../../shared/operation/operation';
import { done } from '../../../shared/output/single';
import { audience, basics, contacts, email, periods } from './fields';

/** Source: "Edit Affiliate Partner Campaign", 202405. */
export const update = operation({
	value: 'update',
	name: 'Update',
	action: 'Update a campaign',
	description: 'Change some fields of a campaign that is not closed',
	endpoint: {
		method: 'POST',
		path: '/affiliate_partner/202405/campaigns/{campaign_id}/partial_edit',
		scope: 'partner.tap_campaign.write',
	},
	fields: [
		categoryAsset(),
		campaign(),
		updateFields(...basics(false), ...audience(), email(false), ...contacts()),
	],
	checks: [needsChange, ...periods],
	output: done('success', 'campaign_id'),
});
