import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { spawnSync } from 'node:child_process';

export const PROJECT = resolve(import.meta.dirname, '../..');
const STAMP = resolve(PROJECT, 'node_modules/.installed-lock');
const LOCK = resolve(PROJECT, 'package-lock.json');

const npm = (args, stdio) => spawnSync('npm', args, { cwd: PROJECT, stdio }).status === 0;

/**
 * Installs the development dependencies where node_modules is missing or the lock file has changed since.
 * Quietly tries `npm ci` first: it refuses a lock that lacks optional packages of other platforms, `npm install` takes it.
 */
export function installDependencies() {
	const wanted = createHash('sha256').update(readFileSync(LOCK)).digest('hex');
	if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === wanted) return;
	console.error('Installing development dependencies');
	const isFresh = !existsSync(resolve(PROJECT, 'node_modules'));
	const isInstalled =
		(isFresh && npm(['ci'], 'ignore')) || npm(['install', '--loglevel=error'], ['ignore', 2, 2]);
	if (!isInstalled) throw new Error('npm install failed');
	writeFileSync(STAMP, wanted);
}
