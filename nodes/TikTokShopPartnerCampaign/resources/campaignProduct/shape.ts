import { count, flag, list, money, rate, text } from '../../../shared/output/shape';

/** A product that a seller submitted to a campaign. */
export const campaignProductShape = {
	id: text,
	name: text,
	review_status: text,
	shop_name: text,
	total_commission_rate: rate,
	creator_commission_rate: rate,
	partner_commission_rate: rate,
	open_collaboration_commission_rate: rate,
	lowest_price: money,
	highest_price: money,
	inventory: count,
	product_sales: count,
	sample_quota: count,
	is_available: flag,
	'category.id': text,
	'category.name': text,
	main_image_url: text,
	product_description: text,
	sku_information_list: list({
		sku_id: text,
		sku_name: text,
		'inventory.available_quantity': count,
	}),
};
