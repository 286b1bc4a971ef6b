import { shop } from '../../../shared/fields/account';
import { choice } from '../../../shared/fields/basic';
import { inOrderOfTime } from '../../../shared/fields/date';
import { filters } from '../../../shared/fields/group';
import { operation } from '../../../shared/operation/operation';
import { many } from '../../../shared/output/many';
import { narrowings } from './fields';
import { productShape } from './shape';

/** Source: "Search Products", 202502. */
export const search = operation({
	value: 'search',
	name: 'Search',
	action: 'Search the products of a shop',
	description: 'Get many products of a shop with their SKUs, prices and stock',
	endpoint: {
		method: 'POST',
		path: '/product/202502/products/search',
		scope: 'seller.product.basic',
		effect: 'read',
	},
	fields: [
		shop(),
		choice({
			name: 'status',
			label: 'Status',
			body: 'status',
			any: 'Any',
			of: {
				ACTIVATE: 'Active',
				DELETED: 'Deleted',
				DRAFT: 'Draft',
				FAILED: 'Failed',
				FREEZE: 'Frozen',
				PENDING: 'Pending',
				PLATFORM_DEACTIVATED: 'Deactivated by Platform',
				SELLER_DEACTIVATED: 'Deactivated by Seller',
			},
		}),
		filters(...narrowings()),
	],
	checks: [
		inOrderOfTime(['create_time_ge', 'Created After'], ['create_time_le', 'Created Before']),
		inOrderOfTime(['update_time_ge', 'Updated After'], ['update_time_le', 'Updated Before']),
	],
	output: many({
		list: 'products',
		max: 100,
		shape: productShape,
	}),
});
