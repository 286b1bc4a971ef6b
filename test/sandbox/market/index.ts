import type { Shop } from '../kernel/accounts';

export interface Category {
	id: string;
	name: string;
	/** `0` for a top category. */
	parentId: string;
}

export interface Sku {
	id: string;
	name: string;
	propertyName: string;
	propertyValue: string;
	/** Decimal amount in the product's currency. */
	price: string;
	stock: number;
}

export interface Product {
	id: string;
	shopId: string;
	title: string;
	description: string;
	imageUrl: string;
	/** From the top category down to the leaf. */
	categories: Category[];
	currency: string;
	skus: Sku[];
	unitsSold: number;
}

export interface Creator {
	/** Name of the app-specific id in the newer API versions. */
	openId: string;
	/** Name of the id in the older API versions. */
	userId: string;
	username: string;
	nickname: string;
	avatarUrl: string;
	region: string;
	followers: number;
}

/** Who sells, what is sold, who promotes. */
export interface Market {
	shops: Shop[];
	products: Product[];
	creators: Creator[];
}

/** The shop of a product. */
export const shopOf = ({ shops }: Market, product: Product): Shop =>
	shops.find(({ id }) => id === product.shopId) as Shop;

/** Units in stock over all SKUs. */
export const stockOf = ({ skus }: Product): number =>
	skus.reduce((sum, { stock }) => sum + stock, 0);

/** Lowest and highest SKU price, as decimal amounts. */
export function priceRange({ skus }: Product): { lowest: string; highest: string } {
	const prices = skus.map(({ price }) => price).sort((a, b) => Number(a) - Number(b));
	return { lowest: prices[0], highest: prices[prices.length - 1] };
}
