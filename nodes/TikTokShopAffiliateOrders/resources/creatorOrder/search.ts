import { operation } from '../../../shared/operation/operation';
import { as, count, money, rate, text } from '../../../shared/output/shape';
import { itemPer, period, periodRunsForward } from '../fields';
import { orders } from '../output';

const NEWEST = '202410';

/** Source: "Search Creator Affiliate Orders", 202410; 202405 gives order and product IDs only. */
export const search = operation({
	value: 'search',
	name: 'Search',
	action: 'Search the affiliate orders of a creator',
	description: 'Get the orders a creator brought in, with the commission earned for each line',
	endpoint: {
		method: 'POST',
		path: {
			[NEWEST]: '/affiliate_creator/202410/orders/search',
			'202405': '/affiliate_creator/202405/orders/search',
		},
		scope: 'creator.affiliate_collaboration.read',
		effect: 'read',
	},
	fields: period([NEWEST]),
	options: [itemPer()],
	checks: periodRunsForward,
	output: orders({
		line: {
			id: as('sku_id', text),
			product_id: text,
			product_name: text,
			shop_name: text,
			content_type: text,
			content_id: text,
			tag: text,
			quantity: count,
			refunded_quantity: count,
			returned_quantity: count,
			price: money,
			commission_rate: rate,
			estimated_commission_base: money,
			estimated_commission: money,
			actual_commission_base: money,
			actual_commission: money,
			commission_bonus_rate: rate,
			estimated_bonus_commission: money,
			actual_bonus_commission: money,
			shop_ads_commission_rate: rate,
			estimated_shop_ads_commission: money,
			actual_shop_ads_commission: money,
			creator_commission_reward_rate: rate,
			estimated_creator_commission_reward_fee: money,
			actual_creator_commission_reward_fee: money,
			commission_model: text,
			commission_tier_setting: text,
			open_collaboration_id: text,
			target_collaboration_id: text,
			campaign_id: text,
		},
	}),
});
