import { spawnSync } from 'node:child_process';
import { chownSync, existsSync, readdirSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { runCommand, type Environment } from './command';
import { freePort, startService, type Service } from './service';

/** A PostgreSQL and a Redis of our own, for n8n's queue mode. */
export interface QueueServices {
	/** Puts an n8n process into queue mode on these services. */
	env: Environment;
	stop(): Promise<void>;
}

const DEBIAN = '/usr/lib/postgresql';
const USER = 'n8n';

function findProgram(name: string): string | undefined {
	const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN) : [];
	const folders = [
		...(process.env.PATH ?? '').split(delimiter),
		...versions.map((version) => join(DEBIAN, version, 'bin')),
	];
	return folders.map((folder) => join(folder, name)).find((path) => existsSync(path));
}

/** PostgreSQL refuses to run as root, so root lends it the account its package made. */
function postgresAccount(): number | undefined {
	if (process.getuid?.() !== 0) return undefined;
	const { status, stdout } = spawnSync('id', ['-u', 'postgres'], { encoding: 'utf8' });
	if (status !== 0)
		throw new Error('PostgreSQL cannot run as root and there is no user "postgres"');
	return Number(stdout);
}

interface Programs {
	initdb: string;
	postgres: string;
	redis: string;
	account: number | undefined;
}

function findPrograms(): Programs {
	const [initdb, postgres, redis] = ['initdb', 'postgres', 'redis-server'].map(findProgram);
	if (!initdb || !postgres) throw new Error('PostgreSQL (initdb, postgres) is not installed');
	if (!redis) throw new Error('Redis (redis-server) is not installed');
	return { initdb, postgres, redis, account: postgresAccount() };
}

/** Tells in one sentence why queue mode cannot be tried on this machine; undefined when it can. */
export function queueObstacle(): string | undefined {
	try {
		findPrograms();
		return undefined;
	} catch (error) {
		return (error as Error).message;
	}
}

async function startPostgres(
	{ initdb, postgres, account }: Programs,
	folder: string,
	port: number,
) {
	const data = join(folder, 'data');
	const flags = ['--auth=trust', '--encoding=UTF8', '--no-sync', `--username=${USER}`];
	await runCommand(initdb, ['-D', data, ...flags], { cwd: folder, uid: account });
	const settings = [
		'listen_addresses=127.0.0.1',
		'unix_socket_directories=',
		'fsync=off',
		`port=${port}`,
	];
	return await startService({
		name: 'PostgreSQL',
		command: postgres,
		args: ['-D', data, ...settings.flatMap((setting) => ['-c', setting])],
		cwd: folder,
		uid: account,
		endSignal: 'SIGINT',
		isReady: (log) => log.includes('database system is ready to accept connections'),
	});
}

function startRedis({ redis }: Programs, folder: string, port: number): Promise<Service> {
	return startService({
		name: 'Redis',
		command: redis,
		args: ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--dir', folder],
		isReady: (log) => log.includes('Ready to accept connections'),
	});
}

/** Starts an empty PostgreSQL and Redis in a temporary folder; throws where queueObstacle() names a reason. */
export async function startQueueServices(): Promise<QueueServices> {
	const programs = findPrograms();
	const folder = await mkdtemp(join(tmpdir(), 'n8n-queue-'));
	if (programs.account !== undefined) chownSync(folder, programs.account, 0);
	const [databasePort, redisPort] = [await freePort(), await freePort()];
	const services: Service[] = [];
	const stop = async () => {
		await Promise.all(services.map((service) => service.stop()));
		await rm(folder, { recursive: true, force: true });
	};
	try {
		services.push(await startPostgres(programs, folder, databasePort));
		services.push(await startRedis(programs, folder, redisPort));
	} catch (error) {
		await stop();
		throw error;
	}
	const env = {
		DB_TYPE: 'postgresdb',
		DB_POSTGRESDB_HOST: '127.0.0.1',
		DB_POSTGRESDB_PORT: String(databasePort),
		DB_POSTGRESDB_DATABASE: 'postgres',
		DB_POSTGRESDB_USER: USER,
		EXECUTIONS_MODE: 'queue',
		OFFLOAD_MANUAL_EXECUTIONS_TO_WORKERS: 'true',
		QUEUE_BULL_REDIS_HOST: '127.0.0.1',
		QUEUE_BULL_REDIS_PORT: String(redisPort),
	};
	return { env, stop };
}
