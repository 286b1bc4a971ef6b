import { delimiter, dirname } from 'node:path';
import type { Host } from '../host/install';
import type { Environment } from './command';

/** Switches off what would open a dialog, call home or cover the editor. */
const QUIET: Environment = {
	N8N_PERSONALIZATION_ENABLED: 'false',
	N8N_VERSION_NOTIFICATIONS_ENABLED: 'false',
	N8N_DIAGNOSTICS_ENABLED: 'false',
	N8N_TEMPLATES_ENABLED: 'false',
	N8N_DYNAMIC_BANNERS_ENABLED: 'false',
	N8N_HIRING_BANNER_ENABLED: 'false',
	N8N_DISABLED_MODULES: 'instance-ai,mcp,mcp-registry,chat-hub,insights,agents',
};

/** Owner account of every instance the driver starts. */
export const OWNER = {
	email: 'owner@example.com',
	firstName: 'Demo',
	lastName: 'Owner',
	password: 'Sandbox-123',
};

export interface Ports {
	http: number;
	/** Where n8n's task runners meet; each process on a machine needs one of its own. */
	broker: number;
}

/**
 * Environment for one n8n process: own user folder, given ports, no dialogs, the new Node first on the path
 * (n8n starts its task runner with whatever "node" is). Settings of the surrounding shell do not leak in.
 */
export function n8nEnvironment(host: Host, userFolder: string, ports: Ports): Environment {
	const inherited = Object.keys(process.env).filter((name) =>
		/^(N8N|DB|QUEUE|EXECUTIONS|NODE_OPTIONS)(_|$)/.test(name),
	);
	return {
		...Object.fromEntries(inherited.map((name) => [name, undefined])),
		...QUIET,
		PATH: `${dirname(host.node)}${delimiter}${process.env.PATH ?? ''}`,
		NODE_ENV: 'production',
		N8N_USER_FOLDER: userFolder,
		N8N_ENCRYPTION_KEY: 'not-a-secret-key-of-a-test-instance',
		N8N_LISTEN_ADDRESS: '127.0.0.1',
		N8N_HOST: '127.0.0.1',
		N8N_PORT: String(ports.http),
		N8N_RUNNERS_BROKER_PORT: String(ports.broker),
		N8N_SECURE_COOKIE: 'false',
		N8N_LOG_OUTPUT: 'console',
		GENERIC_TIMEZONE: 'UTC',
	};
}
