import { messageContent } from '../../../shared/output/messageContent';
import { as, text, time } from '../../../shared/output/shape';

/** A message in a conversation. */
export const messageShape = {
	'message_body.id': as('message_id', text),
	'message_body.conversation_id': as('conversation_id', text),
	'message_body.type': as('message_type', text),
	'message_body.sender_id': as('sender_im_id', text),
	'message_body.create_time': as('sent_at', time),
	'message_body.content': messageContent,
	conversation_index: text,
};
