import type { IDataObject } from 'n8n-workflow';
import { shop } from '../../../shared/fields/account';
import { FILE_NOTE } from '../../../shared/fields/file';
import { NOT_CREATED } from '../../../shared/operation/dryRun';
import { Draft } from '../../../shared/operation/draft';
import { operation, requestFrom, type Run } from '../../../shared/operation/operation';
import { related } from '../../../shared/operation/related';
import { messageContent } from '../../../shared/output/messageContent';
import { ASK_AGAIN, promised } from '../../../shared/output/promised';
import { as, schemaOf, simplify, text } from '../../../shared/output/shape';
import { start } from '../conversation/start';
import { contentFields, recipientFields } from './fields';
import { withImage } from './image';
import { uploadImage } from './uploadImage';

const shape = {
	message_id: text,
	conversation_id: text,
	creator_open_id: text,
	username: text,
	msg_type: as('message_type', text),
	content: messageContent,
};

/** Source: "Send IM Message", 202412. Finds or starts the conversation and uploads the image first, where needed. */
export const send = operation({
	value: 'send',
	name: 'Send',
	action: 'Send a message to a creator',
	description:
		'Send a text, an image or a card to a creator; starts the conversation when there is none',
	endpoint: {
		method: 'POST',
		path: '/affiliate_seller/202412/conversations/{conversation_id}/messages',
		scope: 'seller.affiliate_messages.write',
		effect: 'once',
	},
	fields: [shop(), ...recipientFields(), ...contentFields()],
	ordered: true,
	output: {
		schema: schemaOf(shape),
		async items(run) {
			const { draft, request, client } = run;
			const conversation = await conversationOf(run);
			draft.path.conversation_id = String(conversation.conversation_id);
			if (draft.get(FILE_NOTE)) draft.body.content = await uploadedImage(run);
			const { message_id } = await client.send({ ...request, path: draft.fill(request.route) });
			return [simplify({ message_id, ...conversation, ...draft.body }, shape)];
		},
	},
});

async function conversationOf(run: Run): Promise<IDataObject> {
	const creator_open_id = run.draft.get('creator_open_id') as string | undefined;
	if (creator_open_id === undefined) return { ...run.draft.path };
	const request = related(run, start, { body: { creator_open_id } });
	const { conversation_id, username } = await run.client.send(request);
	const known = promised(run.client, conversation_id, NOT_CREATED, {
		message: 'TikTok named no conversation with this creator, so the message was not sent',
		advice: ASK_AGAIN,
	});
	return { conversation_id: known, creator_open_id, username };
}

async function uploadedImage(run: Run): Promise<string> {
	const request = requestFrom(uploadImage.endpoint, new Draft(), '');
	const { url, width, height } = await run.client.send(await withImage(run, request));
	const address = promised(run.client, url, NOT_CREATED, {
		message: 'TikTok took the image and gave no address for it, so the message was not sent',
		advice: ASK_AGAIN,
	});
	return JSON.stringify({ url: address, width, height });
}
