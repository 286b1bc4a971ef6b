import type { Call, UploadedFile } from '../kernel/call';
import { Refusal } from '../kernel/errors';
import { route } from '../kernel/suite';
import { CODE } from './conversations';
import { addMessage } from './actions';
import { imIdOf, ownConversation, refuse, type Conversation } from './state';

const DAY = 24 * 60 * 60;
const MAX_IMAGE_BYTES = 10 * 1024 * 1024;
const TOO_BIG = 36009021;
const IMAGE_TYPES = ['image/jpeg', 'image/png', 'image/gif', 'image/webp'];

type Content = Record<string, unknown>;

/** Whether a message's content is what its type wants. */
const CHECKS: Record<string, (content: Content, call: Call<unknown>) => boolean> = {
	TEXT: ({ content }) => typeof content === 'string' && content !== '',
	PRODUCT_CARD: ({ product_id }, { state, shop }) =>
		state.market.products.some(({ id, shopId }) => id === product_id && shopId === shop?.id),
	TARGET_COLLABORATION_CARD: ({ target_collaboration_id }) =>
		/^\d+$/.test(String(target_collaboration_id)),
	FREE_SAMPLE_CARD: ({ apply_id }, { state, shop }) =>
		state.inbox.applications.some(({ id, shopId }) => id === apply_id && shopId === shop?.id),
	IMAGE: ({ url, width, height }, { state }) =>
		state.inbox.images.some(
			(image) => image.url === url && image.width === width && image.height === height,
		),
};

function contentOf(text: string): Content {
	try {
		return JSON.parse(text) as Content;
	} catch {
		return refuse('The content is not valid JSON.');
	}
}

const sentBy = (shopId: string) => {
	const seller = imIdOf(shopId);
	return ({ messages }: Conversation) => messages.filter(({ senderId }) => senderId === seller);
};

function checkQuotas({ state, shop, now, fail }: Call<unknown>, conversation: Conversation): void {
	const { quotas, conversations } = state.inbox;
	const own = sentBy(shop!.id);
	const creator = imIdOf(conversation.creatorOpenId);
	const newestFirst = [...conversation.messages].reverse();
	const answered = newestFirst.findIndex(({ senderId }) => senderId === creator);
	const unanswered = answered < 0 ? newestFirst.length : answered;
	if (unanswered >= quotas.unanswered)
		fail(CODE.creatorQuota, 'The message quota with this creator has been reached.');
	const today = conversations
		.filter(({ shopId }) => shopId === shop!.id)
		.flatMap(own)
		.filter(({ createdAt }) => now - createdAt < DAY);
	if (today.length >= quotas.daily)
		fail(CODE.dailyQuota, 'The daily message quota has been reached.');
}

function send(call: Call<{ msg_type: string; content: string }>) {
	const { body, state, shop, random, now } = call;
	const conversation = ownConversation(call);
	const content = contentOf(body.content);
	if (!CHECKS[body.msg_type]?.(content, call))
		refuse(`The content does not fit the message type ${body.msg_type}.`);
	checkQuotas(call, conversation);
	const { id } = addMessage(state.inbox, conversation, {
		id: random.id(),
		type: body.msg_type,
		content: body.content,
		senderId: imIdOf(shop!.id),
		createdAt: now,
		read: true,
	});
	return { message_id: id };
}

function list(call: Call) {
	const conversation = ownConversation(call);
	const { items, paging } = call.page([...conversation.messages].reverse());
	return {
		messages: items.map((message) => ({
			conversation_index: String(message.index),
			message_body: {
				id: message.id,
				conversation_id: conversation.id,
				type: message.type,
				content: message.content,
				sender_id: message.senderId,
				create_time: message.createdAt,
			},
		})),
		next_page_token: paging.next_page_token,
		has_more: paging.next_page_token !== '',
	};
}

const PNG = Buffer.from('89504e470d0a1a0a', 'hex');

/** Width and height of a PNG; a usual size for other formats. */
const sizeOf = (bytes: Buffer) =>
	bytes.subarray(0, 8).equals(PNG) && bytes.length >= 24
		? { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) }
		: { width: 1280, height: 720 };

function uploadImage({ body, state, random }: Call<{ data: UploadedFile }>) {
	const { type, bytes } = body.data;
	if (bytes.length > MAX_IMAGE_BYTES) throw new Refusal(TOO_BIG, 'The file is too large.');
	if (!IMAGE_TYPES.includes(type)) refuse('The image must be jpg, gif, webp or png.');
	const url = `https://images.example.com/sandbox/messages/${random.text(20)}.image?from=1`;
	const image = { url, ...sizeOf(bytes) };
	state.inbox.images.push(image);
	return image;
}

export const messageRoutes = [
	route('POST', '/affiliate_seller/202412/conversations/{conversation_id}/messages', send),
	route('GET', '/affiliate_seller/202412/conversation/{conversation_id}/messages', list),
	route('POST', '/affiliate_seller/202511/images/upload', uploadImage),
];
