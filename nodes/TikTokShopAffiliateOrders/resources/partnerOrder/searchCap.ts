import { categoryAsset } from '../../../shared/fields/account';
import { choice } from '../../../shared/fields/basic';
import { filters } from '../../../shared/fields/group';
import { id } from '../../../shared/fields/id';
import { operation } from '../../../shared/operation/operation';
import { as, count, money, percentRate, text } from '../../../shared/output/shape';
import { itemPer, period, periodRunsForward } from '../fields';
import { ORDER, orders } from '../output';

/** Source: "Search CAP Affiliate Orders", 202504, whose rates are percent written as text. */
export const searchCap = operation({
	value: 'searchCap',
	name: 'Search (CAP)',
	action: 'Search the affiliate orders of a CAP partner',
	description:
		'Get the orders of the creators of a Creator Agency Partner, with the creator’s and the agency’s commission for each line',
	endpoint: {
		method: 'POST',
		path: '/affiliate_partner/202504/cap_order/search',
		scope: 'partner.cap_orders.read',
		effect: 'read',
	},
	fields: [
		categoryAsset(),
		...period(),
		filters(
			id({ name: 'orderId', label: 'Order ID', body: 'order_id' }),
			id({ name: 'productId', label: 'Product ID', body: 'product_id' }),
			choice({
				name: 'orderStatus',
				label: 'Order Status',
				body: 'order_status',
				asNumber: true,
				of: {
					'2': 'Processing',
					'3': 'Completed',
					'4': 'Cancelled',
					'5': 'Frozen',
					'6': 'Deducted',
				},
				default: '3',
			}),
		),
	],
	options: [itemPer()],
	checks: periodRunsForward,
	output: orders({
		rowPerLine: true,
		order: { ...ORDER, tags: text },
		line: {
			id: as('sku_id', text),
			product_id: text,
			product_name: text,
			shop_name: text,
			creator_username: text,
			attribution_type: text,
			content_type: text,
			content_id: text,
			quantity: count,
			refunded_quantity: count,
			returned_quantity: count,
			price: money,
			commission_rate: percentRate,
			estimated_commission_base: money,
			estimated_commission: money,
			actual_commission_base: money,
			actual_commission: money,
			commission_bonus_rate: percentRate,
			estimated_bonus_commission: money,
			actual_bonus_commission: money,
			shop_ads_commission_rate: percentRate,
			estimated_shop_ads_commission: money,
			actual_shop_ads_commission: money,
			agency_commission_rate: percentRate,
			agency_commission: money,
			agency_bonus_commission: money,
			agency_shop_ads_commission: money,
			total_agency_commission: money,
			commission_model: text,
			commission_tier_setting: text,
			isr: count,
			iva: count,
			open_collaboration_id: text,
			target_collaboration_id: text,
		},
	}),
});
