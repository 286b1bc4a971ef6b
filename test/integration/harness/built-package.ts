import './setup';
import { resolve } from 'node:path';
import { PackageDirectoryLoader } from 'n8n-core';

/**
 * Loads a built package (package.json and dist) exactly as n8n does at start; by default this one.
 * The loader gives `nodeTypes`, `credentialTypes` and `types` with resolved icons and codex.
 */
export async function loadBuiltPackage(
	directory = resolve(__dirname, '../../..'),
): Promise<PackageDirectoryLoader> {
	const loader = new PackageDirectoryLoader(directory);
	await loader.loadAll();
	return loader;
}
