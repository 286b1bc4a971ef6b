import { choice } from '../../../shared/fields/basic';
import { filters } from '../../../shared/fields/group';
import { id } from '../../../shared/fields/id';
import { searchBy } from '../../../shared/fields/keyword';
import { shop } from '../../../shared/fields/account';
import { operation } from '../../../shared/operation/operation';
import { many } from '../../../shared/output/many';
import { openCollaborationShape } from './shape';

/** Source: "Search Open Collaboration", 202412. */
export const getAll = operation({
	value: 'getAll',
	name: 'Get Many',
	action: 'Get many open collaborations',
	description:
		'Get many open collaborations of the shop with their commission, product and number of creators',
	endpoint: {
		method: 'POST',
		path: '/affiliate_seller/202412/open_collaborations/search',
		scope: 'seller.affiliate_collaboration.read',
		effect: 'read',
	},
	fields: [
		shop(),
		...searchBy({
			type: 'keyword_type',
			keyword: 'keyword',
			of: { PRODUCT_ID: 'Product ID', PRODUCT_NAME: 'Product Name' },
		}),
		filters(
			id({
				name: 'categoryId',
				label: 'Category ID',
				hint: 'ID of a top-level category',
				body: 'top_level_category_id',
			}),
		),
	],
	options: [
		choice({
			name: 'sortBy',
			label: 'Sort By',
			query: 'sort_field',
			any: 'Creation Time',
			of: { product_original_price: 'Product Price' },
		}),
		choice({
			name: 'sortOrder',
			label: 'Sort Order',
			query: 'sort_order',
			of: { ASC: 'Ascending', DESC: 'Descending' },
			default: 'DESC',
		}),
	],
	output: many({ list: 'open_collaborations', max: 100, shape: openCollaborationShape }),
});
