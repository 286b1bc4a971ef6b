import { as, count, flag, fractionRate, money, percentRate, text, texts, time } from '../../../shared/output/shape';

/** A creator's request for a free sample. The figures of the creator are those of the last 30 days. */
export const sampleApplicationShape = {
	id: text,
	status: text,
	fulfillment_status: text,
	is_approvable: flag,
	disapprovable_reasons: texts,
	approve_expiration_time: as('approve_until', time),
	shipment_expiration_time: as('ship_until', time),
	commission_rate: fractionRate,
	available_quantity: count,
	'creator.creator_open_id': as('creator_open_id', text),
	'creator.username': text,
	'creator.nickname': text,
	'creator.follower_count': count,
	'creator.gmv': money,
	'creator.content_count': count,
	'creator.ec_video_view': as('creator_median_video_views', count),
	'creator.fulfillment_percentage': as('creator_fulfillment', percentRate),
	'product.id': text,
	'product.title': text,
	'product.sku_id': as('sku_id', text),
	'product.sku_name': as('sku_name', text),
	order_id: text,
	tracking_number: text,
	partner_name: text,
};
