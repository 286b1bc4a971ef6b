import { as, flag, range, rate, text, texts } from '../../../shared/output/shape';

/** A product of the showcase. The misspelt keys inside TikTok's pictures are not needed. */
export const showcaseProductShape = {
	id: text,
	title: text,
	'shop.name': text,
	source: text,
	'status.added_status': as('added_status', text),
	'status.review_status': as('review_status', text),
	'status.inventory_status': as('inventory_status', text),
	'status.is_hidden': as('is_hidden', flag),
	'commission.rate': as('commission_rate', rate),
	'commission.reward_rate': as('reward_rate', rate),
	'collaboration.id': text,
	'collaboration.type': text,
	'collaboration.partner.id': as('partner_id', text),
	'collaboration.partner.name': as('partner_name', text),
	'price.original_price': as('original_price', range),
	'price.seller_discount_price': as('seller_discount_price', range),
	'price.platform_discount_price': as('platform_discount_price', range),
	sale_regions: texts,
	'main_images.0.url': as('main_image_url', text),
	detail_link: text,
	third_party_link: text,
};

/** How many products a showcase holds. Source: "Get Showcase Products", 202405. */
export const SHOWCASE_SIZE = 2000;
