import type { IDataObject } from 'n8n-workflow';
import { getAll as conversations } from '../../TikTokShopSellerCollaboration/resources/conversation/getAll';
import { getAll as messages } from '../../TikTokShopSellerCollaboration/resources/message/getAll';
import { shop } from '../../shared/fields/account';
import { Draft } from '../../shared/operation/draft';
import { itemsOf, named, type Look, type PollEvent } from './event';

/** The version of the list that can be asked for unread conversations only. */
const WITH_STATUS = '202412';

/** How many messages of the shop itself, sent without reading, may stand among the creator's unread ones. */
const OWN_AMONG_THEM = 20;

async function findUnread(look: Look): Promise<IDataObject[]> {
	const { cipher } = look.draft;
	const inbox = Object.assign(new Draft(), { cipher });
	inbox.query.conversation_status = 'UNREAD';
	const unread = await itemsOf(conversations, { ...look, draft: inbox }, WITH_STATUS);
	const found: IDataObject[] = [];
	for (const { id, unread_count, creator_im_id, username } of unread) {
		const wanted = Math.min(look.limit - found.length, Number(unread_count));
		if (wanted <= 0) continue;
		const draft = Object.assign(new Draft(), { cipher });
		draft.path.conversation_id = String(id);
		const newest = await itemsOf(messages, { ...look, draft, limit: wanted + OWN_AMONG_THEM });
		const unreadOnes = newest.filter(isFrom(creator_im_id)).slice(0, wanted).reverse();
		const writer = { conversation_id: id, creator_im_id, username };
		found.push(...unreadOnes.map((message) => ({ ...writer, ...message })));
	}
	return found;
}

const body = (message: IDataObject) => (message.message_body ?? message) as IDataObject;

const isFrom = (writer: unknown) => (message: IDataObject) =>
	named(body(message), 'sender_im_id', 'sender_id') === String(writer);

export const unreadMessage: PollEvent = {
	value: 'unreadMessage',
	name: 'Unread Creator Message',
	description: 'A creator wrote to the shop, and nobody has read the message yet',
	watch: 'new',
	hasPeriod: false,
	fields: [shop()],
	find: findUnread,
	key: (message) => named(body(message), 'message_id', 'id'),
	sample: {
		conversation_id: '7400846837790361400',
		creator_im_id: '7400846837790361401',
		username: 'sample.creator',
		message_id: '7400846837790361402',
		message_type: 'TEXT',
		sender_im_id: '7400846837790361401',
		sent_at: '2026-03-02T09:15:00.000Z',
		text: 'Hello! May I get a sample of the serum?',
	},
};
