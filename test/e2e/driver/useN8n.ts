import { N8n, type CredentialJson, type N8nOptions } from './n8n';
import { prepare, type Prepared } from './prepare';
import type { WorkflowJson } from './rest';

/** Name of the variable that carries what globalSetup has prepared. */
export const PREPARED = 'E2E_PREPARED';

/** What a test file wants its instance to be. */
export interface Fixture extends Pick<N8nOptions, 'env' | 'port'> {
	credentials?: CredentialJson[];
	workflows?: Array<WorkflowJson & { id: string }>;
	/** Start the server (default); without it only the command line is used. */
	server?: boolean;
	/** Queue workers to start. */
	workers?: number;
}

const START_TIMEOUT = 300_000;
const STOP_TIMEOUT = 60_000;

const prepared = async (): Promise<Prepared> => {
	const text = process.env[PREPARED];
	return text ? (JSON.parse(text) as Prepared) : await prepare();
};

/**
 * Gives the enclosing describe block (or file) one real n8n with this package installed: made before its
 * tests, removed after them. `fixture` runs in beforeAll, so it may use what earlier beforeAll blocks made.
 * Call the function it gives inside tests to get the instance.
 */
export function useN8n(fixture: () => Fixture | Promise<Fixture> = () => ({})): () => N8n {
	let n8n: N8n | undefined;

	beforeAll(async () => {
		const { host, tarball } = await prepared();
		const { credentials, workflows, server = true, workers = 0, ...options } = await fixture();
		n8n = await N8n.create({ host, tarballs: [tarball], ...options });
		if (credentials) await n8n.importCredentials(credentials);
		if (workflows) await n8n.importWorkflows(workflows);
		if (server) await n8n.start();
		if (workers > 0) await n8n.startWorkers(workers);
	}, START_TIMEOUT);

	afterAll(async () => {
		await n8n?.remove();
	}, STOP_TIMEOUT);

	return () => {
		if (!n8n) throw new Error('The n8n of useN8n() exists only inside tests');
		return n8n;
	};
}
