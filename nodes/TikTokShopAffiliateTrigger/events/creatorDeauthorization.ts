import { time } from '../../shared/output/shape';
import { creatorFilter } from '../filters';
import { webhookEvent } from './event';

/** Source: webhook topic 20, "Creator Deauthorization". */
export const creatorDeauthorization = webhookEvent({
	value: 'creatorDeauthorization',
	name: 'Creator Deauthorization',
	description: 'A creator withdrew the authorization of the app',
	type: 20,
	filters: [creatorFilter],
	shape: { cancel_time: time },
	sample: {
		type: 20,
		creator_open_id: 'sample-creator-open-id-VIyStQAAAADCBQ40s4TzOSSO',
		data: { cancel_time: '1767225600' },
	},
});
