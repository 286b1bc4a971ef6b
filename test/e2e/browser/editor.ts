import {
	chromium,
	type Browser,
	type BrowserContext,
	type Locator,
	type Page,
} from 'playwright-core';
import { OWNER } from '../driver';
import { chromiumPath, CHROMIUM_FLAGS } from './chromium';

const byTestId = (id: string) => `[data-test-id="${id}"]`;

/** n8n's editor in a real browser. Selectors are n8n's own test ids; they hold for the pinned version. */
export class Editor {
	private constructor(
		private readonly browser: Browser,
		private readonly context: BrowserContext,
		private readonly url: string,
	) {}

	/** Starts the browser, logged in as owner; requests to other hosts are cut off. */
	static async open(url: string, theme: 'light' | 'dark' = 'light'): Promise<Editor> {
		const browser = await chromium.launch({ executablePath: chromiumPath(), args: CHROMIUM_FLAGS });
		const context = await browser.newContext({
			viewport: { width: 1440, height: 900 },
			deviceScaleFactor: 2,
		});
		await context.addInitScript({ content: `localStorage.setItem('N8N_THEME', '${theme}')` });
		const { host } = new URL(url);
		await context.route('**/*', async (route) => {
			const foreign = new URL(route.request().url()).host !== host;
			await (foreign ? route.abort() : route.continue());
		});
		await context.request.post(`${url}/rest/login`, {
			data: { emailOrLdapLoginId: OWNER.email, password: OWNER.password },
		});
		return new Editor(browser, context, url);
	}

	async close(): Promise<void> {
		await this.browser.close();
	}

	/** Opens a page of n8n; leave it with `leave`, or n8n keeps the workflow locked. */
	async page(path: string): Promise<Page> {
		const page = await this.context.newPage();
		await page.goto(this.url + path, { waitUntil: 'domcontentloaded' });
		return page;
	}

	async leave(page: Page): Promise<void> {
		await page.goto('about:blank');
		await page.close();
	}
}

/** A node on the canvas, once it is there. */
export async function canvasNode(page: Page, name: string): Promise<Locator> {
	const node = page.locator(`${byTestId('canvas-node')}[data-node-name="${name}"]`);
	await node.waitFor({ timeout: 60_000 });
	return node;
}

/** How many icons on the canvas are shown, and how many could not be loaded. */
export async function canvasIcons(page: Page): Promise<{ shown: number; broken: number }> {
	const icons = page.locator(`${byTestId('canvas-node')} img`);
	await icons.first().waitFor();
	const images = `Array.from(document.querySelectorAll('${byTestId('canvas-node')} img'))`;
	await page.waitForFunction(`${images}.every(({ complete }) => complete)`);
	const widths = await page.evaluate<number[]>(`${images}.map(({ naturalWidth }) => naturalWidth)`);
	return { shown: widths.filter(Boolean).length, broken: widths.filter((width) => !width).length };
}

/** The opened details of a node. */
export async function details(page: Page): Promise<Locator> {
	const dialog = page.locator(byTestId('ndv'));
	await dialog.waitFor({ timeout: 60_000 });
	return dialog;
}

/** Labels of the fields that the form shows. */
export async function fieldLabels(dialog: Locator): Promise<string[]> {
	const labels = dialog.locator(`${byTestId('node-parameters')} label .n8n-text`);
	await labels.first().waitFor();
	const texts: string[] = [];
	for (const label of await labels.all()) {
		if (await label.isVisible()) texts.push((await label.innerText()).split('\n')[0].trim());
	}
	return texts.filter(Boolean);
}

/** What a field shows as chosen or typed in. */
export const fieldValue = async (dialog: Locator, name: string): Promise<string> =>
	await dialog
		.locator(`${byTestId(`parameter-input-${name}`)} input`)
		.first()
		.inputValue();

/** Entries of a searchable list, after an optional search. */
export async function listEntries(page: Page, name: string, search?: string): Promise<string[]> {
	await page.locator(`${byTestId(`resource-locator-${name}`)} ${byTestId('rlc-input')}`).click();
	const entries = page.locator(byTestId('rlc-item'));
	await entries.first().waitFor();
	if (search) {
		const answered = page.waitForResponse(/resource-locator-results/);
		await page.locator(byTestId('rlc-search')).last().fill(search);
		await answered;
		await entries.filter({ hasText: search }).first().waitFor();
	}
	return (await entries.allInnerTexts()).map((text) => text.trim());
}

/** Runs the opened node and gives how many items its output panel counts. */
export async function executeStep(page: Page): Promise<string> {
	await page.locator(byTestId('node-execute-button')).first().click();
	const count = page.locator(`${byTestId('output-panel')} ${byTestId('ndv-items-count')}`);
	await count.waitFor({ timeout: 60_000 });
	return (await count.innerText()).trim();
}
