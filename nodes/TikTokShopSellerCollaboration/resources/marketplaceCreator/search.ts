import { shop } from '../../../shared/fields/account';
import { operation } from '../../../shared/operation/operation';
import { many } from '../../../shared/output/many';
import {
	as,
	count,
	countRange,
	money,
	range,
	rate,
	text,
	texts,
} from '../../../shared/output/shape';
import { creatorFilters, creatorKeyword } from './filters';

/** Source: "Seller Search Creator on Marketplace", 202508, 202505 and 202406. */
export const search = operation({
	value: 'search',
	name: 'Search',
	action: 'Search marketplace creators',
	description:
		'Search creators by name, followers, sales, categories and content; figures are of the past 30 days',
	endpoint: {
		method: 'POST',
		path: {
			'202508': '/affiliate_seller/202508/marketplace_creators/search',
			'202505': '/affiliate_seller/202505/marketplace_creators/search',
			'202406': '/affiliate_seller/202406/marketplace_creators/search',
		},
		scope: 'seller.creator_marketplace.read',
		effect: 'read',
	},
	fields: [shop(), creatorKeyword(), creatorFilters()],
	output: many({
		list: 'creators',
		sizes: [12, 20],
		repeat: 'search_key',
		shape: {
			creator_open_id: text,
			username: text,
			nickname: text,
			selection_region: text,
			follower_count: count,
			gmv: money,
			gmv_range: range,
			video_gmv: money,
			live_gmv: money,
			units_sold_range: countRange,
			avg_ec_video_view_count: count,
			avg_ec_live_uv: count,
			category_ids: texts,
			'top_follower_demographics.age_ranges': as('top_follower_age_ranges', texts),
			'top_follower_demographics.major_gender.gender': as('major_follower_gender', text),
			'top_follower_demographics.major_gender.percentage': as('major_follower_gender', rate),
			'avatar.url': text,
		},
	}),
});
