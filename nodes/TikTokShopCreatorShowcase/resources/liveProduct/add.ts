import { ids } from '../../../shared/fields/id';
import { operation } from '../../../shared/operation/operation';
import { batch } from '../../../shared/output/batch';
import { productOutcomes } from '../showcaseProduct/outcomes';

/** Source: "Add LIVE Products", 202309. TikTok names no bound; 20 is that of the showcase. */
export const add = operation({
	value: 'add',
	name: 'Add',
	action: 'Add products to the live room',
	description:
		'Add a list of products to the creator’s running or coming livestream; those already there count as done',
	endpoint: {
		method: 'POST',
		path: '/affiliate/202309/live_rooms/products',
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
	output: batch({
		list: 'product_ids',
		size: 20,
		id: 'product_id',
		outcomes: (data) => productOutcomes(data),
	}),
});
