import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { operationsTable } from './operationsTable';
import { PROJECT } from './package';

const path = join(PROJECT, 'docs/operations.md');
mkdirSync(dirname(path), { recursive: true });
writeFileSync(path, operationsTable());
