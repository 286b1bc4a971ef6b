import { id } from '../../../shared/fields/id';
import { operation } from '../../../shared/operation/operation';
import { one } from '../../../shared/output/single';
import { videoShape } from './shape';

/** Source: "Get Shoppable Video Status", 202509. */
export const getStatus = operation({
	value: 'getStatus',
	name: 'Get Status',
	action: 'Get the status of a posted video',
	description: 'Get whether a posted video has been published',
	endpoint: {
		method: 'GET',
		path: '/affiliate_creator/202509/videos/{video_id}/status',
		scope: 'creator.video.write',
	},
	fields: [
		id({
			name: 'videoId',
			label: 'Video ID',
			hint: 'The video_id of an item from Post',
			path: 'video_id',
			required: true,
		}),
	],
	output: one({ from: 'video', shape: videoShape }),
});
