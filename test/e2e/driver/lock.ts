import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

const POLL_MS = 250;

const isAlive = (pid: number): boolean => {
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		return (error as NodeJS.ErrnoException).code === 'EPERM';
	}
};

async function acquire(path: string): Promise<boolean> {
	try {
		await writeFile(path, String(process.pid), { flag: 'wx' });
		return true;
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
		const owner = Number(await readFile(path, 'utf8').catch(() => ''));
		if (owner > 0 && !isAlive(owner)) await rm(path, { force: true });
		return false;
	}
}

/**
 * Runs `work` while no other process runs something under the same lock file, and gives its result.
 * A lock whose owner is gone is taken over.
 */
export async function withLock<T>(path: string, work: () => Promise<T>): Promise<T> {
	await mkdir(dirname(path), { recursive: true });
	while (!(await acquire(path))) await delay(POLL_MS);
	try {
		return await work();
	} finally {
		await rm(path, { force: true });
	}
}
