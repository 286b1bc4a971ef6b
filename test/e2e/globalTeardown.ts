import { rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Prepared } from './driver/prepare';
import { PREPARED } from './driver/useN8n';

/** Takes the packed package away again; the installed n8n stays for the next run. */
export default async function globalTeardown(): Promise<void> {
	const text = process.env[PREPARED];
	if (!text) return;
	const { tarball } = JSON.parse(text) as Prepared;
	await rm(dirname(tarball), { recursive: true, force: true });
}
