import type { IDataObject } from 'n8n-workflow';
import { simplify } from '../shared/output/shape';
import { shapeOf } from './events';
import type { Notification } from './notification';
import { topicName } from './topics';

/** A notification as a workflow gets it: flat, with its topic's name and ISO time; or, not simplified, as TikTok sent it. */
export function itemOf(notification: Notification, simplified: boolean): IDataObject {
	if (!simplified) return notification.raw;
	const { type, id, timestamp, creatorOpenId, shopId, sellerOpenId, data } = notification;
	const shape = shapeOf(type);
	return {
		event: topicName(type),
		type,
		...(id && { notification_id: id }),
		time: timestamp > 0 ? new Date(timestamp * 1000).toISOString() : null,
		...(shopId && { shop_id: shopId }),
		...(sellerOpenId && { seller_open_id: sellerOpenId }),
		...(creatorOpenId && { creator_open_id: creatorOpenId }),
		...(shape ? simplify(data, shape) : { data }),
	};
}
