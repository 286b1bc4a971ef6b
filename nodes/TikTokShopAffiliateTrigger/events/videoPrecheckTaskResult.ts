import { as, list, text } from '../../shared/output/shape';
import { creatorFilter } from '../filters';
import { webhookEvent } from './event';

/** Source: webhook topic 59, "Shoppable Video Precheck Tasks Result". */
export const videoPrecheckTaskResult = webhookEvent({
	value: 'videoPrecheckTaskResult',
	name: 'Video Precheck Task Result',
	description: 'TikTok finished a precheck task for violations and quality of a shoppable video',
	type: 59,
	filters: [creatorFilter],
	shape: {
		task_id: text,
		'violation_check_result.status': as('violation_status', text),
		'violation_check_result.issues': as(
			'violation_issues',
			list({ risk: text, suggestions: text }),
		),
		'good_quality_check_result.status': as('quality_status', text),
		'good_quality_check_result.issues': as(
			'quality_issues',
			list({ code: text, suggestions: text }),
		),
	},
	sample: {
		type: 59,
		creator_open_id: 'sample-creator-open-id-VIyStQAAAADCBQ40s4TzOSSO',
		data: {
			task_id: 'v-precheck-7420000000000000002',
			violation_check_result: { status: 'PASS', issues: [] },
			good_quality_check_result: {
				status: 'FAIL',
				issues: [{ code: 'LOW_RESOLUTION', suggestions: ['Film in 1080p or better'] }],
			},
		},
	},
});
