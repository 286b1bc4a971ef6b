import { ids } from '../../../shared/fields/id';
import { operation } from '../../../shared/operation/operation';
import { batch } from '../../../shared/output/batch';
import { nestedRefusal } from '../showcaseProduct/outcomes';
import { LIVE_ROOM_SIZE } from './shape';

/** Source: "Top LIVE Products", 202309. */
export const moveToTop = operation({
	value: 'moveToTop',
	name: 'Move to Top',
	action: 'Move products to the top of the live room',
	description: 'Move products of the livestream to the top, in the given order',
	endpoint: {
		method: 'POST',
		path: '/affiliate/202309/live_rooms/products/top',
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
		size: LIVE_ROOM_SIZE,
		id: 'product_id',
		outcomes: nestedRefusal,
	}),
});
