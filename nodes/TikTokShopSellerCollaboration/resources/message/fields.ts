import type { IDataObject } from 'n8n-workflow';
import { choice, text, whole } from '../../../shared/fields/basic';
import {
	marketplaceCreator,
	shopProduct,
	targetCollaboration,
} from '../../../shared/fields/collaboration';
import { conversation, sampleApplication } from '../../../shared/fields/inbox';
import { Draft } from '../../../shared/operation/draft';
import type { Field } from '../../../shared/operation/field';
import { imageFile } from './image';

/** A field whose value goes into the message's content, which TikTok wants as JSON in a text: its body name is the key there. */
const inContent = (field: Field): Field => ({
	...field,
	write(value, draft, context) {
		const own = new Draft();
		field.write(value, own, context);
		const written = JSON.parse(String(draft.body.content ?? '{}')) as IDataObject;
		draft.body.content = JSON.stringify({ ...written, ...own.body });
	},
});

const forType = (type: string) => ({ showWhen: { messageType: [type] } });

const UPLOADED = { messageType: ['IMAGE'], imageSource: ['uploaded'] };

/** Who gets the message. */
export const recipientFields = () => [
	choice({
		name: 'sendTo',
		label: 'Send To',
		of: {
			creator: {
				name: 'Creator',
				description: 'Uses the conversation with the creator, or starts one when there is none',
			},
			conversation: 'Conversation',
		},
		default: 'creator',
	}),
	marketplaceCreator({
		note: 'creator_open_id',
		hint: 'By ID: the creator_open_id of an item from Marketplace Creator or Sample Application',
		showWhen: { sendTo: ['creator'] },
	}),
	conversation({ showWhen: { sendTo: ['conversation'] } }),
];

/** What the message holds. Source of the content's keys: "Send IM Message", 202412. */
export const contentFields = () => [
	choice({
		name: 'messageType',
		label: 'Message Type',
		body: 'msg_type',
		required: true,
		of: {
			TEXT: 'Text',
			IMAGE: 'Image',
			PRODUCT_CARD: 'Product Card',
			TARGET_COLLABORATION_CARD: 'Target Collaboration Card',
			FREE_SAMPLE_CARD: 'Free Sample Card',
		},
		default: 'TEXT',
	}),
	inContent(
		text({
			name: 'text',
			label: 'Text',
			body: 'content',
			required: true,
			lines: 4,
			...forType('TEXT'),
		}),
	),
	inContent(shopProduct({ body: 'product_id', ...forType('PRODUCT_CARD') })),
	inContent(
		targetCollaboration({
			body: 'target_collaboration_id',
			...forType('TARGET_COLLABORATION_CARD'),
		}),
	),
	inContent(sampleApplication({ body: 'apply_id', ...forType('FREE_SAMPLE_CARD') })),
	choice({
		name: 'imageSource',
		label: 'Image',
		of: { file: 'File of the Input Item', uploaded: 'Already Uploaded' },
		default: 'file',
		...forType('IMAGE'),
	}),
	imageFile({ showWhen: { messageType: ['IMAGE'], imageSource: ['file'] } }),
	inContent(
		text({
			name: 'imageUrl',
			label: 'Image URL',
			hint: 'The URL that an item from Upload Image holds. TikTok takes no other addresses.',
			body: 'url',
			required: true,
			showWhen: UPLOADED,
		}),
	),
	...(['width', 'height'] as const).map((side) =>
		inContent(
			whole({
				name: side === 'width' ? 'imageWidth' : 'imageHeight',
				label: side === 'width' ? 'Image Width' : 'Image Height',
				hint: `The ${side} of the item from Upload Image`,
				body: side,
				required: true,
				min: 1,
				showWhen: UPLOADED,
			}),
		),
	),
];
