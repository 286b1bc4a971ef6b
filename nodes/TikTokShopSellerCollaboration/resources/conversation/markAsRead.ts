import { shop } from '../../../shared/fields/account';
import { ids } from '../../../shared/fields/id';
import { operation } from '../../../shared/operation/operation';
import { batch } from '../../../shared/output/batch';

/** Source: "Mark Conversation Read", 202412 (20 conversations per call). The misspelt path is TikTok's. */
export const markAsRead = operation({
	value: 'markAsRead',
	name: 'Mark as Read',
	action: 'Mark conversations as read',
	description: 'Mark all messages in a list of conversations of any length as read',
	endpoint: {
		method: 'POST',
		path: '/affiliate_seller/202412/conversatons/read',
		scope: 'seller.affiliate_messages.write',
	},
	fields: [
		shop(),
		ids({
			name: 'conversationIds',
			label: 'Conversation IDs',
			hint: 'Comma-separated IDs, or an expression that gives a list',
			body: 'conversation_ids',
			required: true,
		}),
	],
	output: batch({
		list: 'conversation_ids',
		size: 20,
		id: 'conversation_id',
		outcomes: ({ failed_conversation_ids }) =>
			((failed_conversation_ids ?? []) as string[]).map((id) => ({
				id: String(id),
				success: false,
				reason: 'TikTok did not mark this conversation as read; try it again',
			})),
	}),
});
