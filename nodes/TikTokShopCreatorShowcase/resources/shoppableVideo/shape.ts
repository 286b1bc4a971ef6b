import { as, list, text, time } from '../../../shared/output/shape';

/** What TikTok's checks found in a video. */
export const precheckShape = {
	id: as('task_id', text),
	'violation_check_result.status': as('violation_status', text),
	'violation_check_result.issues': as('violations', list({ risk: text, suggestions: text })),
	'good_quality_check_result.status': as('quality_status', text),
	'good_quality_check_result.issues': as('quality_issues', list({ code: text, suggestions: text })),
};

/** An uploaded file. */
export const fileShape = { file_id: text, md5: text };

/** Where a post stands. */
export const videoShape = { id: as('video_id', text), post_status: text, post_time: time };
