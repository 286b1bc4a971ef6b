import { choice } from '../../../shared/fields/basic';
import { id } from '../../../shared/fields/id';
import { operation } from '../../../shared/operation/operation';
import { one } from '../../../shared/output/single';
import { applicationDetail } from './shape';

/** Source: "Get Creator Sample Application Detail", 202412. */
export const getApplication = operation({
	value: 'getApplication',
	name: 'Get Application',
	action: 'Get a sample application',
	description: 'Get one application of the creator for a sample, with its status and what is owed',
	endpoint: {
		method: 'POST',
		path: '/affiliate_creator/202412/sample_applications/single_query',
		scope: 'creator.affiliate_collaboration.read',
		effect: 'read',
	},
	fields: [
		choice({
			name: 'sampleType',
			label: 'Sample Type',
			body: 'application_type',
			required: true,
			of: {
				FREE_SAMPLE: 'Free Sample',
				REFUNDABLE_SAMPLE: 'Refundable Sample',
				SAMPLE_CAMPAIGN: 'Sample Campaign',
				SAMPLE_COUPON: 'Sample Coupon',
			},
			default: 'FREE_SAMPLE',
		}),
		id({
			name: 'applicationId',
			label: 'Application ID',
			body: 'application_id',
			required: true,
			showWhen: { sampleType: ['FREE_SAMPLE'] },
		}),
		id({
			name: 'mainOrderId',
			label: 'Main Order ID',
			hint: 'The order by which the sample was bought',
			body: 'main_order_id',
			required: true,
			showWhen: { sampleType: ['REFUNDABLE_SAMPLE', 'SAMPLE_CAMPAIGN', 'SAMPLE_COUPON'] },
		}),
		id({ name: 'productId', label: 'Product ID', body: 'product_id', required: true }),
	],
	output: one({ from: 'sample_application', shape: applicationDetail }),
});
