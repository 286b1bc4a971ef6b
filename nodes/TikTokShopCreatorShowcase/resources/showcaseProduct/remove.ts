import { ids } from '../../../shared/fields/id';
import { operation } from '../../../shared/operation/operation';
import { batch } from '../../../shared/output/batch';
import { nestedRefusal } from './outcomes';

/** Source: "Remove Showcase Products", 202409 (200 products per call). */
export const remove = operation({
	value: 'remove',
	name: 'Remove',
	action: 'Remove products from the showcase',
	description: 'Remove a list of products of any length from the showcase',
	endpoint: {
		method: 'DELETE',
		path: '/affiliate_creator/202409/showcases/products',
		scope: 'creator.showcase.write',
	},
	fields: [
		ids({
			name: 'productIds',
			label: 'Product IDs',
			hint: 'Comma-separated IDs, or an expression that gives a list',
			body: 'product_ids',
			required: true,
		}),
	],
	output: batch({ list: 'product_ids', size: 200, id: 'product_id', outcomes: nestedRefusal }),
});
