import { createHash } from 'node:crypto';
import type { Call } from '../kernel/call';
import { route } from '../kernel/suite';
import { priceRange, shopOf, stockOf, type Market, type Product } from '../market';
import { DISCOUNTED } from './guide';
import { CODE, running } from './state';

/** What open collaboration products can be searched by, by sellers and creators. */
export interface Search {
	category?: { id?: string };
	commission_rate_range?: { rate_ge?: number; rate_lt?: number };
	sales_price_range?: { amount_ge?: string; amount_lt?: string };
	title_keywords?: string[];
}

export interface Sorting {
	sort_field?: string;
	sort_order?: string;
}

/** A product that every creator may promote; the rate is in basis points. */
export interface Offer {
	product: Product;
	rate: number;
}

const salePrices = (product: Product) => {
	const { lowest, highest } = priceRange(product);
	return [DISCOUNTED[product.id] ?? lowest, DISCOUNTED[product.id] ?? highest];
};

const commissionOf = ({ product, rate }: Offer) =>
	Math.round(Number(salePrices(product)[0]) * rate) / 10_000;

/** An offer as TikTok shows it. */
export function offerView(market: Market, { product, rate }: Offer) {
	const { region, name } = shopOf(market, product);
	const { currency, categories } = product;
	const { lowest, highest } = priceRange(product);
	const [lowestSale, highestSale] = salePrices(product);
	return {
		id: product.id,
		title: product.title,
		shop: { name },
		sale_region: region,
		detail_link: `https://shop.tiktok.com/view/product/${product.id}?region=${region}&local=en`,
		main_image_url: product.imageUrl,
		has_inventory: stockOf(product) > 0,
		units_sold: product.unitsSold,
		original_price: { currency, minimum_amount: lowest, maximum_amount: highest },
		sales_price: { currency, minimum_amount: lowestSale, maximum_amount: highestSale },
		commission: { amount: String(commissionOf({ product, rate })), currency, rate },
		category_chains: categories.map(({ id, name: local_name, parentId }, index) => ({
			id,
			local_name,
			parent_id: parentId,
			is_leaf: index === categories.length - 1,
		})),
	};
}

const SORT: Record<string, (offer: Offer) => number> = {
	commission_rate: ({ rate }) => rate,
	product_sales_price: ({ product }) => Number(salePrices(product)[0]),
	commission: commissionOf,
	units_sold: ({ product }) => product.unitsSold,
};

/** All words of all keywords are in the title; the price range is about the price before discounts. */
function fits({ product, rate }: Offer, body: Search): boolean {
	const { rate_ge = 0, rate_lt = Infinity } = body.commission_rate_range ?? {};
	const { amount_ge = 0, amount_lt = Infinity } = body.sales_price_range ?? {};
	const price = Number(priceRange(product).lowest);
	const title = product.title.toLowerCase();
	const words = (body.title_keywords ?? []).join(' ').toLowerCase().split(/\s+/);
	return (
		rate >= rate_ge &&
		rate < rate_lt &&
		price >= Number(amount_ge) &&
		price < Number(amount_lt) &&
		(!body.category?.id || product.categories[0].id === body.category.id) &&
		words.every((word) => title.includes(word))
	);
}

/** The products of a region that are in open collaborations. */
export function offersIn(call: Call, region: string): Offer[] {
	const { market } = call.state;
	const byId = new Map(market.products.map((product) => [product.id, product]));
	return running(call)
		.map(({ productId, rate }) => ({ product: byId.get(productId) as Product, rate }))
		.filter(({ product }) => shopOf(market, product).region === region);
}

/** The offers that fit a search, in its order. */
export function searchOffers(offers: Offer[], body: Search, query: Sorting): Offer[] {
	const key = SORT[query.sort_field ?? 'commission_rate'];
	const direction = query.sort_order === 'DESC' ? -1 : 1;
	return offers.filter((offer) => fits(offer, body)).sort((a, b) => direction * (key(a) - key(b)));
}

function search(call: Call<Search, Sorting>) {
	const { body, query, state, shop } = call;
	const { items, paging } = call.page(searchOffers(offersIn(call, shop!.region), body, query));
	return { products: items.map((offer) => offerView(state.market, offer)), ...paging };
}

function link(call: Call) {
	const { params, state, shop } = call;
	const { product_id } = params;
	if (!offersIn(call, shop!.region).some(({ product }) => product.id === product_id))
		call.fail(CODE.noSuchProduct, 'The product is not in the marketplace of the region.');
	const key = createHash('sha256').update(product_id).digest('base64url').slice(0, 9);
	const made = (state.seller.links[product_id] ??= `https://www.tiktok.com/t/${key}/`);
	return { product_promotion_link: made };
}

export const marketplaceRoutes = [
	route('POST', '/affiliate_seller/202405/open_collaborations/products/search', search),
	route('POST', '/affiliate_seller/202405/products/{product_id}/promotion_link/generate', link),
];
