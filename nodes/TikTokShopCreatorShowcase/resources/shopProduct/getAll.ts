import { choice, text } from '../../../shared/fields/basic';
import { filters } from '../../../shared/fields/group';
import { operation } from '../../../shared/operation/operation';
import { many } from '../../../shared/output/many';
import { as, count, money, text as plain } from '../../../shared/output/shape';

/** Source: "Get Shop Products", 202509. */
export const getAll = operation({
	value: 'getAll',
	name: 'Get Many',
	action: 'Get many shop products',
	description: 'Get many products of the shop that is bound to the creator',
	endpoint: {
		method: 'GET',
		path: '/affiliate_creator/202509/shop_products',
		scope: 'creator.video.write',
	},
	fields: [
		filters(text({ name: 'titleKeyword', label: 'Title Keyword', query: 'title_keyword' })),
		choice({
			name: 'sortBy',
			label: 'Sort By',
			query: 'sort_field',
			of: { PRICE: 'Price', PRODUCT_ID: 'Product ID', SALE: 'Units Sold' },
			default: 'PRODUCT_ID',
		}),
		choice({
			name: 'sortOrder',
			label: 'Sort Order',
			query: 'sort_order',
			of: { ASC: 'Ascending', DESC: 'Descending' },
			default: 'DESC',
		}),
	],
	output: many({
		list: 'products',
		max: 100,
		shape: {
			id: plain,
			title: plain,
			brand_name: plain,
			added_status: plain,
			price: money,
			sales_count: as('units_sold', count),
			'images.0.url': as('main_image_url', plain),
		},
	}),
});
