import '../integration/harness/setup';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadOutputSchema } from 'n8n-core';
import { subjectsOf } from '../tools/package';
import { previewOf, writePreviews } from '../tools/previews';
import { expectNone } from './support/contract';
import { eachNode } from './support/eachNode';

let folder: string;

beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'previews-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

eachNode((node) => {
	if (node.resources.length === 0) return;
	it('has previews where n8n looks for them', () => {
		writePreviews(folder, [node]);
		const nodeDir = join(folder, 'nodes', node.className);
		const { description } = new node.type();
		const version = [description.version].flat().at(-1)!;
		const subjects = node.resources.flatMap((resource) => subjectsOf(node, resource));
		const differing = subjects.filter(({ resource, operation }) => {
			const place = { resource: resource.value, operation: operation.value };
			const found = loadOutputSchema({ nodeDir, version, ...place });
			return JSON.stringify(found) !== JSON.stringify({ ...previewOf(operation), version: 1 });
		});
		expectNone(
			'n8n finds no preview of',
			differing.map(({ name }) => name),
		);
	});
});
