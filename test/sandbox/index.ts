import { type Account, type Accounts, seedAccounts } from './kernel/accounts';
import { Clock } from './kernel/clock';
import { control, CONTROL } from './kernel/control';
import { answer, type Engine } from './kernel/engine';
import { Faults } from './kernel/faults';
import { Grants, type TokenOptions, type TokenPair } from './kernel/grants';
import { RequestLog } from './kernel/log';
import { Random } from './kernel/random';
import { createServer, listen } from './kernel/server';
import type { Route } from './kernel/suite';
import type { State } from './state';
import { routes, seedState } from './suites';
import { Webhooks } from './webhooks';
import { expirations, withdrawal } from './webhooks/authorizations';

export type { Account, AccountName, Accounts, CategoryAsset, Shop } from './kernel/accounts';
export type { Fault } from './kernel/faults';
export type { TokenOptions, TokenPair } from './kernel/grants';
export type { LogEntry, LogFilter } from './kernel/log';
export { route, type Route } from './kernel/suite';
export type { State } from './state';
export type { Delivery, PartnerCenter, SandboxEvent, Webhooks } from './webhooks';

export interface SandboxOptions {
	/** Decides everything random; 1 unless given. */
	seed?: number;
	/** Unix milliseconds, the machine's clock unless given. */
	now?: () => number;
	/** HTTP status of an answer about an expired access token; 401 unless given. */
	expiredTokenStatus?: 200 | 401;
	/** Address to listen on, 127.0.0.1 unless given. */
	host?: string;
	/** Ports; free ones unless given. */
	apiPort?: number;
	authPort?: number;
	/** Routes beside (and before) those of the suites. */
	routes?: Route[];
	/** Largest body taken, in bytes; 120 MB unless given. */
	bodyLimit?: number;
}

/** A running stand-in for TikTok Shop. */
export interface Sandbox {
	/** Base URL of the API host, without a slash at its end. */
	apiUrl: string;
	/** Base URL of the token host, without a slash at its end. */
	authUrl: string;
	accounts: Accounts;
	clock: Clock;
	faults: Faults;
	log: RequestLog;
	/** Tokens and consents: `expireAccess`, `revoke`, `withdrawScope`. */
	readonly grants: Grants;
	readonly state: State;
	/** Who gets webhooks, what was sent, and how it was received. */
	readonly webhooks: Webhooks;
	/** HTTP status of an answer about an expired access token; may be changed at any time. */
	expiredTokenStatus: 200 | 401;
	/** A fresh one-time authorization code. */
	issueCode(account: Account, options?: { scopes?: string[] }): string;
	/** A ready token pair. */
	tokens(account: Account, options?: TokenOptions): TokenPair;
	/** Everything as it was at the start: state, tokens, faults, log, clock. */
	reset(): void;
	stop(): Promise<void>;
}

function fresh(
	seed: number,
	accounts: Accounts,
	clock: Clock,
	onRevoke: (account: Account) => void,
) {
	const random = new Random(seed);
	const grants = new Grants(clock, new Random(seed + 1), onRevoke);
	return { random, grants, state: seedState({ accounts, clock, random }) };
}

/** Starts both hosts on 127.0.0.1. Always `stop()` it. */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
	const { seed = 1, host = '127.0.0.1', bodyLimit = 120 * 1024 * 1024 } = options;
	const accounts = seedAccounts();
	const clock = new Clock(options.now);
	const { appKey, appSecret } = accounts.seller;
	const webhooks = new Webhooks({
		app: { appKey, appSecret },
		clock,
		random: new Random(seed + 2),
		state: () => engine.state,
	});
	const onRevoke = (account: Account) =>
		withdrawal(account, clock.seconds()).forEach((event) => webhooks.send(event));
	const engine: Engine = {
		accounts,
		clock,
		routes: [...(options.routes ?? []), ...routes],
		faults: new Faults(),
		log: new RequestLog(),
		expiredTokenStatus: () => sandbox.expiredTokenStatus,
		notify: (event) => void webhooks.send(event),
		...fresh(seed, accounts, clock, onRevoke),
	};
	clock.onAdvance((from, to) =>
		expirations(
			Object.values(accounts),
			(account) => engine.grants.endOf(account),
			from / 1000,
			to / 1000,
		).forEach((event) => webhooks.send(event)),
	);
	const api = createServer(
		async (arrival) =>
			arrival.path.startsWith(CONTROL) ? control(sandbox, arrival) : answer(engine, 'api', arrival),
		bodyLimit,
	);
	const auth = createServer((arrival) => answer(engine, 'auth', arrival), bodyLimit);
	const sandbox: Sandbox = {
		apiUrl: await listen(api, host, options.apiPort ?? 0),
		authUrl: await listen(auth, host, options.authPort ?? 0),
		accounts,
		clock,
		faults: engine.faults,
		log: engine.log,
		webhooks,
		get grants() {
			return engine.grants;
		},
		get state() {
			return engine.state;
		},
		expiredTokenStatus: options.expiredTokenStatus ?? 401,
		issueCode: (account, own) => engine.grants.issueCode(account, own),
		tokens: (account, own) => engine.grants.issueTokens(account, own),
		reset() {
			clock.reset();
			engine.faults.clear();
			engine.log.clear();
			webhooks.reset();
			Object.assign(engine, fresh(seed, accounts, clock, onRevoke));
			sandbox.expiredTokenStatus = options.expiredTokenStatus ?? 401;
		},
		async stop() {
			await Promise.all([api.close(), auth.close(), webhooks.stop()]);
		},
	};
	return sandbox;
}
