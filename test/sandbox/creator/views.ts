import type { Call } from '../kernel/call';
import { priceRange, shopOf, stockOf, type Product } from '../market';
import { rateOf, shelfOf } from './state';

export const detailLink = ({ id }: Product, region: string) =>
	`https://shop.tiktok.com/view/product/${id}?region=${region}&local=en`;

/** A price range as most creator calls give it. */
export function amounts(product: Product) {
	const { lowest, highest } = priceRange(product);
	return { currency: product.currency, minimum_amount: lowest, maximum_amount: highest };
}

/** A price range as the live room gives it. */
export function liveAmounts(product: Product) {
	const { lowest, highest } = priceRange(product);
	return { currency: product.currency, lowest_amount: lowest, highest_amount: highest };
}

/** What a creator earns per piece at a rate in basis points, as text. */
export const earnings = (product: Product, rate: number) =>
	((Number(priceRange(product).lowest) * rate) / 10_000).toFixed(4);

/** A product as it stands in a showcase. */
export function showcaseView(call: Call<unknown, unknown>, product: Product, added: boolean) {
	const { state, account } = call;
	const rate = rateOf(call, product.id) ?? 0;
	const price = amounts(product);
	return {
		id: product.id,
		title: product.title,
		source: 'AFFILIATE',
		shop: { name: shopOf(state.market, product).name },
		detail_link: detailLink(product, account.region),
		main_images: [{ url: product.imageUrl, heigth: 300, width: 300 }],
		sale_regions: [account.region],
		commission: { rate, reward_rate: 0 },
		collaboration: { id: `${product.id}1`, type: '1' },
		price: {
			original_price: price,
			seller_discount_price: price,
			platform_discount_price: price,
		},
		status: {
			added_status: added ? 'ADDED' : 'NOT_ADDED',
			inventory_status: stockOf(product) > 0 ? 'IN_STOCK' : 'SOLD_OUT',
			is_hidden: false,
			review_status: 'APPROVED',
		},
	};
}

/** A product of the live room. */
export function liveView(call: Call, product: Product) {
	const { state, account } = call;
	const rate = rateOf(call, product.id) ?? 0;
	const price = liveAmounts(product);
	return {
		id: product.id,
		title: product.title,
		source: 'AFFILIATE',
		shop_name: shopOf(state.market, product).name,
		detail_url: detailLink(product, account.region),
		main_images: [{ url: product.imageUrl, height: 300, width: 300 }],
		sale_regions: [account.region],
		commission: { commission_rate: rate, inclusive_reward_commission_rate: 0 },
		price: { original_price: price, seller_discount_price: price, platform_discount_price: price },
		status: {
			added_status: shelfOf(call).liveProducts.includes(product.id) ? 'ADDED' : 'NOT_ADDED',
			inventory_status: stockOf(product) > 0 ? 'IN_STOCK' : 'SOLD_OUT',
			review_status: 'UNDER_REVIEW',
		},
	};
}
