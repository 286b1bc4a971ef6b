import { shop } from '../../../shared/fields/account';
import { operation } from '../../../shared/operation/operation';
import { listed } from '../../../shared/output/many';
import { text, time } from '../../../shared/output/shape';

/** Source: "Get Shop Webhooks", 202309. */
export const getAll = operation({
	value: 'getAll',
	name: 'Get Many',
	action: 'Get many webhooks of a shop',
	description: 'Get the webhook addresses of a shop, one per event type',
	endpoint: { method: 'GET', path: '/event/202309/webhooks', scope: 'seller.authorization.info' },
	fields: [shop()],
	output: listed({
		list: 'webhooks',
		shape: { event_type: text, address: text, create_time: time, update_time: time },
	}),
});
