import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { installHost, type Host } from '../host/install';
import { packPackage } from './pack';

/** What every instance needs: an installed n8n and this package, packed. */
export interface Prepared {
	host: Host;
	tarball: string;
}

const remove = (folder: string) => rm(folder, { recursive: true, force: true });

/** Installs n8n where it is missing, builds and packs this package into a new temporary folder. */
export async function prepare(): Promise<Prepared> {
	const host = await installHost();
	const folder = await mkdtemp(join(tmpdir(), 'n8n-package-'));
	try {
		return { host, tarball: await packPackage(folder) };
	} catch (error) {
		await remove(folder);
		throw error;
	}
}

/** Takes the packed package away again; the installed n8n stays for the next run. */
export const cleanUp = ({ tarball }: Prepared): Promise<void> => remove(dirname(tarball));
