import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Host } from '../host/install';
import { runCommand, tryCommand, type Environment } from './command';
import { n8nEnvironment } from './environment';
import { parseCliExecution, type Execution } from './execution';
import { installPackages } from './pack';
import { RestClient, type WorkflowJson } from './rest';
import { freePort, startService, type Service } from './service';

/** A credential as n8n's import takes it and its decrypted export gives it. */
export interface CredentialJson {
	id: string;
	name: string;
	type: string;
	data: Record<string, unknown>;
}

export interface N8nOptions {
	host: Host;
	/** Packed node packages to install. */
	tarballs: string[];
	/** Fixed port of the editor; a free one unless given. */
	port?: number;
	/** More environment variables, such as those of queue mode. */
	env?: Environment;
}

/** Few at a time, so that several workers share even a handful of executions. */
const WORKER_CONCURRENCY = 3;

/** One real n8n instance with its own user folder: command line, server and workers. */
export class N8n {
	readonly url: string;
	/** REST API, usable after start(). */
	readonly rest: RestClient;
	private readonly services: Service[] = [];
	private ended = '';

	private constructor(
		private readonly options: N8nOptions,
		readonly userFolder: string,
		private readonly port: number,
	) {
		this.url = `http://127.0.0.1:${port}`;
		this.rest = new RestClient(this.url);
	}

	/** Makes a fresh user folder and installs the packages in it; nothing runs yet. */
	static async create(options: N8nOptions): Promise<N8n> {
		const userFolder = await mkdtemp(join(tmpdir(), 'n8n-e2e-'));
		await installPackages(userFolder, options.tarballs);
		return new N8n(options, userFolder, options.port ?? (await freePort()));
	}

	private async environment(): Promise<Environment> {
		const ports = { http: this.port, broker: await freePort() };
		return { ...n8nEnvironment(this.options.host, this.userFolder, ports), ...this.options.env };
	}

	/** Runs one n8n command, such as `list:workflow`, and gives what it printed; throws when it fails. */
	async cli(...args: string[]): Promise<string> {
		const { node, n8n } = this.options.host;
		return await runCommand(node, [n8n, ...args], { env: await this.environment() });
	}

	private async importJson(command: string, entries: object[]): Promise<void> {
		await mkdir(this.userFolder, { recursive: true });
		const file = join(this.userFolder, 'import.json');
		await writeFile(file, JSON.stringify(entries), { mode: 0o600 });
		const output = await this.cli(command, `--input=${file}`);
		await rm(file);
		if (!output.includes(`Successfully imported ${entries.length} `)) {
			throw new Error(`${command} failed:\n${output}`);
		}
	}

	/** Stores credentials (encrypted by n8n); one with a known id is replaced. */
	async importCredentials(credentials: CredentialJson[]): Promise<void> {
		await this.importJson('import:credentials', credentials);
	}

	/** Stores workflows; each needs an id, and one with a known id is replaced. */
	async importWorkflows(workflows: Array<WorkflowJson & { id: string }>): Promise<void> {
		const defaults = { active: false, settings: {}, connections: {}, pinData: {} };
		const complete = workflows.map((workflow) => ({ ...defaults, ...workflow }));
		await this.importJson('import:workflow', complete);
	}

	/** All credentials of the instance, in clear text, as stored at this moment. */
	async exportCredentials(): Promise<CredentialJson[]> {
		const file = join(this.userFolder, 'export.json');
		await this.cli('export:credentials', '--all', '--decrypted', `--output=${file}`);
		const credentials = JSON.parse(await readFile(file, 'utf8')) as CredentialJson[];
		await rm(file);
		return credentials;
	}

	/** Runs a stored workflow in a process of its own and gives what it did, also when it ended with an error. */
	async execute(workflowId: string): Promise<Execution> {
		const { node, n8n } = this.options.host;
		const args = [n8n, 'execute', `--id=${workflowId}`, '--rawOutput'];
		const { stdout, stderr } = await tryCommand(node, args, { env: await this.environment() });
		return parseCliExecution(`${stdout}\n${stderr}`);
	}

	/** Starts the server, creates its owner and logs in. */
	async start(): Promise<void> {
		this.services.unshift(
			await startService({
				name: 'n8n',
				command: this.options.host.node,
				args: [this.options.host.n8n, 'start'],
				env: await this.environment(),
				isReady: () => isServing(this.url),
			}),
		);
		await this.rest.login();
	}

	/** Starts queue workers (the environment must be that of queue mode, see queue.ts). */
	async startWorkers(count: number): Promise<void> {
		await Promise.all(Array.from({ length: count }, () => this.startWorker()));
	}

	private async startWorker(): Promise<void> {
		const health = { QUEUE_HEALTH_CHECK_PORT: String(await freePort()) };
		this.services.push(
			await startService({
				name: 'n8n worker',
				command: this.options.host.node,
				args: [this.options.host.n8n, 'worker', `--concurrency=${WORKER_CONCURRENCY}`],
				env: { ...(await this.environment()), ...health },
				isReady: (log) => log.includes('n8n worker is now ready'),
			}),
		);
	}

	/** Everything the server and its workers have printed. */
	log(): string {
		return this.ended + this.services.map((service) => service.log()).join('\n');
	}

	/** Bytes of memory the server holds at the moment. */
	async memory(): Promise<number> {
		const [server] = this.services;
		return await server.memory();
	}

	/** Stops server and workers; the user folder stays, so start() can follow. */
	async stop(): Promise<void> {
		const running = this.services.splice(0);
		await Promise.all(running.map((service) => service.stop()));
		this.ended += running.map((service) => service.log()).join('\n');
	}

	/** Stops everything and deletes the user folder. */
	async remove(): Promise<void> {
		await this.stop();
		await rm(this.userFolder, { recursive: true, force: true, maxRetries: 5 });
	}
}

/** The settings answer is the first that means "usable"; the health check says yes too early. */
async function isServing(url: string): Promise<boolean> {
	const answer = await fetch(`${url}/rest/settings`);
	return answer.ok && (await answer.text()).startsWith('{"data":');
}
