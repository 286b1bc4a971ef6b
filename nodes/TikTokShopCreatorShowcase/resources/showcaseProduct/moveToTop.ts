import { ids } from '../../../shared/fields/id';
import { operation } from '../../../shared/operation/operation';
import { batch } from '../../../shared/output/batch';
import { nestedRefusal } from './outcomes';
import { SHOWCASE_SIZE } from './shape';

/** Source: "Top Showcase Products", 202409. */
export const moveToTop = operation({
	value: 'moveToTop',
	name: 'Move to Top',
	action: 'Move products to the top of the showcase',
	description: 'Move products of the showcase to its top, in the given order',
	endpoint: {
		method: 'POST',
		path: '/affiliate_creator/202409/showcases/products/top',
		scope: 'creator.showcase.write',
	},
	fields: [
		ids({
			name: 'productIds',
			label: 'Product IDs',
			hint: 'Comma-separated IDs, or an expression that gives a list; the first comes to stand at the very top',
			body: 'product_ids',
			required: true,
		}),
	],
	ordered: true,
	output: batch({
		list: 'product_ids',
		size: SHOWCASE_SIZE,
		id: 'product_id',
		outcomes: nestedRefusal,
	}),
});
