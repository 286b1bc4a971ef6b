import { shop } from '../../../shared/fields/account';
import { openCollaboration } from '../../../shared/fields/collaboration';
import { operation } from '../../../shared/operation/operation';
import { many } from '../../../shared/output/many';
import { as, count, text, time } from '../../../shared/output/shape';

/** Source: "Get Open Collaboration Creator Content Detail", 202508. */
export const getCreatorContent = operation({
	value: 'getCreatorContent',
	name: 'Get Creator Content',
	action: 'Get the creators of an open collaboration and their content',
	description:
		'Get the creators who promote a product in its open collaboration, with how many videos and LIVEs each has made',
	endpoint: {
		method: 'GET',
		path: '/affiliate_seller/202508/open_collaborations/creator_content_details',
		scope: 'seller.affiliate_collaboration.read',
	},
	fields: [shop(), openCollaboration({ query: 'product_id' })],
	output: many({
		list: 'creator_content_details',
		max: 100,
		echo: ['product_id'],
		shape: {
			'creator_profile.creator_open_id': as('creator_open_id', text),
			'creator_profile.username': as('username', text),
			'creator_profile.nickname': as('nickname', text),
			'creator_profile.follower_count': as('follower_count', count),
			video_count: count,
			live_count: count,
			promotion_status: text,
			promotion_end_time: time,
			'creator_profile.avatar.url': as('avatar_url', text),
		},
	}),
});
