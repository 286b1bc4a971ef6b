import { marketplaceProductShape } from '../../../shared/fields/productSearch';
import { as, count, rate, text, type Format } from '../../../shared/output/shape';

/** A product in an open collaboration, as Get by IDs gives it. */
export const collaborationProductShape = {
	...marketplaceProductShape,
	'shop_ads_commission.rate': as('shop_ads_commission_rate', rate),
};

/** A decimal number; TikTok's own examples show these with quotes inside the text. */
const decimal = (divisor = 1): Format => ({
	write: (name, value) => {
		const number = Number(String(value).replace(/"/g, '')) / divisor;
		return { [name]: Number.isNaN(number) ? null : number };
	},
	schema: (name) => ({ [name]: { type: 'number' } }),
});

/** A product as Select gives it. */
export const selectedProductShape = {
	id: text,
	title: text,
	brand_name: text,
	'shop.name': text,
	'shop.rating': decimal(),
	'commission.rate': as('commission_rate', rate),
	/** TikTok gives it times 1000. */
	'commission.amount': decimal(1000),
	'price.floor_price': as('lowest_price', decimal()),
	'price.ceiling_price': as('highest_price', decimal()),
	'price.currency': text,
	'market_performance.historical_sold_quantity': as('units_sold', count),
	'review.overall_score': as('review_score', decimal()),
	'review.count': count,
	'stock.quantity': count,
	main_image_url: text,
};
