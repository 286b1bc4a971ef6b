import { shop } from '../../../shared/fields/account';
import { choice } from '../../../shared/fields/basic';
import { sampleApplication } from '../../../shared/fields/inbox';
import { operation } from '../../../shared/operation/operation';
import { done } from '../../../shared/output/single';

/** Source: "Seller Review Sample Applications", 202507. */
export const review = operation({
	value: 'review',
	name: 'Review',
	action: 'Review a sample application',
	description: 'Approve or reject the request of a creator for a free sample',
	endpoint: {
		method: 'POST',
		path: '/affiliate_seller/202507/sample_applications/{application_id}/review',
		scope: 'seller.affiliate_collaboration.write',
	},
	fields: [
		shop(),
		sampleApplication({ path: 'application_id', pending: true }),
		choice({
			name: 'decision',
			label: 'Decision',
			body: 'review_result',
			required: true,
			of: {
				APPROVE: { name: 'Approve', description: 'The sample has to be shipped afterwards' },
				REJECT: 'Reject',
			},
		}),
		choice({
			name: 'rejectReason',
			label: 'Reject Reason',
			hint: 'What the creator is told',
			body: 'reject_reason',
			required: true,
			showWhen: { decision: ['REJECT'] },
			of: {
				NOT_MATCH: {
					name: 'Creator Does Not Match',
					description: 'The creator does not meet the requirements',
				},
				OFFLINE: { name: 'Product Offline', description: 'The product is not on sale any more' },
				OUT_OF_STOCK: 'Product Out of Stock',
				OTHER: 'Other',
			},
			default: 'NOT_MATCH',
		}),
	],
	output: done('success', 'application_id', 'review_result', 'reject_reason'),
});
