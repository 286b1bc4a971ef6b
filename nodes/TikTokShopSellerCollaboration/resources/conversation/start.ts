import { shop } from '../../../shared/fields/account';
import { marketplaceCreator } from '../../../shared/fields/collaboration';
import { operation } from '../../../shared/operation/operation';
import { one } from '../../../shared/output/single';

/** Source: "Create Conversation with Creator", 202508. */
export const start = operation({
	value: 'start',
	name: 'Start',
	action: 'Start a conversation with a creator',
	description:
		'Start a conversation with a creator, or find the one there is. Message: Send does this by itself.',
	endpoint: {
		method: 'POST',
		path: '/affiliate_seller/202508/conversations',
		scope: 'seller.affiliate_messages.write',
		always: { body: { only_need_conversation_id: false } },
	},
	fields: [
		shop(),
		marketplaceCreator({
			body: 'creator_open_id',
			hint: 'By ID: the creator_open_id of an item from Marketplace Creator or Sample Application',
		}),
	],
	output: one({ echo: ['creator_open_id'] }),
});
