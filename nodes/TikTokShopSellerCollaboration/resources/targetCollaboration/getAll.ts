import { shop } from '../../../shared/fields/account';
import { choice } from '../../../shared/fields/basic';
import { filters } from '../../../shared/fields/group';
import { id } from '../../../shared/fields/id';
import { searchBy } from '../../../shared/fields/keyword';
import { operation } from '../../../shared/operation/operation';
import { many } from '../../../shared/output/many';
import { targetSummary } from './shape';

/** Source: "Search Target Collaborations", 202508. */
export const getAll = operation({
	value: 'getAll',
	name: 'Get Many',
	action: 'Get many target collaborations',
	description: 'Get many target collaborations of the shop, by status, name, product or creator',
	endpoint: {
		method: 'POST',
		path: '/affiliate_seller/202508/target_collaborations/search',
		scope: 'seller.affiliate_collaboration.read',
		effect: 'read',
	},
	fields: [
		shop(),
		choice({
			name: 'status',
			label: 'Status',
			body: 'collaboration_status',
			required: true,
			of: {
				CANCELING: 'Being Canceled',
				COMPLETED: { name: 'Completed', description: 'Expired or canceled' },
				EXPIRING: { name: 'Expiring', description: 'Valid for less than 7 days' },
				ONGOING: { name: 'Ongoing', description: 'Valid for more than 7 days' },
				VALID: { name: 'Valid', description: 'Ongoing and expiring' },
			},
			default: 'VALID',
		}),
		...searchBy({
			type: 'search_param.keyword_type',
			keyword: 'search_param.keyword',
			of: {
				PRODUCT_ID: 'Product ID',
				PRODUCT_NAME: 'Product Name',
				TARGET_COLLABORATION_ID: 'Target Collaboration ID',
				TARGET_COLLABORATION_NAME: 'Target Collaboration Name',
			},
		}),
		filters(
			choice({
				name: 'acceptance',
				label: 'Acceptance',
				body: 'creator_accept_status',
				of: { ALL: 'All', ACCEPT: 'Products Added to a Showcase' },
				default: 'ALL',
			}),
			id({
				name: 'creatorOpenId',
				label: 'Creator Open ID',
				hint: 'Only collaborations this creator is invited to',
				body: 'creator_user_open_id',
			}),
			choice({
				name: 'freeSamples',
				label: 'Free Samples',
				body: 'free_sample_setting',
				of: { ALL: 'All', WITH_FREE_SAMPLE: 'With Free Samples' },
				default: 'ALL',
			}),
		),
	],
	output: many({ list: 'target_collaborations', sizes: [20, 50, 100], shape: targetSummary }),
});
