/**
 * npm run bench: installs what is missing and runs every `*.bench.ts` of this folder, or those whose names are given
 * (`npm run bench -- webhooks`). Each prints what it measured; nothing here passes or fails by time.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { installDependencies, PROJECT } from '../tools/install.mjs';

const FOLDER = join(PROJECT, 'test/bench');
const SUFFIX = '.bench.ts';

installDependencies();
const wanted = process.argv.slice(2);
const names = readdirSync(FOLDER)
	.filter((file) => file.endsWith(SUFFIX))
	.map((file) => file.slice(0, -SUFFIX.length))
	.filter((name) => wanted.length === 0 || wanted.includes(name))
	.sort();

let failed = 0;
for (const name of names) {
	console.log(`\n── ${name}`);
	const tsx = join(PROJECT, 'node_modules/.bin/tsx');
	const options = { cwd: PROJECT, stdio: 'inherit' };
	const { status } = spawnSync(tsx, [join(FOLDER, name + SUFFIX)], options);
	if (status !== 0) failed += 1;
}
process.exit(failed === 0 && names.length > 0 ? 0 : 1);
