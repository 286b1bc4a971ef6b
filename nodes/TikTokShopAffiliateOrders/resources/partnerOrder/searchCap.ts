import { categoryAsset } from '../../../shared/fields/account';
import { choice } from '../../../shared/fields/basic';
import { filters } from '../../../shared/fields/group';
import { id } from '../../../shared/fields/id';
import { operation } from '../../../shared/operation/operation';
import { text } from '../../../shared/output/shape';
import { itemPer, period, periodRunsForward } from '../fields';
import { ORDER, orders } from '../output';
import { capLine } from './capLine';

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
		line: capLine,
	}),
});
