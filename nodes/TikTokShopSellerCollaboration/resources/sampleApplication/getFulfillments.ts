import { shop } from '../../../shared/fields/account';
import { choice } from '../../../shared/fields/basic';
import { sampleApplication } from '../../../shared/fields/inbox';
import { operation } from '../../../shared/operation/operation';
import { listed } from '../../../shared/output/many';
import { as, count, text, time } from '../../../shared/output/shape';

/** Source: "Seller Search Sample Applications Fulfillments", 202409. */
export const getFulfillments = operation({
	value: 'getFulfillments',
	name: 'Get Fulfillments',
	action: 'Get the fulfillments of a sample application',
	description:
		'Get the videos and LIVEs that a creator made with a free sample, with views and paid orders',
	endpoint: {
		method: 'POST',
		path: '/affiliate_seller/202409/sample_applications/{application_id}/fulfillments/search',
		scope: 'seller.affiliate_collaboration.read',
		effect: 'read',
	},
	fields: [
		shop(),
		sampleApplication({ path: 'application_id' }),
		choice({
			name: 'contentType',
			label: 'Content Type',
			body: 'content_format',
			any: 'Any',
			of: { LIVE: 'LIVE', VIDEO: 'Video' },
		}),
	],
	output: listed({
		list: 'fulfillments',
		echo: ['application_id'],
		shape: {
			'content.id': text,
			'content.format': as('content_type', text),
			'content.description': text,
			'content.create_time': as('published_at', time),
			'content.live_end_time': as('live_ended_at', time),
			'content.view_count': as('view_count', count),
			'content.like_count': as('like_count', count),
			'content.comment_count': as('comment_count', count),
			'content.paid_order_count': as('paid_order_count', count),
			'content.page_link': as('page_url', text),
			'content.url': text,
			'product.id': text,
			'product.main_image_url': as('product_image_url', text),
		},
	}),
});
