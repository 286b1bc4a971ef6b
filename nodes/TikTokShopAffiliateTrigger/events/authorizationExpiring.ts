import { text, time } from '../../shared/output/shape';
import { shopFilter } from '../filters';
import { webhookEvent } from './event';

/** Source: webhook topic 7, "Upcoming Authorization Expiration". */
export const authorizationExpiring = webhookEvent({
	value: 'authorizationExpiring',
	name: 'Authorization Expiring',
	description:
		'The authorization of a seller ends within 30 days; repeated every day until it is renewed',
	type: 7,
	topic: 'UPCOMING_AUTHORIZATION_EXPIRATION',
	filters: [shopFilter],
	shape: { message: text, expiration_time: time },
	sample: {
		type: 7,
		shop_id: '7494726673780148744',
		data: { message: 'The authorization expires soon.', expiration_time: '1769817600' },
	},
});
