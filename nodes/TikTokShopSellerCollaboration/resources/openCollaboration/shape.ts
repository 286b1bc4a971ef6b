import { as, count, range, rate, text, time } from '../../../shared/output/shape';

/** An open collaboration of the shop. */
export const openCollaborationShape = {
	id: text,
	status: text,
	'product.id': text,
	'product.title': text,
	'product.status': text,
	'current_commission.rate': as('commission_rate', rate),
	'current_commission.start_time': as('commission_start_time', time),
	'current_commission.end_time': as('commission_end_time', time),
	showcase_creator_count: count,
	content_creator_count: count,
	'product.inventory': count,
	'product.original_price': as('product_price', range),
	'product.main_image_url': as('product_image_url', text),
};
