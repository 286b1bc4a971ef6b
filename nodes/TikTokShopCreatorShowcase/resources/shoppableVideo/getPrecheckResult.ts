import { id } from '../../../shared/fields/id';
import { operation } from '../../../shared/operation/operation';
import { one } from '../../../shared/output/single';
import { precheckShape } from './shape';

/** Source: "Get Shoppable Video Precheck Result", 202601. */
export const getPrecheckResult = operation({
	value: 'getPrecheckResult',
	name: 'Get Precheck Result',
	action: 'Get the result of a video check',
	description:
		'Get what TikTok’s check of an uploaded video found: violations and flaws in quality',
	endpoint: {
		method: 'GET',
		path: '/affiliate_creator/202601/videos/precheck_tasks/{task_id}',
		scope: 'creator.video.write',
	},
	fields: [
		id({
			name: 'taskId',
			label: 'Task ID',
			hint: 'The task_id of an item from Precheck',
			path: 'task_id',
			required: true,
		}),
	],
	output: one({ from: 'precheck_task', shape: precheckShape }),
});
