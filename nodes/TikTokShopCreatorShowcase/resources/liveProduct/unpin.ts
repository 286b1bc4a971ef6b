import { liveProduct } from '../../../shared/fields/creatorProduct';
import { operation } from '../../../shared/operation/operation';
import { done } from '../../../shared/output/single';

/** Source: "Unpin LIVE Product", 202309. */
export const unpin = operation({
	value: 'unpin',
	name: 'Unpin',
	action: 'Unpin a live product',
	description: 'Take the card of the pinned product off the screen',
	endpoint: {
		method: 'POST',
		path: '/affiliate/202309/live_rooms/products/{product_id}/unpin',
		scope: 'creator.showcase.write',
	},
	fields: [liveProduct()],
	ordered: true,
	output: done('success', 'product_id'),
});
