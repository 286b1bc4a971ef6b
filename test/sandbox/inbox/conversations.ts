import type { Call } from '../kernel/call';
import { route } from '../kernel/suite';
import type { Creator } from '../market';
import { imIdOf, refuse, type Conversation } from './state';

const MINUTE = 60;

export const CODE = {
	creatorLeft: 16030001,
	shopQuota: 16030002,
	creatorQuota: 16030100,
	dailyQuota: 45101004,
	private: 45101021,
} as const;

/** The creator of a conversation. */
const creatorOf = ({ state }: Call<unknown>, { creatorOpenId }: Conversation) =>
	state.market.creators.find(({ openId }) => openId === creatorOpenId) as Creator;

/** Conversations of the calling shop, the one with the newest message first. */
const conversationsOf = ({ state, shop }: Call<unknown>) =>
	state.inbox.conversations
		.filter(({ shopId }) => shopId === shop?.id)
		.sort((a, b) => (b.messages.at(-1)?.index ?? 0) - (a.messages.at(-1)?.index ?? 0));

const unread = ({ messages }: Conversation) => messages.filter(({ read }) => !read);

function details(call: Call<unknown>, conversation: Conversation) {
	const { username, avatarUrl, openId } = creatorOf(call, conversation);
	return {
		username,
		avatar: avatarUrl,
		creator_im_id: imIdOf(openId),
		unread_count: unread(conversation).length,
	};
}

interface ListQuery {
	only_need_conversation_id?: boolean;
	conversation_status?: string;
}

function list(call: Call<unknown, ListQuery>) {
	const { only_need_conversation_id: onlyIds = true, conversation_status: status } = call.query;
	const rows = conversationsOf(call).filter(
		(one) =>
			(status !== 'UNREAD' || unread(one).length > 0) &&
			(status !== 'UNREPLIED' || one.messages.at(-1)?.senderId === imIdOf(one.creatorOpenId)),
	);
	const { items, paging } = call.page(rows);
	return {
		conversations: items.map((one) => ({ id: one.id, ...(onlyIds ? {} : details(call, one)) })),
		next_page_token: paging.next_page_token,
		has_more: paging.next_page_token !== '',
	};
}

interface Start {
	creator_open_id?: string;
	creator_id?: string;
	only_need_conversation_id?: boolean;
}

function start(call: Call<Start>) {
	const { body, state, shop, random } = call;
	const { creator_open_id, creator_id, only_need_conversation_id: onlyId = true } = body;
	const { inbox, market } = state;
	const creator =
		market.creators.find(({ openId, userId }) =>
			creator_open_id ? openId === creator_open_id : userId === creator_id,
		) ?? refuse('The creator does not exist.');
	const { openId } = creator;
	if (inbox.left.includes(openId))
		call.fail(CODE.creatorLeft, 'The creator has left the affiliate program.');
	const known = conversationsOf(call).find(({ creatorOpenId }) => creatorOpenId === openId);
	if (!known && inbox.closed.includes(openId))
		call.fail(CODE.private, 'The privacy settings of the creator do not allow this conversation.');
	if (!known && conversationsOf(call).length >= inbox.quotas.conversations)
		call.fail(CODE.shopQuota, 'The message quota of the shop has been reached.');
	const conversation = known ?? {
		id: random.id(),
		shopId: shop!.id,
		creatorOpenId: openId,
		messages: [],
	};
	if (!known) inbox.conversations.push(conversation);
	return {
		conversation_id: conversation.id,
		...(!onlyId && { is_new: !known, ...details(call, conversation) }),
	};
}

function markRead(call: Call<{ conversation_ids: string[] }>) {
	const asked = call.body.conversation_ids;
	const failed = asked.slice(0, call.partialFailures);
	for (const id of asked.slice(call.partialFailures)) {
		const conversation = conversationsOf(call).find((one) => one.id === id);
		if (!conversation) failed.push(id);
		conversation?.messages.forEach((message) => (message.read = true));
	}
	return { failed_conversation_ids: failed };
}

function newest(call: Call) {
	return {
		newest_message_list: conversationsOf(call).flatMap((conversation) => {
			const all = unread(conversation);
			return all
				.filter(({ createdAt }) => call.now - createdAt <= MINUTE)
				.map(({ type, content, senderId }) => ({
					conversation_id: conversation.id,
					type,
					content,
					sender_id: senderId,
					unread_message_count: all.length,
				}));
		}),
	};
}

const SELLER = '/affiliate_seller';

export const conversationRoutes = [
	...['202505', '202412'].map((version) =>
		route('GET', `${SELLER}/${version}/conversations`, list),
	),
	...['202508', '202412'].map((version) =>
		route('POST', `${SELLER}/${version}/conversations`, start),
	),
	route('POST', `${SELLER}/202412/conversatons/read`, markRead),
	route('GET', `${SELLER}/202412/conversations/messages/list/newest`, newest),
];
