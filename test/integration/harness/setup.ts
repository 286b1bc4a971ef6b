import 'reflect-metadata';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

// n8n-core writes a settings file and reads its environment while it is loaded: this comes first.
const userFolder = mkdtempSync(join(tmpdir(), 'n8n-harness-'));
process.env.N8N_USER_FOLDER = userFolder;
process.env.N8N_ENCRYPTION_KEY = 'not-a-real-key';
process.env.N8N_LOG_LEVEL = 'silent';

afterAll(() => rmSync(userFolder, { recursive: true, force: true }));
