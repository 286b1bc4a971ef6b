import { as, count, flag, list, range, rate, text, time } from '../../../shared/output/shape';

const common = {
	id: text,
	name: text,
	type: text,
	message: text,
	start_time: time,
	end_time: time,
	update_time: time,
	product_count: count,
	showcase_creator_count: count,
	content_creator_count: count,
	'free_sample_rule.has_free_sample': as('has_free_sample', flag),
	'free_sample_rule.is_sample_approval_exempt': as('is_sample_approval_exempt', flag),
};

/** What the list of target collaborations tells about each. */
export const targetSummary = {
	...common,
	creator_inivited_count: as('creator_invited_count', count),
};

/** A target collaboration in full. */
export const targetDetail = {
	...common,
	creator_invited_count: count,
	'seller_contact_info.email': as('contact_email', text),
	products: list({
		id: text,
		title: text,
		status: text,
		collaboration_status: text,
		'commission.rate': as('commission_rate', rate),
		'commission.shop_ads_commission_rate': as('shop_ads_commission_rate', rate),
		'commission.effective_time': as('commission_effective_at', time),
		commission_effective_status: text,
		original_price: range,
	}),
	creators: list({
		creator_open_id: text,
		username: text,
		nickname: text,
		selection_region: text,
		collaboration_status: text,
		product_effective_status: text,
		showcase_product_count: count,
		content_product_count: count,
	}),
};
