import { createHash } from 'node:crypto';
import type { Call, UploadedFile } from '../kernel/call';
import { route } from '../kernel/suite';
import { CODE, PROCESSING_ANSWERS, shelfOf, type Upload } from './state';

interface Link {
	product_link_info?: { product_id?: string; title?: string };
	video_info?: { file_id?: string; title?: string };
}

const MOST_BYTES = 100 * 1024 * 1024;

const hash = (algorithm: string, bytes: Buffer) =>
	createHash(algorithm).update(bytes).digest('hex');

function upload(call: Call<{ data?: UploadedFile }>) {
	const { data } = call.body;
	if (!data?.bytes?.length) return call.fail(CODE.badParameter, 'The part data holds no file.');
	if (data.bytes.length > MOST_BYTES) call.fail(CODE.badParameter, 'The file is over 100 MB.');
	const file: Upload = {
		id: `v12d00gd0024${call.random.text(14).toLowerCase()}`,
		owner: call.account.name,
		name: data.name,
		type: data.type,
		size: data.bytes.length,
		md5: hash('md5', data.bytes),
		sha256: hash('sha256', data.bytes),
	};
	call.state.creator.uploads.push(file);
	return { video_file: { id: file.id, md5: file.md5.toUpperCase() } };
}

/** The file and the product a call is about. Refuses the call when the creator has one of them not. */
function partsOf(call: Call<Link>) {
	const { product_link_info: link = {}, video_info: video = {} } = call.body;
	const file = call.state.creator.uploads.find(
		({ id, owner }) => id === video.file_id && owner === call.account.name,
	);
	if (!file) return call.fail(CODE.fileUnknown, 'The file_id is unknown.');
	const { showcase } = shelfOf(call as Call);
	const { product_id: productId = '', title = '' } = link;
	const bound = call.state.market.products.filter(
		({ shopId }) => shopId === shelfOf(call as Call).boundShopId,
	);
	if (!showcase.includes(productId) && !bound.some(({ id }) => id === productId))
		call.fail(CODE.badParameter, 'The product is neither in the showcase nor in the own shop.');
	if (!title) call.fail(CODE.badParameter, 'product_link_info.title is required.');
	return { file, productId, linkTitle: title, caption: video.title ?? '' };
}

function precheck(call: Call<Link>) {
	const { file, productId } = partsOf(call);
	const id = call.random.id();
	call.state.creator.prechecks.push({ id, fileId: file.id, productId, asked: 0 });
	return { precheck: { task_id: id } };
}

const PASSED = { status: 'SUCCESS', issues: [] };
const UNDER_WAY = { status: 'PROCESSING', issues: [] };

const VIOLATION = {
	status: 'FAIL',
	issues: [{ risk: 'Pirated Content', suggestions: 'Use material of your own.' }],
};

const LOW_QUALITY = {
	status: 'FAIL',
	issues: [{ code: 'LOW_CONTENT_PROMOTION', suggestions: 'Show the product from more sides.' }],
};

/** What a check finds follows from the file's name: "violation" and "dull" in it are found fault with. */
function precheckResult(call: Call) {
	const task = call.state.creator.prechecks.find(({ id }) => id === call.params.task_id);
	if (!task) return call.fail(CODE.badParameter, 'There is no such precheck task.');
	const isReady = task.asked++ >= PROCESSING_ANSWERS;
	const { name } = call.state.creator.uploads.find(({ id }) => id === task.fileId)!;
	const results = {
		violation_check_result: name.includes('violation') ? VIOLATION : PASSED,
		good_quality_check_result: name.includes('dull') ? LOW_QUALITY : PASSED,
	};
	if (task.asked === PROCESSING_ANSWERS + 1)
		call.notify({
			type: 59,
			creatorOpenId: call.account.openId,
			data: { task_id: task.id, ...results },
		});
	return {
		precheck_task: isReady
			? { id: task.id, ...results }
			: { id: task.id, violation_check_result: UNDER_WAY, good_quality_check_result: UNDER_WAY },
	};
}

/** Posts a video and tells the app about it: topic 17, Shoppable Content Posting. */
function post(call: Call<Link>) {
	const { file, ...parts } = partsOf(call);
	const id = call.random.id();
	const { account, now } = call;
	const video = { id, owner: account.name, fileId: file.id, ...parts, postedAt: now, asked: 0 };
	call.state.creator.videos.push(video);
	call.notify({
		type: 17,
		creatorOpenId: account.openId,
		data: { product_id: parts.productId, event: { type: 'ADD', scene: 'VIDEO', content_id: id } },
	});
	return { video: { id } };
}

/** A video is published at the second look, unless its file's name holds "unpublishable". */
function status(call: Call) {
	const video = call.state.creator.videos.find(
		({ id, owner }) => id === call.params.video_id && owner === call.account.name,
	);
	if (!video) return call.fail(CODE.notTheirVideo, 'The video does not belong to this creator.');
	const { id, fileId, postedAt } = video;
	if (video.asked++ < PROCESSING_ANSWERS) return { video: { id, post_status: 'PROCESSING' } };
	const { name } = call.state.creator.uploads.find((file) => file.id === fileId)!;
	if (name.includes('unpublishable')) return { video: { id, post_status: 'FAIL' } };
	return { video: { id, post_status: 'SUCCESS', post_time: postedAt } };
}

export const videoRoutes = [
	route('POST', '/affiliate_creator/202505/videos/video_files', upload),
	route('POST', '/affiliate_creator/202505/videos', post),
	route('GET', '/affiliate_creator/202509/videos/{video_id}/status', status),
	route('POST', '/affiliate_creator/202511/videos/precheck_task', precheck),
	route('GET', '/affiliate_creator/202601/videos/precheck_tasks/{task_id}', precheckResult),
];
