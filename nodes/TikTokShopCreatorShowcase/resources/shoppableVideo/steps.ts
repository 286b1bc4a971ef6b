import type { IDataObject } from 'n8n-workflow';
import { Draft } from '../../../shared/operation/draft';
import { NOT_CREATED } from '../../../shared/operation/dryRun';
import { requestFrom, type Endpoint, type Run } from '../../../shared/operation/operation';
import { ASK_AGAIN, promised } from '../../../shared/output/promised';
import { simplify } from '../../../shared/output/shape';
import { fileForm } from '../../../shared/output/upload';
import { ApiFailure } from '../../../shared/transport/failure';
import { settle } from '../../../shared/transport/settle';
import { getPrecheckResult } from './getPrecheckResult';
import { getStatus } from './getStatus';
import { precheck } from './precheck';
import type { Progress } from './progress';
import { precheckShape, videoShape } from './shape';
import { upload, uploadFile, VIDEO } from './uploadFile';
import { whileProcessing } from './wait';

/** The call of another operation, with a body or path values of this one. */
function call(
	endpoint: Endpoint | undefined,
	body: IDataObject,
	path: Record<string, string> = {},
) {
	const draft = new Draft();
	Object.assign(draft.body, body);
	Object.assign(draft.path, path);
	return requestFrom(endpoint, draft, '');
}

const inside = (data: IDataObject, key: string) => (data[key] ?? {}) as IDataObject;

/** Uploads the file, unless a try before has. */
export async function uploaded(run: Run, progress: Progress): Promise<void> {
	if (progress.file_id) return;
	const request = call(uploadFile.endpoint, {});
	Object.assign(progress, await upload({ ...run, request }, await fileForm(run, VIDEO)));
}

/** Lets TikTok check the video and gives its findings. Throws when it finds a violation or is not ready in time. */
export async function checked(run: Run, progress: Progress): Promise<IDataObject> {
	if (!progress.task_id) {
		const body = {
			product_link_info: run.draft.get('product_link_info') as IDataObject,
			video_info: { file_id: progress.file_id },
		};
		const data = await run.client.send(call(precheck.endpoint, body));
		const taskId = promised(run.client, inside(data, 'precheck').task_id, NOT_CREATED, {
			message: 'TikTok named no check of the video, so it was not posted',
			advice: ASK_AGAIN,
		});
		progress.task_id = String(taskId);
	}
	if (progress.task_id === NOT_CREATED) return {};
	const request = call(getPrecheckResult.endpoint, {}, { task_id: progress.task_id });
	const wait = Number(run.draft.get('max_wait'));
	const findings = await whileProcessing(
		wait,
		async () => simplify(inside(await run.client.send(request), 'precheck_task'), precheckShape),
		({ violation_status }) => violation_status === 'PROCESSING',
	);
	if (findings.violation_status === 'SUCCESS') return findings;
	if (findings.violation_status === 'FAIL') throw violation(findings);
	throw new ApiFailure({
		message: `TikTok has not finished its check ${progress.task_id} within ${wait} seconds, so the video was not posted`,
		advice: 'Raise Max Wait, or run the node again later.',
	});
}

function violation({ violations }: IDataObject): ApiFailure {
	const found = ((violations ?? []) as IDataObject[])
		.map(({ risk, suggestions }) => `${String(risk)} (${String(suggestions)})`)
		.join('; ');
	return new ApiFailure({
		message: `TikTok’s check found a violation, so the video was not posted: ${found || 'no details given'}`,
		advice: 'Change the video, the product or the title of the link.',
	});
}

/** Posts the video, unless a try before has or may have; gives the video's ID. */
export async function posted(run: Run, progress: Progress): Promise<string> {
	if (progress.video_id) return progress.video_id;
	if (progress.is_posting) {
		throw new ApiFailure({
			message: `The file ${progress.file_id} was sent to be posted in a try before, and TikTok did not say what became of it`,
			advice:
				'Look at the creator’s videos. If it is not there, run the workflow again from the start.',
		});
	}
	progress.is_posting = true;
	const body = structuredClone(run.draft.body);
	body.video_info = { ...inside(body, 'video_info'), file_id: progress.file_id };
	const outcome = await settle(run.client.send({ ...run.request, body }));
	if ('failure' in outcome) {
		const { failure } = outcome;
		progress.is_posting = failure instanceof ApiFailure && failure.facts.mayHaveHappened === true;
		throw failure;
	}
	const videoId = promised(run.client, inside(outcome.value, 'video').id, NOT_CREATED, {
		message: 'TikTok took the post and gave no ID for the video',
		mayHaveHappened: true,
	});
	progress.video_id = String(videoId);
	return progress.video_id;
}

/**
 * Waits until the video is published; `post_status` says PROCESSING when time is up, UNKNOWN when TikTok cannot be
 * asked: neither is an error, so that nobody posts again what is under way. Throws when TikTok gave the post up.
 */
export async function published(run: Run, videoId: string): Promise<IDataObject> {
	if (videoId === NOT_CREATED) return { video_id: videoId };
	const request = call(getStatus.endpoint, {}, { video_id: videoId });
	const outcome = await settle(
		whileProcessing(
			Number(run.draft.get('max_wait')),
			async () => simplify(inside(await run.client.send(request), 'video'), videoShape),
			({ post_status }) => post_status === 'PROCESSING',
		),
	);
	if ('failure' in outcome) {
		const { failure } = outcome;
		const reason = failure instanceof Error ? failure.message : String(failure);
		return { video_id: videoId, post_status: 'UNKNOWN', status_error: reason };
	}
	if (outcome.value.post_status !== 'FAIL') return { video_id: videoId, ...outcome.value };
	throw new ApiFailure({
		message: `TikTok took the video as ${videoId}, but did not publish it (post status FAIL)`,
		advice: 'Look for a notice in the TikTok app, then run the workflow again from the start.',
	});
}
