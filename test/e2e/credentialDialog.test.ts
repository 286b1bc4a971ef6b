import type { Page } from 'playwright-core';
import { startSandbox, type Sandbox } from '../sandbox';
import { describeInBrowser } from './browser/chromium';
import { Editor } from './browser/editor';
import { sandboxCredential, useN8n } from './driver';

describeInBrowser('the credential dialog', () => {
	let sandbox: Sandbox;
	let editor: Editor;
	let page: Page;
	beforeAll(async () => {
		sandbox = await startSandbox();
	});
	const n8n = useN8n();
	beforeAll(async () => {
		editor = await Editor.open(n8n().url);
	});
	beforeEach(() => sandbox.log.clear());
	afterEach(async () => await editor.leave(page));
	afterAll(async () => {
		await editor?.close();
		await sandbox.stop();
	});

	const open = async (data: Record<string, unknown>) => {
		const { name, type, data: fields } = sandboxCredential(sandbox, sandbox.accounts.partner, data);
		const { id } = await n8n().rest.createCredential(name, type, fields);
		page = await editor.page(`/home/credentials/${id}`);
		return id;
	};
	const tested = async () =>
		await page.locator('[data-test-id="credentials-config-container-test-success"]').waitFor();
	const retry = async () => {
		const answer = page.waitForResponse(/credentials\/test/);
		await page.getByRole('button', { name: 'Retry' }).click();
		return (await (await answer).json()) as { data: { status: string; message: string } };
	};
	const type = async (field: string, value: string) =>
		await page.locator(`[data-test-id="parameter-input-${field}"] input`).fill(value);
	const save = async () => {
		const answer = page.waitForResponse(/credentials\/test/);
		await page.locator('[data-test-id="credential-save-button"]').click();
		return (await (await answer).json()) as { data: { status: string; message: string } };
	};
	const exchanges = () => sandbox.log.count({ path: '/api/v2/token/get' });

	test('exchanges a code once, however often the connection is tested', async () => {
		await open({
			refreshToken: '',
			authorizationCode: sandbox.issueCode(sandbox.accounts.partner),
		});
		await tested();
		expect((await retry()).data.status).toBe('OK');
		expect(exchanges()).toBe(1);
	});

	test('takes a new code in place of the old authorization', async () => {
		await open({});
		await tested();
		await type('authorizationCode', sandbox.issueCode(sandbox.accounts.partner));
		expect((await save()).data).toEqual({ status: 'OK', message: 'Connection successful!' });
		expect(exchanges()).toBe(1);
		expect((await retry()).data.status).toBe('OK');
		expect(exchanges()).toBe(1);
	});

	test('says that a code was refused', async () => {
		await open({});
		await tested();
		await type('authorizationCode', 'used-before');
		const { data } = await save();
		expect(data.status).toBe('Error');
		expect(data.message).toMatch(/did not accept the authorization code.*36004004/);
		await page.getByText('More details').click();
		await page.getByText('authorize the app again').first().waitFor();
	});
});
