import { categoryAsset } from '../../../shared/fields/account';
import { filters } from '../../../shared/fields/group';
import { id } from '../../../shared/fields/id';
import { operation } from '../../../shared/operation/operation';
import { as, count, money, rate, text } from '../../../shared/output/shape';
import { itemPer, period, periodRunsForward } from '../fields';
import { orders } from '../output';

/** Source: "Search Tap Affiliate Orders", 202411. */
export const searchTap = operation({
	value: 'searchTap',
	name: 'Search (TAP)',
	action: 'Search the affiliate orders of a TAP partner',
	description:
		'Get the orders of the campaigns of a TikTok Affiliate Partner, with the partner’s and the creator’s commission for each line',
	endpoint: {
		method: 'POST',
		path: '/affiliate_partner/202411/orders/search',
		scope: 'partner.tap_campaign.read',
		effect: 'read',
	},
	fields: [
		categoryAsset(),
		...period(),
		filters(
			id({
				name: 'campaignId',
				label: 'Campaign ID',
				hint: 'Only orders of this campaign',
				body: 'campaign_id',
			}),
		),
	],
	options: [itemPer()],
	checks: periodRunsForward,
	output: orders({
		rowPerLine: true,
		line: {
			id: as('sku_id', text),
			product_id: text,
			product_name: text,
			campaign_id: text,
			creator_username: text,
			content_type: text,
			content_id: text,
			quantity: count,
			refunded_quantity: count,
			returned_quantity: count,
			price: money,
			estimated_commission_base: money,
			actual_commission_base: money,
			tap_commission_rate: rate,
			estimated_tap_commission: money,
			actual_tap_commission: money,
			creator_commission_rate: rate,
			estimated_creator_commission: money,
			actual_creator_commission: money,
			partner_commission_reward_rate: rate,
			estimated_partner_commission_reward_fee: money,
			actual_partner_commission_reward_fee: money,
			creator_commission_reward_rate: rate,
			estimated_creator_commission_reward_fee: money,
			actual_creator_commission_reward_fee: money,
		},
	}),
});
