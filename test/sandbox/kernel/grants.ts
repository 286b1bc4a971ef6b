import type { Account } from './accounts';
import type { Clock } from './clock';
import { CODE, Refusal } from './errors';
import type { Random } from './random';

const MINUTE = 60;
const DAY = 24 * 60 * MINUTE;
const CODE_LIFETIME = 30 * MINUTE;
const ACCESS_LIFETIME = 7 * DAY;
/** Creators' grants do not run out; ten years stand for that. */
const REFRESH_LIFETIME = { seller: 365 * DAY, creator: 3650 * DAY, partner: 365 * DAY };

/** What the token host hands out; times are absolute Unix seconds. */
export interface TokenPair {
	accessToken: string;
	accessTokenExpiresAt: number;
	refreshToken: string;
	refreshTokenExpiresAt: number;
	scopes: string[];
}

/** A token pair with what the sandbox knows about it; changes when consent does. */
export interface Grant extends TokenPair {
	account: Account;
	revoked: boolean;
}

export interface TokenOptions {
	/** Seconds until the access token ends, negative for one that has ended; 7 days unless given. */
	accessExpiresIn?: number;
	/** Seconds until the refresh token ends; a year (creators: ten) unless given. */
	refreshExpiresIn?: number;
	/** Scopes granted, all of the account's unless given. */
	scopes?: string[];
}

interface AuthorizationCode {
	account: Account;
	scopes: string[];
	expiresAt: number;
}

/** Authorization codes and token pairs: codes work once, a refresh token dies when it is used. */
export class Grants {
	private readonly codes = new Map<string, AuthorizationCode>();
	private readonly byAccessToken = new Map<string, Grant>();
	private readonly byRefreshToken = new Map<string, Grant>();

	constructor(
		private readonly clock: Clock,
		private readonly random: Random,
		private readonly onRevoke: (account: Account) => void = () => undefined,
	) {}

	/** A fresh one-time authorization code, good for 30 minutes. */
	issueCode(account: Account, options: { scopes?: string[] } = {}): string {
		const code = `sandbox_code_${this.random.text(24)}`;
		const scopes = options.scopes ?? account.scopes;
		this.codes.set(code, { account, scopes, expiresAt: this.clock.seconds() + CODE_LIFETIME });
		return code;
	}

	/** A ready token pair, as if the account had just authorised. */
	issueTokens(account: Account, options: TokenOptions = {}): Grant {
		const now = this.clock.seconds();
		const grant: Grant = {
			account,
			revoked: false,
			accessToken: `TTP_sandbox_access_${this.random.text(32)}`,
			accessTokenExpiresAt: now + (options.accessExpiresIn ?? ACCESS_LIFETIME),
			refreshToken: `TTP_sandbox_refresh_${this.random.text(32)}`,
			refreshTokenExpiresAt: now + (options.refreshExpiresIn ?? REFRESH_LIFETIME[account.kind]),
			scopes: options.scopes ?? account.scopes,
		};
		this.byAccessToken.set(grant.accessToken, grant);
		this.byRefreshToken.set(grant.refreshToken, grant);
		return grant;
	}

	/** Trades a code for a pair. @throws Refusal 36004004 when it is unknown, used or too old */
	exchange(code: string): Grant {
		const issued = this.codes.get(code);
		this.codes.delete(code);
		if (!issued || issued.expiresAt <= this.clock.seconds())
			throw new Refusal(CODE.badGrant, 'The auth_code is invalid, has expired or has been used.');
		return this.issueTokens(issued.account, { scopes: issued.scopes });
	}

	/** Trades a refresh token for a new pair; the old one is dead afterwards. @throws Refusal 36004004, 36004001 */
	refresh(refreshToken: string): Grant {
		const old = this.byRefreshToken.get(refreshToken);
		if (!old || old.revoked)
			throw new Refusal(CODE.badGrant, 'The refresh_token is invalid or has been used.');
		const left = old.refreshTokenExpiresAt - this.clock.seconds();
		if (left <= 0) throw new Refusal(CODE.expiredRefreshToken, 'The refresh_token has expired.');
		this.byRefreshToken.delete(refreshToken);
		return this.issueTokens(old.account, { scopes: old.scopes, refreshExpiresIn: left });
	}

	/** The grant behind an access token, expired or not. */
	find(accessToken: string): Grant | undefined {
		return this.byAccessToken.get(accessToken);
	}

	/** Lets every access token of an account expire now; refresh tokens stay good. */
	expireAccess(account: Account): void {
		for (const grant of this.of(account)) grant.accessTokenExpiresAt = this.clock.seconds();
	}

	/** The account withdraws its consent: no token of it works any more. */
	revoke(account: Account): void {
		for (const grant of this.of(account)) grant.revoked = true;
		this.onRevoke(account);
	}

	/** When the account's newest consent ends, in Unix seconds; undefined when it never gave one. */
	endOf(account: Account): number | undefined {
		const ends = this.of(account).filter(({ revoked }) => !revoked);
		return ends.length > 0
			? Math.max(...ends.map(({ refreshTokenExpiresAt }) => refreshTokenExpiresAt))
			: undefined;
	}

	/** The account switches one scope off. */
	withdrawScope(account: Account, scope: string): void {
		for (const grant of this.of(account))
			grant.scopes = grant.scopes.filter((granted) => granted !== scope);
	}

	private of(account: Account): Grant[] {
		return [...this.byAccessToken.values()].filter((grant) => grant.account === account);
	}
}
