import { shop } from '../../../shared/fields/account';
import { filters } from '../../../shared/fields/group';
import { id } from '../../../shared/fields/id';
import { operation } from '../../../shared/operation/operation';
import { as, count, money, rate, text } from '../../../shared/output/shape';
import { itemPer, period, periodRunsForward } from '../fields';
import { orders } from '../output';

const NEWEST = '202410';

/** Source: "Search Seller Affiliate Orders", 202410; 202405 gives order and product IDs only. */
export const search = operation({
	value: 'search',
	name: 'Search',
	action: 'Search the affiliate orders of a shop',
	description:
		'Get the orders of a shop that creators brought in, with the commission the shop pays for each line',
	endpoint: {
		method: 'POST',
		path: {
			[NEWEST]: '/affiliate_seller/202410/orders/search',
			'202405': '/affiliate_seller/202405/orders/search',
		},
		scope: 'seller.affiliate_collaboration.read',
		effect: 'read',
	},
	fields: [
		shop(),
		...period([NEWEST]),
		filters(
			id({
				name: 'programId',
				label: 'Program ID',
				hint: 'Only orders of this open collaboration, target collaboration or campaign',
				body: 'program_id',
				versions: [NEWEST],
			}),
		),
	],
	options: [itemPer()],
	checks: periodRunsForward,
	output: orders({
		line: {
			id: as('line_item_id', text),
			product_id: text,
			creator_username: text,
			content_type: text,
			content_id: text,
			quantity: count,
			refunded_quantity: count,
			returned_quantity: count,
			price: money,
			commission_rate: rate,
			estimated_commission_base: money,
			estimated_paid_commission: money,
			actual_commission_base: money,
			actual_paid_commission: money,
			shop_ads_commission_rate: rate,
			estimated_paid_shop_ads_commission: money,
			actual_paid_shop_ads_commission: money,
			estimated_cofunded_creator_bonus_amount: as('estimated_cofunded_creator_bonus', money),
			actual_cofunded_creator_bonus_amount: as('actual_cofunded_creator_bonus', money),
			commission_model: text,
			commission_tier_setting: text,
			open_collaboration_id: text,
			target_collaboration_id: text,
			campaign_id: text,
		},
	}),
});
