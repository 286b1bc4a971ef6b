import { existsSync } from 'node:fs';

const CANDIDATES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Keeps the browser from looking for anything outside this machine. */
export const CHROMIUM_FLAGS = [
	'--no-sandbox',
	'--disable-gpu',
	'--disable-quic',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
];

/** The browser to drive: CHROMIUM_PATH, else Debian's Chromium or Google Chrome; undefined when there is none. */
export const chromiumPath = (): string | undefined =>
	[process.env.CHROMIUM_PATH, ...CANDIDATES].find((path) => path && existsSync(path));

/** A describe block that needs a browser; where there is none it is skipped, with the reason in its title. */
export const describeInBrowser = (title: string, tests: () => void): void =>
	chromiumPath()
		? describe(title, tests)
		: describe.skip(`${title} (no Chromium on this machine)`, tests);
