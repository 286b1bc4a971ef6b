import { shop } from '../../../shared/fields/account';
import { operation } from '../../../shared/operation/operation';
import { listed } from '../../../shared/output/many';
import { messageContent } from '../../../shared/output/messageContent';
import { as, count, text } from '../../../shared/output/shape';

/** Source: "Get Latest Unread Messages", 202412. */
export const getUnread = operation({
	value: 'getUnread',
	name: 'Get Unread',
	action: 'Get the unread messages of the last minute',
	description:
		'Get the unread messages of all creators that came in the last minute; TikTok gives no older ones here',
	endpoint: {
		method: 'GET',
		path: '/affiliate_seller/202412/conversations/messages/list/newest',
		scope: 'seller.affiliate_messages.write',
	},
	fields: [shop()],
	output: listed({
		list: 'newest_message_list',
		shape: {
			conversation_id: text,
			type: as('message_type', text),
			sender_id: as('sender_im_id', text),
			unread_message_count: count,
			content: messageContent,
		},
	}),
});
