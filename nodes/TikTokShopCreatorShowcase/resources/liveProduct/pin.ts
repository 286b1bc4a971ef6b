import { liveProduct } from '../../../shared/fields/creatorProduct';
import { operation } from '../../../shared/operation/operation';
import { done } from '../../../shared/output/single';

/** Source: "Pin LIVE Product", 202309. */
export const pin = operation({
	value: 'pin',
	name: 'Pin',
	action: 'Pin a live product',
	description:
		'Show one product of the livestream as a card on the screen, in place of the one before',
	endpoint: {
		method: 'POST',
		path: '/affiliate/202309/live_rooms/products/{product_id}/pin',
		scope: 'creator.showcase.write',
	},
	fields: [liveProduct()],
	ordered: true,
	output: done('success', 'product_id'),
});
