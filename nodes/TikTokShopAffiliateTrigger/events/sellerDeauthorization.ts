import { text } from '../../shared/output/shape';
import { shopFilter } from '../filters';
import { webhookEvent } from './event';

/** Source: webhook topic 6, "Seller Deauthorization". */
export const sellerDeauthorization = webhookEvent({
	value: 'sellerDeauthorization',
	name: 'Seller Deauthorization',
	description: 'A seller withdrew the authorization of the app',
	type: 6,
	topic: 'SELLER_DEAUTHORIZATION',
	filters: [shopFilter],
	shape: { message: text },
	sample: {
		type: 6,
		shop_id: '7494726673780148744',
		data: { message: 'The seller has cancelled the authorization of the app.' },
	},
});
