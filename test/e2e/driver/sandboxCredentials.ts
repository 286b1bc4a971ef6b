import type { Account, AccountName, Sandbox } from '../../sandbox';
import type { CredentialJson } from './n8n';

const TYPE = 'tikTokShopAffiliateApi';

/** Turns an account's name into words: multiShopSeller → "Multi Shop Seller". */
const words = (name: string) =>
	name.replace(/[A-Z]/g, ' $&').replace(/^./, (first) => first.toUpperCase());

/**
 * A credential for one account of the sandbox, as somebody fills it in: app, custom URLs and, unless `data` says
 * otherwise, a refresh token. `data` overrides any field, e.g. `{ refreshToken: '', authorizationCode }`.
 */
export function sandboxCredential(
	sandbox: Sandbox,
	account: Account,
	data: Record<string, unknown> = {},
): CredentialJson {
	return {
		id: `sandbox-${account.name}`,
		name: `TikTok Shop ${words(account.name)} (Sandbox)`,
		type: TYPE,
		data: {
			accountType: account.kind,
			appKey: account.appKey,
			appSecret: account.appSecret,
			refreshToken: data.refreshToken === undefined ? sandbox.tokens(account).refreshToken : '',
			region: 'custom',
			apiBaseUrl: sandbox.apiUrl,
			authBaseUrl: sandbox.authUrl,
			...data,
		},
	};
}

/** A ready credential for every account of the sandbox. */
export const sandboxCredentials = (sandbox: Sandbox): CredentialJson[] =>
	(Object.keys(sandbox.accounts) as AccountName[]).map((name) =>
		sandboxCredential(sandbox, sandbox.accounts[name]),
	);
