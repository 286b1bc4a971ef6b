import { as, flag, rate, text, texts, type Format } from '../../../shared/output/shape';

const amountOf = (value: unknown) => (value === undefined ? undefined : Number(value));

/** A price range as live products have it. */
const priceRange: Format = {
	write: (name, value) => {
		const { lowest_amount, highest_amount, currency } = (value ?? {}) as Record<string, string>;
		return {
			[`${name}_minimum`]: amountOf(lowest_amount),
			[`${name}_maximum`]: amountOf(highest_amount),
			[`${name}_currency`]: currency,
		};
	},
	schema: (name) => ({
		[`${name}_minimum`]: { type: 'number' },
		[`${name}_maximum`]: { type: 'number' },
		[`${name}_currency`]: { type: 'string' },
	}),
};

/** A product of the live room. */
export const liveProductShape = {
	id: text,
	title: text,
	is_pinned: flag,
	shop_name: text,
	source: text,
	'status.added_status': as('added_status', text),
	'status.review_status': as('review_status', text),
	'status.inventory_status': as('inventory_status', text),
	'commission.commission_rate': as('commission_rate', rate),
	'commission.inclusive_reward_commission_rate': as('included_reward_rate', rate),
	'price.original_price': as('original_price', priceRange),
	'price.seller_discount_price': as('seller_discount_price', priceRange),
	'price.platform_discount_price': as('platform_discount_price', priceRange),
	sale_regions: texts,
	'main_images.0.url': as('main_image_url', text),
	detail_url: text,
	original_url: text,
};

/** How many products a live room holds. Source: "Get LIVE Products", 202309. */
export const LIVE_ROOM_SIZE = 100;
