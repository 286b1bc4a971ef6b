import { fitting } from '../../openapi/document';
import { inWords, judge, typedQuery, type QueryValue } from '../../openapi/judge';
import type { Account, Accounts } from './accounts';
import { readBody } from './body';
import type { Admitted } from './call';
import type { Clock } from './clock';
import { badParameter, CODE, Refusal } from './errors';
import type { Grants } from './grants';
import { fingerprint, type LogEntry } from './log';
import { expectedSignature } from './signature';
import type { Access, Route } from './suite';

/** A request as it came over the wire. */
export interface Arrival {
	method: string;
	/** Path on the wire, still percent-encoded. */
	path: string;
	query: URLSearchParams;
	headers: Record<string, string | undefined>;
	raw: Buffer;
}

export interface Gatekeeper {
	accounts: Accounts;
	routes: Route[];
	grants: Grants;
	clock: Clock;
	/** HTTP status of an answer about an expired token. */
	expiredTokenStatus: () => 200 | 401;
}

const OLDEST = 5 * 60;
const NEWEST = 30;

const secretOf = (accounts: Accounts, appKey: string | null) =>
	Object.values(accounts).find((account) => account.appKey === appKey)?.appSecret;

/** Notes in the log whether the signature is right and whose token came, whatever happens to the request afterwards. */
export function inspect({ accounts, grants }: Gatekeeper, arrival: Arrival, entry: LogEntry): void {
	const { path, query, headers, raw } = arrival;
	const appSecret = secretOf(accounts, query.get('app_key'));
	if (query.has('sign')) {
		const contentType = headers['content-type'];
		entry.signatureOk =
			appSecret !== undefined &&
			query.get('sign') === expectedSignature({ appSecret, path, query, body: raw, contentType });
	}
	const token = headers['x-tts-access-token'];
	if (!token) return;
	entry.token = fingerprint(token);
	entry.account = grants.find(token)?.account.name;
}

function routeOf(routes: Route[], { method, path }: Arrival): Route {
	const there = path.endsWith('/') ? [] : fitting(routes, path);
	if (there.length === 0) throw new Refusal(CODE.unknownPath, `Invalid path: ${path}`);
	const route = there.find((one) => one.method === method);
	if (!route) throw new Refusal(CODE.wrongMethod, `Invalid method ${method} for ${path}`);
	return route;
}

function checkEnvelope({ accounts, clock }: Gatekeeper, { query, headers }: Arrival): void {
	const names = [...query.keys()];
	const double = names.find((name, index) => names.indexOf(name) !== index);
	const refuse = (message: string) => new Refusal(CODE.badEnvelope, message);
	if (double) throw refuse(`The parameter ${double} is given more than once.`);
	for (const name of ['app_key', 'timestamp', 'sign'])
		if (!query.get(name)) throw refuse(`The parameter ${name} is missing.`);
	if (secretOf(accounts, query.get('app_key')) === undefined)
		throw refuse('The app_key is invalid.');
	const age = clock.seconds() - Number(query.get('timestamp'));
	if (!/^\d{10}$/.test(query.get('timestamp') ?? '') || age > OLDEST || age < -NEWEST)
		throw refuse('The timestamp is invalid or out of the accepted window.');
	if (!headers['x-tts-access-token']) throw refuse('The header x-tts-access-token is missing.');
}

function accountOf(gate: Gatekeeper, { headers }: Arrival, access: Access): Account {
	const grant = gate.grants.find(headers['x-tts-access-token'] ?? '');
	if (!grant || grant.revoked)
		throw new Refusal(CODE.badToken, 'The access token is invalid or its consent was withdrawn.');
	if (grant.accessTokenExpiresAt <= gate.clock.seconds())
		throw new Refusal(
			CODE.expiredToken,
			'The access token has expired.',
			gate.expiredTokenStatus(),
		);
	const { account } = grant;
	if (account.kind !== access.account)
		throw new Refusal(
			CODE.wrongAccount,
			`The user type of the token (${account.kind}) does not fit this API (${access.account}).`,
		);
	if (!access.scopes.some((scope) => grant.scopes.includes(scope)))
		throw new Refusal(
			CODE.missingScope,
			`The access scope ${access.scopes.join(' or ')} is not granted.`,
		);
	return account;
}

function cipherOf<T extends { cipher: string }>(
	name: 'shop_cipher' | 'category_asset_cipher',
	{ operation }: Route,
	query: URLSearchParams,
	owned: T[],
): T | undefined {
	const parameter = operation.parameters.find((one) => one.in === 'query' && one.name === name);
	const given = query.get(name);
	if (!parameter) {
		if (given === null) return undefined;
		throw new Refusal(CODE.badEnvelope, `The parameter ${name} is not accepted by this API.`);
	}
	if (given === null) {
		if (name === 'shop_cipher')
			throw new Refusal(CODE.missingShopCipher, 'The shop_cipher is missing.');
		if (!parameter.required) return undefined;
		throw new Refusal(CODE.wrongAccount, `The ${name} is missing.`);
	}
	const thing = owned.find(({ cipher }) => cipher === given);
	if (!thing)
		throw new Refusal(CODE.wrongAccount, `The ${name} does not belong to the authorised account.`);
	return thing;
}

const CIPHERS = new Set(['shop_cipher', 'category_asset_cipher']);

/**
 * Lets a request in or refuses it as TikTok's gateway does: path, method, app key, timestamp, signature, token, account
 * type, scope, ciphers, content type, and everything the OpenAPI says about its parameters.
 * @throws Refusal
 */
export async function admit(
	gate: Gatekeeper,
	arrival: Arrival,
	entry: LogEntry,
): Promise<Admitted> {
	const route = routeOf(gate.routes, arrival);
	checkEnvelope(gate, arrival);
	if (!entry.signatureOk) throw new Refusal(CODE.badSignature, 'The signature is invalid.');
	const account = accountOf(gate, arrival, route.access);
	const shop = cipherOf('shop_cipher', route, arrival.query, account.shops);
	const asset = cipherOf('category_asset_cipher', route, arrival.query, account.assets);
	const body = await readBody(route.operation, arrival);
	const { method, path } = arrival;
	const query = Object.fromEntries(arrival.query) as Record<string, QueryValue>;
	entry.problems = judge({ method, path, query, headers: arrival.headers, body });
	if (entry.problems.length > 0)
		throw new Refusal(badParameter(path), `invalid_params: ${inWords(entry.problems)}`);
	const own = Object.entries(typedQuery(route.operation, query)).filter(
		([key]) => !CIPHERS.has(key),
	);
	return { route, path, account, shop, asset, body: body ?? {}, query: Object.fromEntries(own) };
}
