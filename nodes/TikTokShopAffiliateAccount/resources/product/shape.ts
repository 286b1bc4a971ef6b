import { as, count, flag, list, text, texts, time } from '../../../shared/output/shape';

/** What a search tells about each product. */
export const productShape = {
	id: text,
	title: text,
	status: text,
	'audit.status': text,
	sales_regions: texts,
	listing_quality_tier: text,
	has_draft: flag,
	is_not_for_sale: flag,
	create_time: time,
	update_time: time,
	skus: list({
		id: text,
		seller_sku: text,
		'price.tax_exclusive_price': as('price', count),
		'price.sale_price': as('sale_price', count),
		'price.currency': text,
		inventory: list({ warehouse_id: text, quantity: count }),
	}),
};
