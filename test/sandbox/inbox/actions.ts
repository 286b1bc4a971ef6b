import type { Random } from '../kernel/random';
import type { SandboxEvent } from '../webhooks/event';
import {
	imIdOf,
	type Conversation,
	type InboxState,
	type Message,
	type SampleApplication,
	type SampleStatus,
} from './state';

/** Gives an application another status, and the webhook that tells of it. */
export function moveTo(application: SampleApplication, status: SampleStatus): SandboxEvent {
	application.status = status;
	const { id, shopId, creatorOpenId, productId, skuId } = application;
	return {
		type: 56,
		shopId,
		data: {
			application_id: id,
			new_status: status,
			creator: { creator_open_id: creatorOpenId },
			product: { id: productId, sku_id: skuId },
		},
	};
}

/** Adds a message to a conversation. */
export function addMessage(
	inbox: InboxState,
	conversation: Conversation,
	message: Omit<Message, 'index'>,
): Message {
	const added = { ...message, index: ++inbox.lastIndex };
	conversation.messages.push(added);
	return added;
}

/** A creator writes to a shop: adds the message, and gives the webhook that tells of it. `now` is in Unix seconds. */
export function creatorWrites(
	inbox: InboxState,
	conversation: Conversation,
	{ type = 'TEXT', content }: { type?: string; content: Record<string, unknown> },
	{ now, random }: { now: number; random: Pick<Random, 'id'> },
): SandboxEvent {
	const senderId = imIdOf(conversation.creatorOpenId);
	const message = addMessage(inbox, conversation, {
		id: random.id(),
		type,
		content: JSON.stringify(content),
		senderId,
		createdAt: now,
		read: false,
	});
	return {
		type: 33,
		shopId: conversation.shopId,
		data: {
			index: String(message.index),
			message_id: message.id,
			conversation_id: conversation.id,
			msg_type: type,
			content: message.content,
			create_time: String(now),
			sender: { sender_im_user_id: senderId },
		},
	};
}
