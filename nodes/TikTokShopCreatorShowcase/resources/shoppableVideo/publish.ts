import type { IDataObject } from 'n8n-workflow';
import { whole, yesNo } from '../../../shared/fields/basic';
import { file } from '../../../shared/fields/file';
import { operation } from '../../../shared/operation/operation';
import { schemaOf, text } from '../../../shared/output/shape';
import { caption, captionFits, productLink } from './fields';
import { post } from './post';
import { progressOf } from './progress';
import { fileShape, precheckShape, videoShape } from './shape';
import { checked, posted, published, uploaded } from './steps';

/** Source: "Post Shoppable Video", 202505, with the calls before and after it. */
export const publish = operation({
	value: 'publish',
	name: 'Publish',
	action: 'Upload check and post a video',
	description:
		'Upload a video file, let TikTok check it, post it with a product link and wait until it is published. A retry goes on where the try before stopped and posts nothing twice.',
	endpoint: post.endpoint,
	fields: [
		file({ hint: 'Name of the input field that holds the video file, at most 100 MB' }),
		...productLink(),
		caption(),
		yesNo({
			name: 'precheck',
			label: 'Check First',
			hint: 'Whether to let TikTok look for violations first, and to post only when there are none',
			note: 'precheck',
			default: true,
		}),
		whole({
			name: 'maxWait',
			label: 'Max Wait',
			hint: 'Seconds to wait at most for the check, and again for the publication',
			note: 'max_wait',
			max: 3600,
			default: 300,
		}),
	],
	checks: [captionFits],
	output: {
		schema: schemaOf({ ...fileShape, task_id: text, ...precheckShape, ...videoShape }),
		async items(run) {
			const progress = progressOf(run);
			await uploaded(run, progress);
			const findings = run.draft.get('precheck') ? await checked(run, progress) : {};
			const videoId = await posted(run, progress);
			const { file_id, md5 } = progress;
			const outcome = await published(run, videoId);
			return [{ file_id, md5, ...findings, ...outcome } as IDataObject];
		},
	},
});
