import type { Call } from '../kernel/call';
import { route } from '../kernel/suite';
import { priceRange, shopOf, stockOf, type Product } from '../market';
import type { Offer } from '../seller/marketplace';
import { offered } from './state';
import { earnings } from './views';

interface Filters {
	category_ids?: string[];
	product_ids?: string[];
	title_keyword?: string;
	commission_rate_range?: { rate_ge?: number; rate_le?: number };
	price_range?: { price_ge?: string; price_le?: string };
	shop_rating_range?: { rating_ge?: number; rating_le?: number };
	sold_quantity_range?: { quantity_ge?: number; quantity_le?: number };
}

/** A shop's rating, times ten: the same one for a shop at all times. */
const ratingOf = ({ shopId }: Product) => 30 + (Number(shopId.slice(-2)) % 21);

const priceOf = (product: Product) => Number(priceRange(product).lowest);

const within = (value: number, low?: number | string, high?: number | string) =>
	value >= Number(low ?? 0) && value <= (Number(high ?? 0) || Infinity);

const ORDER: Record<string, (offer: Offer) => number> = {
	BEST_SELLERS: ({ product }) => -product.unitsSold,
	LOW_PRICE: ({ product }) => priceOf(product),
	HIGH_PRICE: ({ product }) => -priceOf(product),
	HIGH_COMMISSION_RATE: ({ rate }) => -rate,
};

function view({ state }: Call<unknown, unknown>, { product, rate }: Offer) {
	const { lowest, highest } = priceRange(product);
	const rating = (ratingOf(product) / 10).toFixed(1);
	return {
		id: product.id,
		title: product.title,
		brand_name: 'No brand',
		main_image_url: product.imageUrl,
		commission: { amount: String(Number(earnings(product, rate)) * 1000), rate },
		market_performance: { historical_sold_quantity: product.unitsSold },
		price: { floor_price: lowest, ceiling_price: highest, currency: product.currency },
		review: { count: product.unitsSold % 90, overall_score: rating },
		shop: { name: shopOf(state.market, product).name, rating, logo_url: product.imageUrl },
		stock: { quantity: stockOf(product) },
	};
}

function fits({ product, rate }: Offer, filter: Filters): boolean {
	if (filter.product_ids?.length) return filter.product_ids.includes(product.id);
	const { category_ids = [], title_keyword = '' } = filter;
	const { commission_rate_range: rates, price_range: prices } = filter;
	const { shop_rating_range: ratings, sold_quantity_range: sold } = filter;
	return (
		(category_ids.length === 0 || product.categories.some(({ id }) => category_ids.includes(id))) &&
		product.title.toLowerCase().includes(title_keyword.toLowerCase()) &&
		within(rate, rates?.rate_ge, rates?.rate_le) &&
		within(priceOf(product), prices?.price_ge, prices?.price_le) &&
		within(ratingOf(product), ratings?.rating_ge, ratings?.rating_le) &&
		within(product.unitsSold, sold?.quantity_ge, sold?.quantity_le)
	);
}

function select(call: Call<{ filter_params?: Filters; sort_params?: { sort_type?: string } }>) {
	const { filter_params = {}, sort_params } = call.body;
	const rows = offered(call).filter((offer) => fits(offer, filter_params));
	const by = ORDER[sort_params?.sort_type ?? ''];
	if (by) rows.sort((a, b) => by(a) - by(b));
	const { items, paging } = call.page(rows);
	return { products: items.map((one) => view(call, one)), ...paging };
}

export const selectionRoutes = [
	route('POST', '/affiliate_creator/202501/selection/products/search', select),
];
