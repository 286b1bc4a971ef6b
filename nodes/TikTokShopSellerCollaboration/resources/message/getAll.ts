import { shop } from '../../../shared/fields/account';
import { conversation } from '../../../shared/fields/inbox';
import { operation } from '../../../shared/operation/operation';
import { many } from '../../../shared/output/many';
import { messageShape } from './shape';

/** Source: "Get Message in the Conversation", 202412. */
export const getAll = operation({
	value: 'getAll',
	name: 'Get Many',
	action: 'Get many messages of a conversation',
	description:
		'Get many messages of one conversation, those of the shop and those of the creator. The sender_im_id of the creator’s messages is the creator_im_id of the conversation.',
	endpoint: {
		method: 'GET',
		path: '/affiliate_seller/202412/conversation/{conversation_id}/messages',
		scope: 'seller.affiliate_messages.write',
	},
	fields: [shop(), conversation()],
	output: many({ list: 'messages', max: 20, shape: messageShape }),
});
