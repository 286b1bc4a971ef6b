/**
 * npm run demo [-- --once], npm run sandbox: installs what is missing, then runs the TypeScript program of that name.
 */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { installDependencies, PROJECT } from '../tools/install.mjs';

const [program, ...args] = process.argv.slice(2);
installDependencies();
const child = spawn(
	process.execPath,
	['--import', 'tsx', join(PROJECT, 'test/demo', `${program}.ts`), ...args],
	{ cwd: PROJECT, stdio: 'inherit' },
);
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
child.on('exit', (code) => process.exit(code ?? 1));
