import { messageContent } from '../../shared/output/messageContent';
import { as, text, time } from '../../shared/output/shape';
import { choiceFilter, shopFilter } from '../filters';
import { webhookEvent } from './event';

/** Source: webhook topic 33, "New Message Listener". */
export const newMessage = webhookEvent({
	value: 'newMessage',
	name: 'New Creator Message',
	description: 'A creator wrote to the shop',
	type: 33,
	topic: 'NEW_MESSAGE_LISTENER',
	filters: [
		choiceFilter(
			'messageTypes',
			'Message Types',
			'What kind of message the creator sent',
			{
				TEXT: 'Text',
				PRODUCT_CARD: 'Product Card',
				TARGET_COLLABORATION_CARD: 'Target Collaboration Card',
				FREE_SAMPLE_CARD: 'Free Sample Card',
			},
			({ data }) => [data.msg_type],
		),
		shopFilter,
	],
	shape: {
		message_id: text,
		conversation_id: text,
		'sender.sender_im_user_id': as('sender_im_id', text),
		msg_type: as('message_type', text),
		content: messageContent,
		create_time: as('sent_at', time),
		index: text,
	},
	sample: {
		type: 33,
		shop_id: '7494726673780148744',
		data: {
			index: '1024',
			message_id: '7412345678901234567',
			conversation_id: '7398765432109876543',
			msg_type: 'TEXT',
			content: '{"content":"Hi! I would love to try a sample of your serum."}',
			create_time: '1767225600',
			sender: { sender_im_user_id: '7387654321098765432' },
		},
	},
});
