import { categoryAsset } from '../../../shared/fields/account';
import { campaign } from '../../../shared/fields/campaign';
import { operation } from '../../../shared/operation/operation';
import { one } from '../../../shared/output/single';
import { campaignDetail } from './shape';

/** Source: "Get Affiliate Partner Campaign Detail", 202405. */
export const get = operation({
	value: 'get',
	name: 'Get',
	action: 'Get a campaign',
	description: 'Get one campaign with its commission, periods, audience and contacts',
	endpoint: {
		method: 'GET',
		path: '/affiliate_partner/202405/campaigns/{campaign_id}',
		scope: 'partner.tap_campaign.read',
	},
	fields: [categoryAsset(), campaign()],
	output: one({ shape: campaignDetail }),
});
