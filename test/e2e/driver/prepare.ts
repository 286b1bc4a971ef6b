import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installHost, type Host } from '../host/install';
import { packPackage } from './pack';

/** What every instance needs: an installed n8n and this package, packed. */
export interface Prepared {
	host: Host;
	tarball: string;
}

/** Installs n8n where it is missing, builds and packs this package into a new temporary folder. */
export async function prepare(): Promise<Prepared> {
	const host = await installHost();
	const tarball = await packPackage(await mkdtemp(join(tmpdir(), 'n8n-package-')));
	return { host, tarball };
}
