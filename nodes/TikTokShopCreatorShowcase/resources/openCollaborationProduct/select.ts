import { choice } from '../../../shared/fields/basic';
import { operation } from '../../../shared/operation/operation';
import { many } from '../../../shared/output/many';
import { selectionFilters } from './selectionFilters';
import { selectedProductShape } from './shape';

/** Source: "Creator Select Affiliate Product", 202501. */
export const select = operation({
	value: 'select',
	name: 'Select',
	action: 'Select affiliate products',
	description:
		'Select affiliate products by ratings, sales, price, commission and more; without filters TikTok recommends some',
	endpoint: {
		method: 'POST',
		path: '/affiliate_creator/202501/selection/products/search',
		scope: 'creator.affiliate_collaboration.read',
		effect: 'read',
	},
	fields: [
		selectionFilters(),
		choice({
			name: 'sortBy',
			label: 'Sort By',
			body: 'sort_params.sort_type',
			of: {
				BEST_SELLERS: 'Best Sellers',
				HIGH_COMMISSION_RATE: 'Highest Commission Rate',
				HIGH_PRICE: 'Highest Price',
				LOW_PRICE: 'Lowest Price',
				NEWLY_RELEASED: 'Newest',
				RECOMMENDED: 'Recommended',
			},
			default: 'RECOMMENDED',
		}),
	],
	output: many({ list: 'products', max: 50, shape: selectedProductShape }),
});
