import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadBuiltPackage } from './harness';

let directory: string;
beforeEach(async () => {
	directory = await mkdtemp(join(tmpdir(), 'n8n-package-'));
	await mkdir(join(directory, 'dist'));
});
afterEach(async () => await rm(directory, { recursive: true, force: true }));

const write = async (path: string, content: unknown) =>
	await writeFile(
		join(directory, path),
		typeof content === 'string' ? content : JSON.stringify(content),
	);

const node = (icon: string) => `exports.Tiny = class {
	description = {
		displayName: 'Tiny', name: 'tiny', icon: '${icon}', group: ['transform'], version: 1,
		description: 'Tiny', defaults: { name: 'Tiny' }, inputs: ['main'], outputs: ['main'], properties: [],
	};
};`;

describe('loadBuiltPackage', () => {
	it('loads what package.json names, with codex and icon', async () => {
		await write('package.json', {
			name: 'n8n-nodes-tiny',
			version: '1.0.0',
			n8n: { nodes: ['dist/Tiny.node.js'], credentials: [] },
		});
		await write('dist/Tiny.node.js', node('file:tiny.svg'));
		await write('dist/Tiny.node.json', { categories: ['Sales'], resources: {} });
		await write('dist/tiny.svg', '<svg/>');
		const { packageName, nodeTypes } = await loadBuiltPackage(directory);
		expect(packageName).toBe('n8n-nodes-tiny');
		expect(nodeTypes.tiny.type.description).toMatchObject({
			iconUrl: 'icons/n8n-nodes-tiny/dist/tiny.svg',
			codex: { categories: ['Sales'] },
		});
	});

	it('fails when package.json names a class that is not there', async () => {
		await write('package.json', {
			name: 'n8n-nodes-tiny',
			version: '1.0.0',
			n8n: { nodes: ['dist/Other.node.js'], credentials: [] },
		});
		await write('dist/Other.node.js', node('file:tiny.svg'));
		await expect(loadBuiltPackage(directory)).rejects.toThrow('Class could not be found');
	});
});
