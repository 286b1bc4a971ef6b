import { campaign, campaignProduct } from '../../../shared/fields/campaign';
import { operation } from '../../../shared/operation/operation';
import { count, list, text, time } from '../../../shared/output/shape';
import { one } from '../../../shared/output/single';
import { creator } from './fields';

/** Source: "Get Affiliate Campaign Creator Product Sample Status", 202508. */
export const getSampleStatus = operation({
	value: 'getSampleStatus',
	name: 'Get Sample Status',
	action: 'Get the sample status of a creator',
	description: 'Get where the free sample of one creator for one campaign product is',
	endpoint: {
		method: 'GET',
		path: '/affiliate_partner/202508/campaigns/{campaign_id}/products/{product_id}/creator/{creator_temp_id}/content/statistics/sample/status',
		scope: 'partner.tap_campaign.read',
	},
	fields: [campaign(), campaignProduct(), creator()],
	output: one({
		from: 'sample_status',
		echo: ['campaign_id', 'product_id', 'creator_temp_id'],
		shape: {
			delivery_option: text,
			shipping_provider_name: text,
			quantity: count,
			estimated_earliest_delivery_date: time,
			estimated_latest_delivery_date: time,
			tracking_results: list({
				tracking_event_description: text,
				tracking_event_description_extended: text,
				tracking_event_update_date: time,
			}),
		},
	}),
});
