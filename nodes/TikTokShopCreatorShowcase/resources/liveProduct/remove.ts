import { ids } from '../../../shared/fields/id';
import { operation } from '../../../shared/operation/operation';
import { batch } from '../../../shared/output/batch';
import { nestedRefusal } from '../showcaseProduct/outcomes';
import { LIVE_ROOM_SIZE } from './shape';

/** Source: "Remove LIVE Products", 202309. */
export const remove = operation({
	value: 'remove',
	name: 'Remove',
	action: 'Remove products from the live room',
	description: 'Remove a list of products from the creator’s running or coming livestream',
	endpoint: {
		method: 'DELETE',
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
		size: LIVE_ROOM_SIZE,
		id: 'product_id',
		outcomes: nestedRefusal,
	}),
});
