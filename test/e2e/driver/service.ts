import { execFile, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { resolve } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { promisify } from 'node:util';
import type { Environment } from './command';

const SUPERVISOR = resolve(__dirname, 'supervise.mjs');
const POLL_MS = 150;

export interface ServiceOptions {
	name: string;
	command: string;
	args: string[];
	cwd?: string;
	env?: Environment;
	/** Asked again and again until it gives true; it may throw while the service is not up yet. */
	isReady: (log: string) => Promise<boolean> | boolean;
	/** Milliseconds to wait for readiness. */
	startTimeout?: number;
	/** Milliseconds between the end signal and the killing of the whole process group. */
	grace?: number;
	endSignal?: NodeJS.Signals;
	/** Numeric user to run as (only root may choose one). */
	uid?: number;
}

/** A running long-lived process. */
export interface Service {
	/** Everything it has printed so far. */
	log(): string;
	/** Bytes of memory its process holds at the moment. */
	memory(): Promise<number>;
	/** Ends it and waits until it is gone; may be called twice. */
	stop(): Promise<void>;
}

/** Gives a TCP port of this machine that nothing listens on. */
export function freePort(): Promise<number> {
	return new Promise((resolvePort, reject) => {
		const server = createServer().on('error', reject);
		server.listen(0, '127.0.0.1', () => {
			const address = server.address();
			server.close(() => resolvePort(typeof address === 'object' && address ? address.port : 0));
		});
	});
}

const isReadyOrNot = async (isReady: ServiceOptions['isReady'], log: string): Promise<boolean> => {
	try {
		return await isReady(log);
	} catch {
		return false;
	}
};

/** Starts a long-lived command and waits until it is ready; throws with its output when it ends or stays silent. */
export async function startService(options: ServiceOptions): Promise<Service> {
	const { name, command, args, cwd, env, uid = '-', isReady } = options;
	const { startTimeout = 120_000, grace = 15_000, endSignal = 'SIGTERM' } = options;
	const supervised = [SUPERVISOR, endSignal, String(grace), String(uid), command, ...args];
	const child = spawn(process.execPath, supervised, {
		cwd,
		detached: true,
		env: { ...process.env, ...env },
		stdio: ['pipe', 'pipe', 'pipe'],
	});
	let output = '';
	let ended = false;
	for (const stream of [child.stdout, child.stderr]) {
		stream.setEncoding('utf8').on('data', (chunk: string) => (output += chunk));
	}
	child.stdin.on('error', () => undefined);
	const end = new Promise<void>((done) => {
		child.on('error', (error) => (output += error.message));
		child.on('close', () => {
			ended = true;
			done();
		});
	});
	const service: Service = {
		log: () => output,
		memory: () => memoryOfChild(child.pid),
		stop: async () => {
			child.stdin.end();
			await end;
		},
	};

	const deadline = Date.now() + startTimeout;
	while (!(await isReadyOrNot(isReady, output))) {
		if (ended || Date.now() > deadline) {
			const what = ended ? 'ended before it was ready' : `was not ready after ${startTimeout} ms`;
			await service.stop();
			throw new Error(`${name} ${what}. It printed:\n${output.slice(-4000)}`);
		}
		await delay(POLL_MS);
	}
	return service;
}

/** Resident memory in bytes of the process that the supervisor `pid` has started. */
async function memoryOfChild(pid: number | undefined): Promise<number> {
	const { stdout } = await promisify(execFile)('ps', ['-A', '-o', 'ppid=,rss=']);
	const rows = stdout.split('\n').map((row) => row.trim().split(/\s+/).map(Number));
	const [, kilobytes] = rows.find(([parent]) => parent === pid) ?? [];
	if (kilobytes === undefined) throw new Error(`Process ${pid} has started no other`);
	return kilobytes * 1024;
}
