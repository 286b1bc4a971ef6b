import { join, resolve } from 'node:path';
import { N8n, prepare, readTemplate, sandboxCredentials } from '../driver';
import { startSandbox } from '../../sandbox';
import { canvasIcons, canvasNode, details, Editor, executeStep } from './editor';

/** Takes the README's pictures of the editor, with the sandbox behind it: npm run pictures. */
const FOLDER = resolve(__dirname, '../../../docs/images');
const NO_MOTION =
	'*, *::before, *::after { transition: none !important; animation: none !important }';

async function pictures(): Promise<void> {
	const { host, tarball } = await prepare();
	const sandbox = await startSandbox();
	const n8n = await N8n.create({ host, tarballs: [tarball] });
	const credentials = sandboxCredentials(sandbox);
	const template = readTemplate('scheduled-campaign-review', credentials);
	const showcase = readTemplate('showcase-sync-on-content', credentials);
	const approval = readTemplate('campaign-review-with-approval', credentials);
	const place = ({ id, nodes }: typeof template, name: string) =>
		`/workflow/${id}/${String(nodes.find((node) => node.name === name)?.id)}`;
	const triggerOf = ({ nodes }: typeof template) =>
		nodes.find(({ type }) => /tikTokShop.*Trigger$/.test(type))!.name;
	try {
		await n8n.importCredentials(credentials);
		await n8n.importWorkflows([template, showcase, approval]);
		await n8n.start();
		const editor = await Editor.open(n8n.url);
		const shoot = async (
			name: string,
			path: string,
			ready: (page: Awaited<ReturnType<Editor['page']>>) => Promise<unknown>,
		) => {
			const page = await editor.page(path);
			await ready(page);
			await page.addStyleTag({ content: NO_MOTION });
			await page.waitForTimeout(1200);
			await page.screenshot({ path: join(FOLDER, `${name}.png`), scale: 'css' });
			await editor.leave(page);
		};
		await shoot('campaign-review', `/workflow/${template.id}`, async (page) => {
			await canvasNode(page, 'Summary');
			await canvasIcons(page);
			await page.locator('[data-test-id="zoom-to-fit"]').click();
		});
		await shoot('review-form', place(template, 'Reject'), details);
		await shoot('ongoing-campaigns', place(template, 'Ongoing Campaigns'), async (page) => {
			await details(page);
			await executeStep(page);
			await page
				.locator('.el-notification')
				.waitFor({ state: 'detached' })
				.catch(() => undefined);
		});
		await shoot('webhook-trigger', place(showcase, triggerOf(showcase)), details);
		await shoot('poll-trigger', place(approval, triggerOf(approval)), details);
		await shoot('credential', `/home/credentials/${credentials[3].id}`, async (page) => {
			await page.locator('[data-test-id="editCredential-modal"]').waitFor();
			await page.locator('[data-test-id="credentials-config-container-test-success"]').waitFor();
		});
		await editor.close();
	} finally {
		await n8n.remove();
		await sandbox.stop();
	}
}

pictures().catch((error: Error) => {
	console.error(error.message);
	process.exitCode = 1;
});
