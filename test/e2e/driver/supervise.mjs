/**
 * Runs a long-lived command in a process group of its own and ends it when our standard input closes.
 * So nothing survives the test run that started it, not even when that run is killed.
 * Usage: node supervise.mjs <end signal> <grace in ms> <user number or -> <command> [arguments…]
 */
import { spawn } from 'node:child_process';

const [signal, grace, user, command, ...args] = process.argv.slice(2);
const uid = user === '-' ? undefined : Number(user);
const child = spawn(command, args, {
	uid,
	detached: true,
	stdio: ['ignore', 'inherit', 'inherit'],
});

const killGroup = () => {
	try {
		process.kill(-child.pid, 'SIGKILL');
	} catch {
		// The whole group is gone already.
	}
};

child.on('error', (error) => {
	console.error(error.message);
	process.exit(127);
});
child.on('exit', (code, endedBy) => {
	killGroup();
	process.exit(code ?? (endedBy === signal ? 0 : 1));
});

let ending = false;
const end = () => {
	if (ending) return;
	ending = true;
	child.kill(signal);
	setTimeout(killGroup, Number(grace));
};
process.stdin.on('end', end).on('error', end).resume();
for (const stop of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(stop, end);
