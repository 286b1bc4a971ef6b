import type { Page } from 'playwright-core';
import { startSandbox, type Sandbox } from '../sandbox';
import { statusOf } from '../sandbox/partner/state';
import { describeInBrowser } from './browser/chromium';
import {
	canvasIcons,
	canvasNode,
	details,
	Editor,
	executeStep,
	fieldLabels,
	fieldValue,
	listEntries,
} from './browser/editor';
import { readTemplate, sandboxCredentials, useN8n } from './driver';

describeInBrowser('the editor', () => {
	let sandbox: Sandbox;
	let editor: Editor;
	let page: Page | undefined;
	beforeAll(async () => {
		sandbox = await startSandbox();
	});
	const n8n = useN8n(() => ({ credentials: sandboxCredentials(sandbox) }));
	beforeAll(async () => {
		editor = await Editor.open(n8n().url);
	});
	afterEach(async () => {
		if (page) await editor.leave(page);
		page = undefined;
	});
	afterAll(async () => {
		await editor?.close();
		await sandbox.stop();
	});

	const review = async () => {
		const { name, nodes, connections } = readTemplate(
			'scheduled-campaign-review',
			sandboxCredentials(sandbox),
		);
		const id = await n8n().rest.createWorkflow({ name, nodes, connections });
		const nodeId = (wanted: string) => String(nodes.find((node) => node.name === wanted)?.id);
		return { path: `/workflow/${id}`, nodeId };
	};

	test('shows the campaign review with every icon', async () => {
		const { path } = await review();
		page = await editor.page(path);
		await canvasNode(page, 'Products Awaiting Review');
		const { shown, broken } = await canvasIcons(page);
		expect(broken).toBe(0);
		expect(shown).toBeGreaterThanOrEqual(5);
	});

	test('shows the form of Review and lists the campaigns of the account', async () => {
		const { path, nodeId } = await review();
		page = await editor.page(`${path}/${nodeId('Reject')}`);
		const dialog = await details(page);
		expect(await fieldLabels(dialog)).toEqual(
			expect.arrayContaining([
				'Resource',
				'Operation',
				'Category Asset',
				'Campaign',
				'Campaign Product',
				'Decision',
				'Reject Reasons',
			]),
		);
		expect(await fieldValue(dialog, 'operation')).toBe('Review');
		expect(await listEntries(page, 'categoryAsset')).toHaveLength(1);
	});

	test('searches campaigns, runs a step and counts its items', async () => {
		const { path, nodeId } = await review();
		page = await editor.page(`${path}/${nodeId('Ongoing Campaigns')}`);
		await details(page);
		const { campaigns } = sandbox.state.partner;
		const ongoing = campaigns.filter(
			(campaign) =>
				campaign.owner === 'partner' && statusOf(campaign, sandbox.clock.seconds()) === 'ONGOING',
		);
		expect(await executeStep(page)).toBe(`${ongoing.length} items`);
	});
});
