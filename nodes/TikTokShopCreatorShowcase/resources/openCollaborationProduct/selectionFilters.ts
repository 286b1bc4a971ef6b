import { amount } from '../../../shared/fields/amount';
import { text, whole } from '../../../shared/fields/basic';
import { filters } from '../../../shared/fields/group';
import { ids } from '../../../shared/fields/id';
import { rate } from '../../../shared/fields/rate';
import { rating } from './rating';

type End = 'min' | 'max';

const WORD: Record<End, string> = { min: 'Minimum', max: 'Maximum' };
const WIRE: Record<End, string> = { min: 'ge', max: 'le' };

const unitsSold = (end: End) =>
	whole({
		name: `${end}UnitsSold`,
		label: `${WORD[end]} Units Sold`,
		body: `filter_params.sold_quantity_range.quantity_${WIRE[end]}`,
	});

const shopRating = (end: End) =>
	rating({
		name: `${end}ShopRating`,
		label: `${WORD[end]} Shop Rating`,
		body: `filter_params.shop_rating_range.rating_${WIRE[end]}`,
	});

const price = (end: End) =>
	amount({
		name: `${end}Price`,
		label: `${WORD[end]} Price`,
		hint: 'In the currency of the creator’s region',
		body: `filter_params.price_range.price_${WIRE[end]}`,
	});

const commissionRate = (end: End) =>
	rate({
		name: `${end}CommissionRate`,
		label: `${WORD[end]} Commission Rate`,
		body: `filter_params.commission_rate_range.rate_${WIRE[end]}`,
	});

/** By what affiliate products can be selected; bounds count as inside. */
export const selectionFilters = () =>
	filters(
		text({
			name: 'titleKeyword',
			label: 'Title Keyword',
			body: 'filter_params.title_keyword',
			max: 255,
		}),
		ids({
			name: 'productIds',
			label: 'Product IDs',
			hint: 'At most 50 comma-separated IDs; the other filters do not count then',
			body: 'filter_params.product_ids',
			max: 50,
		}),
		ids({
			name: 'categoryIds',
			label: 'Category IDs',
			hint: 'Comma-separated IDs of categories',
			body: 'filter_params.category_ids',
			max: 999,
		}),
		ids({
			name: 'poolIds',
			label: 'Pool IDs',
			hint: 'Comma-separated IDs of product pools, as TikTok’s staff hands them out',
			body: 'filter_params.pool_ids',
		}),
		commissionRate('min'),
		commissionRate('max'),
		price('min'),
		price('max'),
		shopRating('min'),
		shopRating('max'),
		unitsSold('min'),
		unitsSold('max'),
	);
