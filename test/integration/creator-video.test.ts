import './support/noWaiting';
import { bodiesOf, filesOf, runCreator } from './support/creator';
import { credentialOf } from './support/partner';
import { useVideos } from './support/videos';

const UPLOAD = '/affiliate_creator/202505/videos/video_files';
const POST = '/affiliate_creator/202505/videos';
const { side, creator, product, form, publish } = useVideos();

describe('the single steps', () => {
	it('uploads a file, leaving the body out of the signature', async () => {
		const { items } = await runCreator(
			side.sandbox,
			['shoppableVideo', 'uploadFile'],
			{},
			{ items: filesOf('a.mp4') },
		);
		const [file] = creator().uploads;
		expect(file).toMatchObject({ name: 'a.mp4', type: 'video/mp4', size: 18 });
		expect(items).toEqual([{ file_id: file.id, md5: file.md5.toUpperCase() }]);
		expect(side.sandbox.log.calls({ path: UPLOAD })).toMatchObject([{ signatureOk: true }]);
	});

	const uploadOne = async () =>
		await runCreator(
			side.sandbox,
			['shoppableVideo', 'uploadFile'],
			{},
			{ items: filesOf('a.mp4'), credential: credentialOf(side.sandbox, 'creator') },
		);
	const codesOf = (path: string) => side.sandbox.log.calls({ path }).map(({ code }) => code);
	const TOKEN = '/api/v2/token/refresh';
	const PROFILE = '/affiliate_creator/202508/profiles';

	it.each([401, 200] as const)(
		'renews a token that HTTP %i refuses before the file goes out',
		async (status) => {
			side.sandbox.faults.add({ kind: 'expiredToken', status, path: PROFILE });
			expect((await uploadOne()).items).toMatchObject([{ file_id: creator().uploads[0].id }]);
			expect([codesOf(PROFILE), codesOf(TOKEN), codesOf(UPLOAD)]).toEqual([[105002, 0], [0], [0]]);
		},
	);

	it.each([401, 200] as const)(
		'sends the file again when HTTP %i refuses the token all the same',
		async (status) => {
			side.sandbox.faults.add({ kind: 'expiredToken', status, path: UPLOAD });
			expect((await uploadOne()).items).toMatchObject([{ file_id: creator().uploads[0].id }]);
			expect([codesOf(UPLOAD), codesOf(TOKEN)]).toEqual([[105002, 0], [0]]);
			expect(creator().uploads).toMatchObject([{ size: 18 }]);
		},
	);

	it('checks, posts and tells the status of an uploaded file', async () => {
		await runCreator(
			side.sandbox,
			['shoppableVideo', 'uploadFile'],
			{},
			{ items: filesOf('dull.mp4') },
		);
		const fileId = creator().uploads[0].id;
		const about = { ...form(), fileId };
		const check = await runCreator(side.sandbox, ['shoppableVideo', 'precheck'], about);
		expect(check.items).toMatchObject([{ task_id: creator().prechecks[0].id, file_id: fileId }]);
		const result = async () =>
			(
				await runCreator(side.sandbox, ['shoppableVideo', 'getPrecheckResult'], {
					taskId: check.items[0].task_id as string,
				})
			).items;
		expect(await result()).toMatchObject([{ violation_status: 'PROCESSING' }]);
		expect(await result()).toMatchObject([
			{
				violation_status: 'SUCCESS',
				quality_status: 'FAIL',
				quality_issues: [{ code: 'LOW_CONTENT_PROMOTION' }],
			},
		]);
		const post = await runCreator(side.sandbox, ['shoppableVideo', 'post'], about);
		expect(bodiesOf(side.sandbox, POST)).toEqual([
			{
				product_link_info: { product_id: product(), title: 'Look at this' },
				video_info: { file_id: fileId, title: 'Hello 👋' },
			},
		]);
		const { video_id } = post.items[0];
		expect(video_id).toBe(creator().videos[0].id);
		const status = await runCreator(side.sandbox, ['shoppableVideo', 'getStatus'], {
			videoId: video_id as string,
		});
		expect(status.items).toEqual([{ video_id, post_status: 'PROCESSING' }]);
	});

	it.each([
		['"Input Binary Field" is "video", but the item has no file', { binaryPropertyName: 'video' }],
		['"Product Link Title" has 30 characters', { productLinkTitle: 'x'.repeat(30) }],
		['"Caption" has 2202 characters (most emoji count twice)', { caption: '👋'.repeat(1101) }],
	])('refuses before any call: %s', async (message, parameters) => {
		const { error } = await publish(['a.mp4'], parameters);
		expect(error?.message).toContain(message);
		expect(side.sandbox.log.count()).toBe(0);
	});

	it('refuses an empty file, and one that is too big', async () => {
		const [item] = filesOf('a.mp4');
		item.binary!.data.data = '';
		const empty = await publish([], {}, { items: [item] });
		expect(empty.error?.message).toBe('The file in "data" is empty');
		item.binary!.data.data = Buffer.alloc(100 * 1024 * 1024 + 1).toString('base64');
		const big = await publish([], {}, { items: [item] });
		expect(big.error?.message).toBe('The file in "data" is bigger than the 100 MB TikTok takes');
		expect(side.sandbox.log.count()).toBe(0);
	});
});
