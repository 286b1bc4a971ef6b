import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { runCommand } from './command';
import { withLock } from './lock';

const PROJECT = resolve(__dirname, '../../..');

/** Builds this package and packs it as npm would publish it; gives the path of the tarball in `destination`. */
export function packPackage(destination: string): Promise<string> {
	return withLock(join(PROJECT, '.cache/build.lock'), async () => {
		await runCommand('npm', ['run', 'build'], { cwd: PROJECT });
		return await packFolder(PROJECT, destination);
	});
}

/** Packs the package in `folder` as it lies there; gives the path of the tarball in `destination`. */
export async function packFolder(folder: string, destination: string): Promise<string> {
	await mkdir(destination, { recursive: true });
	const args = ['pack', '--json', '--ignore-scripts', '--pack-destination', destination];
	const [{ filename }] = JSON.parse(await runCommand('npm', args, { cwd: folder })) as [
		{ filename: string },
	];
	return join(destination, filename);
}

/** Installs packed packages where n8n looks for community nodes, the way its own installer does: without peers and scripts. */
export async function installPackages(userFolder: string, tarballs: string[]): Promise<void> {
	const nodes = join(userFolder, '.n8n/nodes');
	await mkdir(nodes, { recursive: true });
	const flags = [
		'--ignore-scripts',
		'--omit=peer',
		'--legacy-peer-deps',
		'--no-audit',
		'--no-fund',
	];
	await runCommand('npm', ['install', '--prefix', nodes, ...flags, ...tarballs], { cwd: nodes });
}
