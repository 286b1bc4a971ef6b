import type { Call } from '../kernel/call';
import { route } from '../kernel/suite';
import type { Product } from '../market';

interface Search {
	status?: string;
	seller_skus?: string[];
	sku_ids?: string[];
	create_time_ge?: number;
	create_time_le?: number;
	update_time_ge?: number;
	update_time_le?: number;
}

const DAY = 24 * 60 * 60;
const STATUS = 'ACTIVATE';

/** A shop's products came in one a week, the last one today (Unix seconds). */
const createdAt = (index: number, now: number) => (Math.floor(now / DAY) - index * 7) * DAY;

const sellerSku = (index: number, name: string) => `${name.toUpperCase()}-${index + 1}`;

function summary(product: Product, index: number, { now, shop }: Call<unknown>) {
	const time = createdAt(index, now);
	return {
		id: product.id,
		title: product.title,
		status: STATUS,
		sales_regions: [shop?.region ?? ''],
		create_time: time,
		update_time: time,
		skus: product.skus.map(({ id, name, price, stock }) => ({
			id,
			seller_sku: sellerSku(index, name),
			price: { currency: product.currency, tax_exclusive_price: price },
			inventory: [{ quantity: stock, warehouse_id: '7068517275539719942' }],
		})),
	};
}

function search(call: Call<Search>) {
	const { state, shop, body } = call;
	const within = (value: number, low = 0, high = Infinity) => value >= low && value <= high;
	const overlaps = (wanted: string[] | undefined, own: string[]) =>
		!wanted?.length || own.some((one) => wanted.includes(one));
	const rows = state.market.products
		.filter(({ shopId }) => shopId === shop?.id)
		.map((product, index) => summary(product, index, call))
		.filter(() => [undefined, 'ALL', STATUS].includes(body.status))
		.filter(({ create_time }) => within(create_time, body.create_time_ge, body.create_time_le))
		.filter(({ update_time }) => within(update_time, body.update_time_ge, body.update_time_le))
		.filter(({ skus }) =>
			overlaps(
				body.sku_ids,
				skus.map(({ id }) => id),
			),
		)
		.filter(({ skus }) =>
			overlaps(
				body.seller_skus,
				skus.map((sku) => sku.seller_sku),
			),
		);
	const { items, paging } = call.page(rows, 20);
	return { products: items, ...paging };
}

/** A shop's products, in the newest version of the search and in the one before. */
export const productSearchRoutes = [
	route('POST', '/product/202502/products/search', search),
	route('POST', '/product/202312/products/search', search),
];
