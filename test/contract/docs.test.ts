import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { operationsTable } from '../tools/operationsTable';
import { PROJECT } from '../tools/package';

it('docs/operations.md lists the operations as they are; npm run docs writes it anew', () => {
	expect(readFileSync(join(PROJECT, 'docs/operations.md'), 'utf8')).toBe(operationsTable());
});
