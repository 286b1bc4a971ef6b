import { shop } from '../../../shared/fields/account';
import { choice } from '../../../shared/fields/basic';
import { filters } from '../../../shared/fields/group';
import { operation } from '../../../shared/operation/operation';
import { many } from '../../../shared/output/many';

/** Source: "Get Conversation List", 202505 and 202412. */
export const getAll = operation({
	value: 'getAll',
	name: 'Get Many',
	action: 'Get many conversations',
	description:
		'Get many conversations of the shop with creators, with the number of unread messages in each',
	endpoint: {
		method: 'GET',
		path: {
			'202505': '/affiliate_seller/202505/conversations',
			'202412': '/affiliate_seller/202412/conversations',
		},
		scope: 'seller.affiliate_messages.write',
		always: { query: { only_need_conversation_id: 'false' } },
	},
	fields: [
		shop(),
		filters(
			choice({
				name: 'status',
				label: 'Status',
				hint: 'Only in API version 202412, to be chosen in Options',
				query: 'conversation_status',
				versions: ['202412'],
				of: {
					UNREAD: {
						name: 'Unread',
						description: 'With messages that the shop has not marked as read',
					},
					UNREPLIED: { name: 'Unreplied', description: 'The creator wrote last' },
				},
				default: 'UNREAD',
			}),
		),
	],
	output: many({ list: 'conversations', max: 50 }),
});
