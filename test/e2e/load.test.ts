import { readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { useN8n } from './driver';

interface TypeDescription {
	name: string;
	displayName: string;
	iconUrl?: string | { light: string; dark: string };
	usableAsTool?: unknown;
	communityNodePackageVersion?: string;
	codex?: { categories?: string[]; resources?: { primaryDocumentation?: unknown[] } };
	credentials?: Array<{ name: string }>;
	supportedNodes?: string[];
}

const manifest = JSON.parse(readFileSync(resolve(__dirname, '../../package.json'), 'utf8')) as {
	name: string;
	version: string;
	n8n: { nodes: string[]; credentials: string[] };
};
const typeName = (path: string) =>
	basename(path)
		.split('.')[0]
		.replace(/^./, (first) => first.toLowerCase());
const nodeNames = manifest.n8n.nodes.map((path) => `${manifest.name}.${typeName(path)}`);
const credentialNames = manifest.n8n.credentials.map(typeName);

const iconPaths = ({ iconUrl }: TypeDescription): string[] =>
	typeof iconUrl === 'object' ? Object.values(iconUrl) : iconUrl ? [iconUrl] : [];

describe('the packed package in a real n8n', () => {
	const n8n = useN8n();
	let nodes: TypeDescription[];
	let credentials: TypeDescription[];

	beforeAll(async () => {
		const all = (await n8n().rest.nodeTypes()) as unknown as TypeDescription[];
		nodes = all.filter(({ name }) => name.startsWith(`${manifest.name}.`));
		const types = (await n8n().rest.credentialTypes()) as unknown as TypeDescription[];
		credentials = types.filter(({ name }) => credentialNames.includes(name));
	});

	test('offers exactly the nodes that package.json names, and their tool twins', () => {
		const twins = nodes.filter(({ name }) => name.endsWith('Tool')).map(({ name }) => name);
		const own = nodes.filter(({ name }) => !twins.includes(name));
		expect(own.map(({ name }) => name).sort()).toEqual([...nodeNames].sort());
		const tools = own.filter(({ usableAsTool }) => usableAsTool).map(({ name }) => `${name}Tool`);
		expect(twins.sort()).toEqual(tools.sort());
	});

	test('shows each node with its version and its place in the node creator', () => {
		for (const { name, communityNodePackageVersion, codex } of nodes) {
			expect({ name, communityNodePackageVersion }).toEqual({
				name,
				communityNodePackageVersion: manifest.version,
			});
			expect({ name, categories: codex?.categories }).not.toEqual({ name, categories: [] });
			expect(codex?.categories).toBeDefined();
		}
	});

	test('offers its credential types to the nodes that use them', () => {
		expect(credentials.map(({ name }) => name).sort()).toEqual([...credentialNames].sort());
		for (const { name, supportedNodes } of credentials) {
			const users = nodes.filter((node) => node.credentials?.some((each) => each.name === name));
			const expected = users.map((node) => node.name).filter((node) => !node.endsWith('Tool'));
			expect(expected.length).toBeGreaterThan(0);
			expect(supportedNodes).toEqual(expect.arrayContaining(expected));
		}
	});

	test('serves an icon for every node and credential type', async () => {
		for (const type of [...nodes, ...credentials]) {
			const paths = iconPaths(type);
			expect({ type: type.name, icons: paths.length }).not.toEqual({ type: type.name, icons: 0 });
			for (const path of paths) {
				const { contentType, text } = await n8n().rest.file(`/${path}`);
				expect(contentType).toContain('image/svg+xml');
				expect(text).toContain('<svg');
			}
		}
	});
});
