import { choiceFilter, creatorFilter } from '../filters';
import { list, text } from '../../shared/output/shape';
import { webhookEvent } from './event';

/** Source: webhook topic 55, "Video Precheck Result". */
export const videoPrecheckResult = webhookEvent({
	value: 'videoPrecheckResult',
	name: 'Video Precheck Result',
	description: 'TikTok finished the precheck of a video',
	type: 55,
	filters: [
		choiceFilter(
			'results',
			'Results',
			'How the precheck ended',
			{ PASS: 'Passed', FAIL: 'Failed' },
			({ data }) => [data.result],
		),
		creatorFilter,
	],
	shape: { precheck_task_id: text, result: text, issues: list({ risk: text, suggestion: text }) },
	sample: {
		type: 55,
		creator_open_id: 'sample-creator-open-id-VIyStQAAAADCBQ40s4TzOSSO',
		data: {
			precheck_task_id: '7420000000000000001',
			result: 'FAIL',
			issues: [{ risk: 'Misleading claim', suggestion: 'Leave out promises about results' }],
		},
	},
});
