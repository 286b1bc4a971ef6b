import type { IDataObject } from 'n8n-workflow';
import { as, text } from '../../shared/output/shape';
import { choiceFilter, creatorFilter, textFilter } from '../filters';
import { webhookEvent } from './event';

const eventOf = (data: IDataObject) => (data.event ?? {}) as IDataObject;

/** Source: webhook topic 17, "Shoppable Content Posting". */
export const shoppableContentPosting = webhookEvent({
	value: 'shoppableContentPosting',
	name: 'Shoppable Content Posting',
	description: 'A creator put a product link into a video, changed it or took it out',
	type: 17,
	filters: [
		choiceFilter(
			'actions',
			'Actions',
			'What the creator did with the product link',
			{ ADD: 'Added', REMOVE: 'Removed', UPDATE: 'Updated' },
			({ data }) => [eventOf(data).type],
		),
		textFilter(
			'scenes',
			'Scenes',
			'Comma-separated kinds of content, as TikTok names them. VIDEO is the only one it documents.',
			'e.g. VIDEO',
			({ data }) => [eventOf(data).scene],
		),
		creatorFilter,
	],
	shape: {
		'event.type': as('action', text),
		'event.scene': as('scene', text),
		'event.content_id': as('content_id', text),
		product_id: text,
	},
	sample: {
		type: 17,
		creator_open_id: 'sample-creator-open-id-VIyStQAAAADCBQ40s4TzOSSO',
		data: {
			product_id: '1729382910293847561',
			event: { type: 'ADD', scene: 'VIDEO', content_id: '7351234567890123456' },
		},
	},
});
