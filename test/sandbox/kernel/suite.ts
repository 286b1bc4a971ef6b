import { findOperation, type Operation } from '../../openapi';
import access from '../access.json';
import type { State } from '../state';
import type { AccountKind, Accounts } from './accounts';
import type { Call } from './call';
import type { Clock } from './clock';
import type { Random } from './random';

/** Who may call a route: an account of this kind whose token has any one of the scopes. */
export interface Access {
	account: AccountKind;
	scopes: string[];
}

/** One operation the sandbox serves. */
export interface Route {
	method: string;
	path: string;
	operation: Operation;
	access: Access;
	handle: (call: Call) => unknown;
}

/** What a suite has at hand when it makes its part of the state. */
export interface World {
	accounts: Accounts;
	clock: Clock;
	random: Random;
	/** What the suites listed before have made. */
	state: State;
}

/** One area of TikTok Shop: its part of the state, and the routes that read and change it. */
export interface Suite<Own> {
	seed: (world: World) => Own;
	routes: Route[];
}

/**
 * One operation: who may call it comes from `access.json`, what it takes and gives from TikTok's OpenAPI.
 * @param handle gives the answer's `data`; called only for requests that every gate and the judge let pass
 * @throws Error when TikTok documents no such operation
 */
export function route<Body = Record<string, unknown>, Query = Record<string, string | undefined>>(
	method: string,
	path: string,
	handle: (call: Call<Body, Query>) => unknown,
): Route {
	const operation = findOperation(method, path);
	const known = (access as Record<string, unknown>)[`${method} ${path}`] as Access | undefined;
	if (operation?.path !== path || !known)
		throw new Error(`TikTok documents no ${method} ${path}, or access.json does not list it`);
	return { method, path, operation, access: known, handle: handle as Route['handle'] };
}
