import { as, count, flag, list, range, rate as percent, text } from '../output/shape';
import { amount } from './amount';
import { choice } from './basic';
import { filters } from './group';
import { id } from './id';
import { rate } from './rate';
import { texts } from './texts';

/** TikTok takes no lower rate in this search. Source: "Seller Search Affiliate Open Collaboration Product", 202405. */
const LOWEST_PERCENT = 10;
const HIGHEST_PERCENT = 100;

const rateFilter = (name: string, label: string, hint: string, body: string) =>
	rate({
		name,
		label,
		hint: `${hint}, in percent, from ${LOWEST_PERCENT} to ${HIGHEST_PERCENT}`,
		body: `commission_rate_range.${body}`,
		min: LOWEST_PERCENT,
		max: HIGHEST_PERCENT,
	});

const priceFilter = (name: string, label: string, hint: string, body: string) =>
	amount({ name, label, hint, body: `sales_price_range.${body}` });

/** What open collaboration products of the marketplace can be searched by; the same for sellers and creators. */
export const productSearchFields = () => [
	id({
		name: 'categoryId',
		label: 'Category ID',
		hint: 'ID of a top-level category',
		body: 'category.id',
	}),
	texts({
		name: 'keywords',
		label: 'Keywords',
		hint: 'Comma-separated words or phrases, all of which the product name has to contain; at most 20',
		body: 'title_keywords',
		max: 20,
		longest: 255,
	}),
	filters(
		priceFilter(
			'minPrice',
			'Minimum Price',
			'Lowest price to find, in the currency of the region',
			'amount_ge',
		),
		priceFilter(
			'maxPrice',
			'Maximum Price',
			'Only prices below this one are found, in the currency of the region',
			'amount_lt',
		),
		rateFilter('minCommissionRate', 'Minimum Commission Rate', 'Lowest rate to find', 'rate_ge'),
		rateFilter(
			'maxCommissionRate',
			'Maximum Commission Rate',
			'Only rates below this one are found',
			'rate_lt',
		),
	),
];

/** In which order the products come. */
export const productSearchOrder = () => [
	choice({
		name: 'sortBy',
		label: 'Sort By',
		query: 'sort_field',
		of: {
			commission: 'Commission Amount',
			commission_rate: 'Commission Rate',
			product_sales_price: 'Price',
			units_sold: 'Units Sold',
		},
		default: 'commission_rate',
	}),
	choice({
		name: 'sortOrder',
		label: 'Sort Order',
		query: 'sort_order',
		of: { ASC: 'Ascending', DESC: 'Descending' },
		default: 'DESC',
	}),
];

/** An open collaboration product of the marketplace. */
export const marketplaceProductShape = {
	id: text,
	title: text,
	'shop.name': text,
	'commission.rate': as('commission_rate', percent),
	'commission.amount': count,
	'commission.currency': text,
	sales_price: range,
	original_price: range,
	units_sold: count,
	has_inventory: flag,
	sale_region: text,
	detail_link: text,
	main_image_url: text,
	category_chains: list({ id: text, local_name: as('name', text), is_leaf: flag }),
};
