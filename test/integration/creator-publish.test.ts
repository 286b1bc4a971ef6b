import { mockWaits } from './support/noWaiting';
import { useVideos } from './support/videos';

const UPLOAD = '/affiliate_creator/202505/videos/video_files';
const POST = '/affiliate_creator/202505/videos';
const CHECK = '/affiliate_creator/202511/videos/precheck_task';
const { side, creator, product, publish } = useVideos();
const count = (path: string) => side.sandbox.log.count({ path });

describe('Publish', () => {
	it('uploads, checks, posts and waits, and gives the ID of every step', async () => {
		const { items } = await publish(['dull.mp4']);
		const { uploads, prechecks, videos } = creator();
		expect(items).toEqual([
			{
				file_id: uploads[0].id,
				md5: uploads[0].md5.toUpperCase(),
				task_id: prechecks[0].id,
				violation_status: 'SUCCESS',
				violations: [],
				quality_status: 'FAIL',
				quality_issues: [expect.objectContaining({ code: 'LOW_CONTENT_PROMOTION' })],
				video_id: videos[0].id,
				post_status: 'SUCCESS',
				post_time: new Date(videos[0].postedAt * 1000).toISOString(),
			},
		]);
		expect(videos).toMatchObject([{ productId: product(), caption: 'Hello 👋' }]);
		const pauses = mockWaits.filter((ms) => ms >= 1000);
		expect(pauses).toEqual([1000, 1000]);
	});

	it('posts without a check when told so', async () => {
		const { items } = await publish(['violation.mp4'], { precheck: false });
		expect(items).toMatchObject([{ post_status: 'SUCCESS' }]);
		expect(count(CHECK)).toBe(0);
	});

	it('does not post what the check finds fault with', async () => {
		const { error } = await publish(['violation.mp4']);
		expect(error?.message).toContain(
			'TikTok’s check found a violation, so the video was not posted: Pirated Content',
		);
		expect(creator().videos).toEqual([]);
	});

	it('waits no longer than Max Wait, before the post and after it', async () => {
		const { error } = await publish(['a.mp4'], { maxWait: 0 });
		expect(error?.message).toContain('TikTok has not finished its check');
		expect(creator().videos).toEqual([]);
		const { items } = await publish(['b.mp4'], { maxWait: 0, precheck: false });
		expect(items).toMatchObject([{ video_id: creator().videos[0].id, post_status: 'PROCESSING' }]);
	});

	it('says so when TikTok gives the post up', async () => {
		const { error } = await publish(['unpublishable.mp4']);
		expect(error?.message).toContain(`${creator().videos[0].id}, but did not publish it`);
	});

	it('sends nothing that writes in a dry run', async () => {
		const { items } = await publish(['a.mp4'], { options: { dryRun: true } });
		expect(items.map(({ path }) => path)).toEqual([UPLOAD, CHECK, POST]);
		expect(items[0].body).toEqual({ data: { file: 'a.mp4', bytes: 18 } });
		expect(side.sandbox.log.count()).toBe(0);
	});
});

describe('Publish, tried again by n8n', () => {
	const again = { retryOnFail: true, maxTries: 3 };

	it('goes on where the try before stopped', async () => {
		const task = '/affiliate_creator/202601/videos/precheck_tasks/*';
		side.sandbox.faults.add({ kind: 'code', code: 16015027, path: task, times: 1 });
		const { items } = await publish(['a.mp4'], {}, again);
		expect(items).toMatchObject([{ post_status: 'SUCCESS' }]);
		expect([count(UPLOAD), count(CHECK), count(POST)]).toEqual([1, 1, 1]);
	});

	it('posts no item twice when another one fails', async () => {
		side.sandbox.faults.add({ kind: 'code', code: 170001060, path: POST, skip: 1 });
		const { items } = await publish(['a.mp4', 'b.mp4', 'c.mp4'], { precheck: false }, again);
		expect(items.map(({ post_status }) => post_status)).toEqual(['SUCCESS', 'SUCCESS', 'SUCCESS']);
		expect(creator().videos).toHaveLength(3);
		expect(creator().uploads).toHaveLength(3);
	});

	it.each([
		['the connection is lost', { kind: 'drop' }],
		['TikTok is unavailable', { kind: 'unavailable' }],
		['TikTok has a fault', { kind: 'code', code: 36009003, status: 500 }],
		['the answer cannot be read', { kind: 'malformedJson' }],
	] as const)('posts nothing twice when %s after the post', async (_, fault) => {
		side.sandbox.faults.add({ ...fault, path: POST, when: 'after', times: 'always' });
		const { error } = await publish(['a.mp4'], { precheck: false }, again);
		expect(count(POST)).toBe(1);
		expect(creator().videos).toHaveLength(1);
		expect(error?.message).toContain('TikTok did not say what became of it');
	});

	it('does not call a posted video failed when its status cannot be read', async () => {
		const status = '/affiliate_creator/202509/videos/*/status';
		side.sandbox.faults.add({
			kind: 'code',
			code: 170001016,
			message: 'Not yours',
			path: status,
			times: 'always',
		});
		const { items, error } = await publish(['a.mp4'], { precheck: false }, again);
		expect(error).toBeUndefined();
		expect(items).toMatchObject([
			{ video_id: creator().videos[0].id, post_status: 'UNKNOWN', status_error: 'Not yours' },
		]);
	});
});
