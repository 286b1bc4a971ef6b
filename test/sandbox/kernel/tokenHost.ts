import type { Account, Accounts } from './accounts';
import { CODE, Refusal } from './errors';
import type { Arrival } from './gates';
import type { Grant, Grants } from './grants';
import { fingerprint, type LogEntry } from './log';

const PATHS = {
	'/api/v2/token/get': { grantType: 'authorized_code', parameter: 'auth_code' },
	'/api/v2/token/refresh': { grantType: 'refresh_token', parameter: 'refresh_token' },
} as const;

const answer = ({ account, ...pair }: Grant) => ({
	access_token: pair.accessToken,
	access_token_expire_in: pair.accessTokenExpiresAt,
	refresh_token: pair.refreshToken,
	refresh_token_expire_in: pair.refreshTokenExpiresAt,
	open_id: account.openId,
	seller_name: account.displayName,
	seller_base_region: account.region,
	user_type: account.userType,
	granted_scopes: pair.scopes,
});

function checkApp(accounts: Accounts, query: URLSearchParams): void {
	const isApp = ({ appKey, appSecret }: Account) =>
		appKey === query.get('app_key') && appSecret === query.get('app_secret');
	if (!Object.values(accounts).some(isApp))
		throw new Refusal(CODE.badGrant, 'The app_key or the app_secret is invalid.');
}

/**
 * Answers of the token host: a code or a refresh token for a new pair; the answer's `data`.
 * @throws Refusal 36004004, 36004001, and the gateway's codes for a wrong path or method
 */
export function serveTokens(
	{ accounts, grants }: { accounts: Accounts; grants: Grants },
	{ method, path, query }: Arrival,
	entry: LogEntry,
): object {
	const call = PATHS[path as keyof typeof PATHS];
	if (!call) throw new Refusal(CODE.unknownPath, `Invalid path: ${path}`);
	if (method !== 'GET') throw new Refusal(CODE.wrongMethod, `Invalid method ${method} for ${path}`);
	const secret = query.get(call.parameter);
	if (secret) entry.token = fingerprint(secret);
	checkApp(accounts, query);
	if (query.get('grant_type') !== call.grantType)
		throw new Refusal(CODE.badGrant, `The grant_type must be ${call.grantType}.`);
	if (!secret) throw new Refusal(CODE.badGrant, `The ${call.parameter} is missing.`);
	const grant = call.parameter === 'auth_code' ? grants.exchange(secret) : grants.refresh(secret);
	entry.account = grant.account.name;
	return answer(grant);
}
