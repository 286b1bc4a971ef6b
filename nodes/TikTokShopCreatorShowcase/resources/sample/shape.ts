import { as, count, flag, list, money, text, texts, time } from '../../../shared/output/shape';

/** An application for a sample, as both calls give it. */
const application = {
	id: text,
	status: text,
	main_order_id: text,
	activity_id: text,
	'sample_product.id': as('product_id', text),
	'sample_product.sku_id': as('sku_id', text),
	'sample_product.sku_sale_property_value_names': as('sku_values', texts),
	'creator_fulfillment.id': as('fulfillment_id', text),
	'creator_fulfillment.status': as('fulfillment_status', text),
	'creator_fulfillment.expiration_time': as('fulfillment_expiration_time', time),
	'creator_fulfillment.total_suspend_duration': as('suspended_seconds', count),
};

/** One of many applications. */
export const applicationSummary = {
	...application,
	'creator_fulfillment.bound_product_status': as('product_status', text),
};

/** An application in full. */
export const applicationDetail = { ...application, type: text, create_time: time };

/** The content owed for a sample. */
export const fulfillmentShape = {
	id: text,
	application_id: text,
	sample_application_type: text,
	status: text,
	product_id: text,
	bound_product_status: as('product_status', text),
	shop_id: text,
	expiration_time: time,
	total_suspend_duration: as('suspended_seconds', count),
};

/** Whether a sample can be asked for, and of which SKUs. */
export const labelShape = {
	status: text,
	can_apply: flag,
	reach_limit: flag,
	application_id: text,
	'sample_product.sample_sku_list': as(
		'skus',
		list({
			id: text,
			is_available: flag,
			unavailable_reason: text,
			price: money,
			sale_properties: list({ name: text, value_name: text }),
		}),
	),
};
