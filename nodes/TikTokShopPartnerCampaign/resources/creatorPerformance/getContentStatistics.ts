import { choice } from '../../../shared/fields/basic';
import { campaign, campaignProduct } from '../../../shared/fields/campaign';
import { id } from '../../../shared/fields/id';
import { operation } from '../../../shared/operation/operation';
import { listed } from '../../../shared/output/many';
import { count, text } from '../../../shared/output/shape';
import { creator } from './fields';

/** Source: "Get Affiliate Campaign Creator Product Content Statistics", 202508. */
export const getContentStatistics = operation({
	value: 'getContentStatistics',
	name: 'Get Content Statistics',
	action: 'Get content statistics of a creator',
	description: 'Get the videos and livestreams that one creator made for one campaign product',
	endpoint: {
		method: 'GET',
		path: '/affiliate_partner/202508/campaigns/{campaign_id}/products/{product_id}/creator/{creator_temp_id}/content/statistics',
		scope: 'partner.tap_campaign.read',
	},
	fields: [
		campaign(),
		campaignProduct(),
		creator(),
		id({
			name: 'affiliateProductId',
			label: 'Affiliate Product ID',
			hint: 'The affiliate_product_id of an item from Get',
			query: 'affiliate_product_id',
			required: true,
		}),
		choice({
			name: 'contentType',
			label: 'Content Type',
			query: 'content_type',
			any: 'Any',
			of: { '1': 'Video', '2': 'Livestream' },
		}),
	],
	output: listed({
		list: 'creator_content_statistics',
		echo: ['campaign_id', 'product_id', 'creator_temp_id'],
		shape: {
			content_type: text,
			source_url: text,
			linked_tiktok_video: text,
			published_date: text,
			content_end_date: text,
			view_count: count,
			like_count: count,
			comment_num: count,
			paid_order_num: count,
			paid_amount: count,
			cover_img_url: text,
		},
	}),
});
