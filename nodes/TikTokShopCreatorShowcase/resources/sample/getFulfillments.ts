import { choice, choices } from '../../../shared/fields/basic';
import { operation } from '../../../shared/operation/operation';
import { listed } from '../../../shared/output/many';
import { fulfillmentShape } from './shape';
import { FULFILLMENT_STATUSES } from './statuses';

/** Source: "Creator Search Sample Application Fulfillments", 202409. */
export const getFulfillments = operation({
	value: 'getFulfillments',
	name: 'Get Fulfillments',
	action: 'Get sample fulfillments',
	description: 'Get the content that the creator owes, or has delivered, for samples',
	endpoint: {
		method: 'POST',
		path: '/affiliate_creator/202409/sample_applications/fulfillments/search',
		scope: 'creator.affiliate_collaboration.read',
		effect: 'read',
	},
	fields: [
		choices({
			name: 'statuses',
			label: 'Statuses',
			body: 'fulfillment_statuses',
			required: true,
			of: FULFILLMENT_STATUSES,
			default: ['PENDING', 'ONGOING'],
		}),
		choice({
			name: 'sortBy',
			label: 'Sort By',
			query: 'sort_field',
			of: { create_time: 'Time of Creation', expired_time: 'Time Left' },
			default: 'expired_time',
		}),
		choice({
			name: 'sortOrder',
			label: 'Sort Order',
			query: 'sort_order',
			of: { ASC: 'Ascending', DESC: 'Descending' },
			default: 'ASC',
		}),
	],
	output: listed({ list: 'fulfillments', shape: fulfillmentShape }),
});
