import { createHash } from 'node:crypto';
import { coverage } from '../openapi';
import { startSandbox, type Sandbox } from '.';
import { connect, type Client } from './kernel/client';
import { routes } from './suites';

const SHOWCASE = '/affiliate_creator/202405/showcases/products';
const LIVE = '/affiliate/202309/live_rooms/products';

interface Product {
	id: string;
	title: string;
	status: { added_status: string };
}

interface Listed {
	products: Product[];
	next_page_token: string;
	total_count: number;
}

let sandbox: Sandbox;
let creator: Client;

beforeAll(async () => {
	sandbox = await startSandbox();
});
afterAll(() => sandbox.stop());
beforeEach(() => {
	sandbox.reset();
	creator = connect(sandbox, sandbox.accounts.creator);
});
afterEach(() => {
	expect(sandbox.log.entries.flatMap(({ answerProblems }) => answerProblems)).toEqual([]);
});

const shelf = () => sandbox.state.creator.shelves.creator;
const list = (query = {}) =>
	creator.get<Listed>(SHOWCASE, { page_size: 20, origin: 'SHOWCASE', ...query });
const notYetShown = (count: number) =>
	sandbox.state.creator.extra
		.map(({ id }) => id)
		.filter((id) => !shelf().showcase.includes(id))
		.slice(0, count);

/** Versions and families that newer calls have replaced. */
const REPLACED = /202309\/(profiles|shop_products|showcases)|202407|202511\/videos\/precheck_tasks/;

it('serves every creator operation TikTok documents but orders and what newer calls replace', () => {
	const served = new Set(routes.map(({ method, path }) => `${method} ${path}`));
	const missing = coverage(['/affiliate_creator/', '/affiliate/'])
		.map(({ method, path }) => `${method} ${path}`)
		.filter((operation) => !served.has(operation));
	expect(missing.filter((one) => !/order/.test(one) && !REPLACED.test(one))).toEqual([]);
});

describe('showcase', () => {
	it('holds as many products as TikTok allows for the second creator', async () => {
		const second = connect(sandbox, sandbox.accounts.secondCreator);
		const { data } = await second.get<Listed>(SHOWCASE, { page_size: 20, origin: 'SHOWCASE' });
		expect(data.total_count).toBe(2000);
		expect(new Set(sandbox.state.creator.shelves.secondCreator.showcase).size).toBe(2000);
		const full = await second.post(`${SHOWCASE}/add`, {
			add_type: 'PRODUCT_ID',
			product_ids: ['1'],
		});
		expect(full.data).toMatchObject({ errors: [{ detail: { product_id: '1' } }] });
	});

	it('shows what was added on top, and tells what was not', async () => {
		const [fresh] = notYetShown(1);
		const [there] = shelf().showcase;
		const { data } = await creator.post(`${SHOWCASE}/add`, {
			add_type: 'PRODUCT_ID',
			product_ids: [fresh, there, '123'],
		});
		expect(data).toEqual({
			errors: [
				{
					code: 16015010,
					message: 'The product is already in the list.',
					detail: { product_id: there },
				},
				{ code: 16015001, message: 'The product does not exist.', detail: { product_id: '123' } },
			],
		});
		const { products } = (await list()).data;
		expect(products[0]).toMatchObject({ id: fresh, status: { added_status: 'ADDED' } });
	});

	it('takes a product by its page or by a sharing link', async () => {
		const [first, second] = notYetShown(2);
		const made = await creator.post<{
			affiliate_sharing_links: Array<{ affiliate_sharing_link: string }>;
		}>('/affiliate_creator/202501/affiliate_sharing_links/generate_batch', {
			material: { type: 'PRODUCT', id: second },
			tags: ['bio'],
		});
		const links = [
			`https://shop.tiktok.com/view/product/${first}?region=US`,
			made.data.affiliate_sharing_links[0].affiliate_sharing_link,
		];
		for (const product_link of links) {
			const { data } = await creator.post(`${SHOWCASE}/add`, {
				add_type: 'PRODUCT_LINK',
				product_link,
			});
			expect(data).toEqual({ errors: [] });
		}
		expect(shelf().showcase.slice(0, 2)).toEqual([second, first]);
	});

	it('moves and removes products', async () => {
		const before = [...shelf().showcase];
		await creator.post('/affiliate_creator/202409/showcases/products/top', {
			product_ids: [before[3], before[1]],
		});
		await creator.send({
			method: 'DELETE',
			path: '/affiliate_creator/202409/showcases/products',
			body: { product_ids: [before[0]] },
		});
		expect(shelf().showcase.slice(0, 3)).toEqual([before[3], before[1], before[2]]);
		expect(shelf().showcase).not.toContain(before[0]);
	});
});

