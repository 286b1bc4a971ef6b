import { campaign, campaignProduct } from '../../../shared/fields/campaign';
import { operation } from '../../../shared/operation/operation';
import { many } from '../../../shared/output/many';
import { as, count, money, rate, text, timeMs } from '../../../shared/output/shape';

/** Source: "Get Affiliate Campaign Creator Fulfillment Status Info", 202501. */
export const get = operation({
	value: 'get',
	name: 'Get',
	action: 'Get the creators who promote a campaign product',
	description:
		'Get the creators who promote one campaign product, with their content, sales and sample',
	endpoint: {
		method: 'GET',
		path: '/affiliate_partner/202501/campaigns/{campaign_id}/products/{product_id}/performance',
		scope: 'partner.tap_campaign.read',
	},
	fields: [campaign(), campaignProduct()],
	output: many({
		list: 'promotion_creators',
		max: 50,
		echo: ['campaign_id', 'product_id'],
		shape: {
			'creator.creator_temp_id': as('creator_temp_id', text),
			'creator.user_name': text,
			'creator.nick_name': text,
			'creator.follower_num': count,
			affiliate_product_id: text,
			commission: rate,
			paid_amount: money,
			video_count: count,
			room_count: count,
			free_sample_status: text,
			effective_start_time: timeMs,
			effective_end_time: timeMs,
		},
	}),
});
