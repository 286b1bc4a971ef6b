import { shop } from '../../../shared/fields/account';
import { operation } from '../../../shared/operation/operation';
import { done } from '../../../shared/output/single';
import { eventType } from './fields';

/** Source: "Delete Shop Webhook", 202309; TikTok says yes whether there was one or not. */
export const remove = operation({
	value: 'delete',
	name: 'Delete',
	action: 'Delete a webhook of a shop',
	description: 'Stop sending one event type of a shop, wherever it was sent to',
	endpoint: {
		method: 'DELETE',
		path: '/event/202309/webhooks',
		scope: 'seller.authorization.info',
	},
	fields: [shop(), eventType()],
	output: done('deleted', 'event_type'),
});
