import { startSandbox, type Sandbox } from '../sandbox';
import { readTemplate, sandboxCredentials, useN8n } from './driver';
import { eventually } from './support/recorder';

const TEMPLATES = ['showcase-sync-on-content', 'creator-link-in-bio', 'shoppable-video-publisher'];

describe('the templates for creators', () => {
	let sandbox: Sandbox;
	beforeAll(async () => {
		sandbox = await startSandbox();
	});
	afterAll(async () => await sandbox.stop());

	const n8n = useN8n(() => {
		const credentials = sandboxCredentials(sandbox);
		return { credentials, workflows: TEMPLATES.map((name) => readTemplate(name, credentials)) };
	});
	const creator = () => sandbox.state.creator;
	const shelf = () => creator().shelves.creator;
	const run = async (name: string, trigger: string) => {
		const { rest } = n8n();
		const execution = await rest.waitForExecution(await rest.run(name, trigger));
		expect(execution.error?.message).toBeUndefined();
		return execution;
	};
	/** Waits until a workflow has run once more, and reads that run. */
	const nextRun = async (name: string, act: () => Promise<unknown>) => {
		const { rest } = n8n();
		const before = await rest.executionIds(name);
		await act();
		let id: string | undefined;
		await eventually(`a run of ${name}`, async () => {
			id = (await rest.executionIds(name)).find((each) => !before.includes(each));
			return id !== undefined;
		});
		return await rest.waitForExecution(id!);
	};

	afterEach(() => {
		const flawed = sandbox.log
			.calls({ host: 'api' })
			.filter(({ signatureOk, problems }) => !signatureOk || problems.length > 0);
		expect(flawed).toEqual([]);
	});

	describe('showcase sync on content', () => {
		const ID = 'showcase-sync-on-content';

		test('puts a product on top of the showcase and links it, when run by hand', async () => {
			const execution = await run(ID, 'Run Now');
			const [{ product_id }] = execution.json('Event');
			expect(shelf().showcase[0]).toBe(product_id);
			expect(execution.json('Share This Link')).toMatchObject([
				{ tag: 'video-7351234567890123456', sharing_link: expect.any(String), success: true },
			]);
		});

		test('does so when the creator posts a video, and lets others’ videos be', async () => {
			const { rest } = n8n();
			await rest.activate(ID);
			const trigger = readTemplate(ID, sandboxCredentials(sandbox)).nodes.find(({ type }) =>
				type.endsWith('tikTokShopAffiliateTrigger'),
			)!;
			const url = `${n8n().url}/webhook/${String(trigger.webhookId)}/webhook`;
			await eventually(
				'n8n listens',
				async () => (await fetch(url, { method: 'POST' })).status === 401,
			);
			sandbox.webhooks.partnerCenter = { url };
			const { extra } = creator();
			const product = extra.find(({ id }) => !shelf().showcase.includes(id))!;
			const post = (creatorOpenId: string, product_id: string) => async () => {
				const event = { type: 'ADD', scene: 'VIDEO', content_id: '75' };
				sandbox.webhooks.send({ type: 17, creatorOpenId, data: { product_id, event } });
				await sandbox.webhooks.settled();
			};

			const mine = await nextRun(ID, post(sandbox.accounts.creator.openId, product.id));
			expect(mine.json('Share This Link')).toMatchObject([{ tag: 'video-75', id: product.id }]);
			expect(shelf().showcase[0]).toBe(product.id);

			const others = await nextRun(ID, post(sandbox.accounts.secondCreator.openId, '1'));
			expect(others.nodes).not.toContain('Add to Showcase');
			const unknown = await nextRun(ID, post(sandbox.accounts.creator.openId, '1'));
			expect(unknown.json('Could Not Be Added')).toMatchObject([
				{ product_id: '1', success: false, error: 'The product does not exist.' },
			]);
		}, 180_000);
	});

	describe('creator link in bio', () => {
		const ID = 'creator-link-in-bio';
		const page = async () => {
			const answer = await fetch(`${n8n().url}/webhook/shop`);
			expect(answer.headers.get('content-type')).toContain('text/html');
			return await answer.text();
		};

		test('shows the top of the showcase as it is at the moment', async () => {
			await n8n().rest.activate(ID);
			await run(ID, 'Run Now');
			const titles = (html: string) => [...html.matchAll(/<b>(.*?)<\/b>/g)].map(([, one]) => one);
			await eventually('the page is there', async () => (await page()).includes('<b>'));
			expect(titles(await page())).toHaveLength(12);
			expect(await page()).toMatch(/<a href="https:\/\/www\.tiktok\.com\/t\/[^"]+">/);

			const product = creator().extra.find(({ id }) => !shelf().showcase.includes(id))!;
			Object.assign(product, {
				title: 'Mug <b>&</b> "Cup"',
				skus: [{ ...product.skus[0], stock: 5 }],
			});
			shelf().showcase.unshift(product.id);
			await run(ID, 'Run Now');
			const html = await page();
			expect(html).toContain('<b>Mug &lt;b&gt;&amp;&lt;/b&gt; &quot;Cup&quot;</b>');
			expect(titles(html)).toHaveLength(12);
		}, 120_000);
	});

	describe('shoppable video publisher', () => {
		const ID = 'shoppable-video-publisher';
		const submit = async (name: string) => {
			const form = new FormData();
			form.append('field-0', new File([`The bytes of ${name}`], name, { type: 'video/mp4' }));
			form.append('field-1', shelf().showcase[0]);
			form.append('field-2', 'Look at this');
			form.append('field-3', 'From a form');
			return await fetch(`${n8n().url}/form/shoppable-video`, { method: 'POST', body: form });
		};

		test('rehearses without sending anything', async () => {
			const execution = await run(ID, 'Run Now');
			expect(execution.json('Requests of a Rehearsal').map(({ path }) => path)).toEqual([
				'/affiliate_creator/202505/videos/video_files',
				'/affiliate_creator/202511/videos/precheck_task',
				'/affiliate_creator/202505/videos',
			]);
			expect(creator().uploads).toEqual([]);
		});

		test('publishes what the form takes, and nothing the check finds fault with', async () => {
			await n8n().rest.activate(ID);
			await eventually(
				'the form is there',
				async () => (await fetch(`${n8n().url}/form/shoppable-video`)).status === 200,
			);
			const good = await nextRun(ID, () => submit('good.mp4'));
			expect(good.json('Published')).toMatchObject([
				{ post_status: 'SUCCESS', violation_status: 'SUCCESS', video_id: creator().videos[0].id },
			]);
			expect(creator().videos).toMatchObject([{ caption: 'From a form' }]);

			const bad = await nextRun(ID, () => submit('violation.mp4'));
			expect(bad.json('Not Posted')[0].error).toContain('TikTok’s check found a violation');
			expect(creator().videos).toHaveLength(1);
			expect(creator().uploads).toHaveLength(2);
			expect(creator().prechecks).toHaveLength(2);
		}, 180_000);
	});
});
