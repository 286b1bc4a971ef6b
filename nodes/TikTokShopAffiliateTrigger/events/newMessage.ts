import type { IDataObject } from 'n8n-workflow';
import { as, text, time, type Format } from '../../shared/output/shape';
import { choiceFilter, shopFilter } from '../filters';
import { webhookEvent } from './event';

/** What a card's content holds, by TikTok's key, and what it is called in the output. */
const CONTENT: Record<string, string> = {
	content: 'text',
	product_id: 'product_id',
	invitation_group_id: 'target_collaboration_id',
	target_collaboration_id: 'target_collaboration_id',
	apply_id: 'sample_application_id',
};

function contentOf(value: unknown): IDataObject {
	const plain = { text: value as string };
	try {
		const content: unknown = typeof value === 'string' ? JSON.parse(value) : value;
		if (typeof content !== 'object' || content === null) return plain;
		return Object.fromEntries(
			Object.entries(content).map(([key, entry]) => [CONTENT[key] ?? key, entry]),
		);
	} catch {
		return plain;
	}
}

/** TikTok documents JSON inside a text but also shows bare text, so both are read. */
const messageContent: Format = {
	write: (_, value) => contentOf(value),
	schema: () =>
		Object.fromEntries(Object.values(CONTENT).map((name) => [name, { type: 'string' }])),
};

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
		'sender.sender_im_user_id': as('sender_im_user_id', text),
		msg_type: as('message_type', text),
		content: messageContent,
		create_time: time,
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
