import { choice, text } from '../../../shared/fields/basic';
import { id } from '../../../shared/fields/id';
import { operation } from '../../../shared/operation/operation';
import { many } from '../../../shared/output/many';
import { as, count, list, rate, text as plain } from '../../../shared/output/shape';

/** Source: "Search Creator Target Collaborations", 202405. */
export const getAll = operation({
	value: 'getAll',
	name: 'Get Many',
	action: 'Get many target collaborations',
	description:
		'Get many invitations of one shop to this creator, with their products and commission',
	endpoint: {
		method: 'POST',
		path: '/affiliate_creator/202405/target_collaborations/search',
		scope: 'creator.affiliate_collaboration.read',
		effect: 'read',
	},
	fields: [
		choice({
			name: 'searchBy',
			label: 'Search By',
			body: 'keyword_type',
			any: 'Everything',
			of: {
				TARGET_COLLABORATIONS_ID: { name: 'ID', description: 'Whatever their status' },
				TARGET_COLLABORATIONS_NAME: { name: 'Name', description: 'Only those that are live' },
			},
		}),
		text({
			name: 'keyword',
			label: 'Keyword',
			hint: 'The ID or the name to search for',
			body: 'keyword',
			required: true,
			showWhen: { searchBy: ['TARGET_COLLABORATIONS_ID', 'TARGET_COLLABORATIONS_NAME'] },
		}),
		id({
			name: 'shopId',
			label: 'Shop ID',
			hint: 'The shop whose invitations are wanted',
			body: 'shop_id',
			required: true,
		}),
	],
	output: many({
		list: 'target_collaborations',
		max: 100,
		echo: ['shop_id'],
		shape: {
			id: plain,
			name: plain,
			status: plain,
			products: list({
				id: plain,
				title: plain,
				'commission.rate': as('commission_rate', rate),
				'commission.amount': count,
				'commission.currency': plain,
				main_image_url: plain,
			}),
		},
	}),
});
