import { operation } from '../../../shared/operation/operation';
import { text, time } from '../../../shared/output/shape';
import { one } from '../../../shared/output/single';

/** Source: "Get Live Room Info", 202309. */
export const get = operation({
	value: 'get',
	name: 'Get',
	action: 'Get the live room of the creator',
	description: 'Get the creator’s latest livestream with its title, start and status',
	endpoint: {
		method: 'GET',
		path: '/affiliate/202309/live_rooms',
		scope: 'creator.affiliate.info',
	},
	fields: [],
	output: one({ shape: { id: text, title: text, status: text, start_time: time } }),
});
