import { search } from '../../TikTokShopCreatorShowcase/resources/openCollaborationProduct/search';
import { whole } from '../../shared/fields/basic';
import { productSearchFields } from '../../shared/fields/productSearch';
import { itemsOf, type PollEvent } from './event';

export const newCollaborationProduct: PollEvent = {
	value: 'newCollaborationProduct',
	name: 'New Open Collaboration Product',
	description: 'A product that the creator may promote came up in a saved search',
	watch: 'new',
	hasPeriod: false,
	fields: [
		...productSearchFields(),
		whole({
			name: 'searchDepth',
			label: 'Search Depth',
			hint: 'How many products of the search to look at each time, those with the highest commission rate first',
			note: 'searchDepth',
			min: 1,
			max: 1000,
			default: 200,
		}),
	],
	async find(look) {
		const { draft, limit } = look;
		draft.query.sort_field = 'commission_rate';
		draft.query.sort_order = 'DESC';
		return await itemsOf(search, {
			...look,
			limit: Math.min(limit, Number(draft.notes.searchDepth)),
		});
	},
	key: ({ id }) => String(id),
	sample: {
		id: '1729570313535393936',
		title: 'Sample Vitamin C Serum',
		shop_name: 'Sample Shop',
		commission_rate_percent: 25,
		units_sold: 1250,
		has_inventory: true,
	},
};