it('keeps the live room: products, order and the pinned one', async () => {
	const [fresh] = notYetShown(1);
	await creator.post(LIVE, { product_ids: [fresh] });
	await creator.post(`${LIVE}/${fresh}/pin`);
	expect((await creator.get(LIVE)).data).toMatchObject({ pinned_product_id: fresh });
	await creator.post(`${LIVE}/${fresh}/unpin`);
	expect((await creator.post(`${LIVE}/${fresh}/unpin`)).code).not.toBe(0);
	await creator.send({ method: 'DELETE', path: LIVE, body: { product_ids: [fresh] } });
	expect(shelf().liveProducts).not.toContain(fresh);
});

it('shows creators what sellers offer, and invitations and samples that sellers see too', async () => {
	const { targets } = sandbox.state.seller;
	const search = await creator.post<Listed>(
		'/affiliate_creator/202405/open_collaborations/products/search',
		{ title_keywords: ['Pink Color Meme'], category: { id: '601755' } },
		{ page_size: 10 },
	);
	expect(search.data.products.map(({ id }) => id)).toContain('1729570313535393936');
	const target = targets.find(({ creatorOpenIds }) =>
		creatorOpenIds.includes(sandbox.accounts.creator.openId),
	)!;
	const invitations = await creator.post<{ target_collaborations: Array<{ id: string }> }>(
		'/affiliate_creator/202405/target_collaborations/search',
		{ shop_id: target.shopId },
		{ page_size: 100 },
	);
	expect(invitations.data.target_collaborations.map(({ id }) => id)).toContain(target.id);
	const samples = await creator.post<{ sample_applications: Array<{ id: string }> }>(
		'/affiliate_creator/202412/sample_applications/search',
		{},
		{ page_size: 50 },
	);
	const { applications } = sandbox.state.inbox;
	expect(samples.data.sample_applications.length).toBeGreaterThan(5);
	expect(applications.map(({ id }) => id)).toEqual(
		expect.arrayContaining(samples.data.sample_applications.map(({ id }) => id)),
	);
});

describe('shoppable video', () => {
	async function upload(name: string, bytes = Buffer.from('not really a video')) {
		const form = new FormData();
		form.append('data', new File([bytes], name, { type: 'video/mp4' }));
		const encoded = new Response(form);
		const raw = Buffer.from(await encoded.arrayBuffer());
		const { data } = await creator.send<{ video_file: { id: string; md5: string } }>({
			method: 'POST',
			path: '/affiliate_creator/202505/videos/video_files',
			raw: raw.toString('latin1'),
			headers: { 'content-type': encoded.headers.get('content-type')! },
		});
		return data.video_file;
	}

	const linkTo = (product_id: string) => ({ product_id, title: 'Look at this' });

	it('counts and hashes the bytes of a file', async () => {
		const bytes = Buffer.from('not really a video');
		const { id, md5 } = await upload('a.mp4', bytes);
		const hash = createHash('md5').update(bytes).digest('hex');
		expect(md5).toBe(hash.toUpperCase());
		expect(sandbox.state.creator.uploads).toMatchObject([
			{ id, name: 'a.mp4', type: 'video/mp4', size: bytes.length, md5: hash },
		]);
	});

	it('posts a video, tells the app by topic 17, and publishes it at the second look', async () => {
		sandbox.webhooks.partnerCenter = { url: 'http://127.0.0.1:9/webhook' };
		const { id: file_id } = await upload('a.mp4');
		const [product] = shelf().showcase;
		const { data } = await creator.post<{ video: { id: string } }>(
			'/affiliate_creator/202505/videos',
			{ product_link_info: linkTo(product), video_info: { file_id, title: 'Hello' } },
		);
		const { id } = data.video;
		expect(JSON.parse(sandbox.webhooks.deliveries[0].body)).toMatchObject({
			type: 17,
			creator_open_id: sandbox.accounts.creator.openId,
			data: { product_id: product, event: { type: 'ADD', scene: 'VIDEO', content_id: id } },
		});
		const look = () => creator.get(`/affiliate_creator/202509/videos/${id}/status`);
		expect((await look()).data).toEqual({ video: { id, post_status: 'PROCESSING' } });
		expect((await look()).data).toMatchObject({ video: { id, post_status: 'SUCCESS' } });
	});

	it.each([
		['a.mp4', 'SUCCESS'],
		['violation.mp4', 'FAIL'],
	])('finds in %s at the second look: %s', async (name, found) => {
		const { id: file_id } = await upload(name);
		const { data } = await creator.post<{ precheck: { task_id: string } }>(
			'/affiliate_creator/202511/videos/precheck_task',
			{ product_link_info: linkTo(shelf().showcase[0]), video_info: { file_id } },
		);
		const path = `/affiliate_creator/202601/videos/precheck_tasks/${data.precheck.task_id}`;
		const statuses = [await creator.get(path), await creator.get(path)].map(
			(answer) =>
				(answer.data.precheck_task as { violation_check_result: { status: string } })
					.violation_check_result.status,
		);
		expect(statuses).toEqual(['PROCESSING', found]);
	});
});
