import { createHash } from 'node:crypto';
import type { ICredentialDataDecryptedObject, IDataObject } from 'n8n-workflow';
import { authBaseUrl, type AffiliateCredential } from './account';
import { isNearExpiry, nowInSeconds } from './expiry';
import { requestTokenPair, type Grant, type HttpRequest, type TokenPair } from './tokenCall';

/** How long calls that still hold what a renewal spent are given its result instead of spending it again. */
const REUSE_SECONDS = 30;
const MAX_REMEMBERED = 500;

interface Renewal {
	pair: Promise<TokenPair>;
	usableUntil: number;
}

/** Renewals under way or just done in this process, by what they spent: n8n loads a credential class once per process. */
const renewals = new Map<string, Renewal>();

/** A short one-way name of a token, safe to compare and to pass along. */
export const fingerprint = (token: string): string =>
	createHash('sha256').update(token).digest('hex').slice(0, 16);

/**
 * Thrown by `authenticate` before anything is sent: the 401 in it makes n8n run the credential's
 * `preAuthentication`, store what that returns and authenticate the same request again.
 */
export class RenewalNeeded extends Error {
	readonly response = { status: 401, statusText: 'The access token has to be renewed' };

	constructor() {
		super('The access token has to be renewed before this call');
		this.name = 'RenewalNeeded';
	}
}

/** What the credential would spend to get a token: a pasted code wins over an older refresh token. */
export function nextGrant(credential: Partial<AffiliateCredential>): Grant | undefined {
	const code = String(credential.authorizationCode ?? '').trim();
	if (code) return { kind: 'code', value: code };
	const refreshToken = String(credential.refreshToken ?? '').trim();
	return refreshToken ? { kind: 'refreshToken', value: refreshToken } : undefined;
}

/**
 * Whether the token has to be renewed before it is used: a code was pasted, the expiry is near,
 * or the caller has seen this very token (by fingerprint) refused inside an HTTP 200 answer.
 */
export function needsRenewal(credential: AffiliateCredential, refusedToken?: string): boolean {
	const grant = nextGrant(credential);
	if (!grant) return false;
	if (grant.kind === 'code') return true;
	if (refusedToken && refusedToken === fingerprint(credential.accessToken)) return true;
	return isNearExpiry(credential);
}

/**
 * Renews the credential's token: exchanges the pasted code or spends the refresh token, once per process however
 * many calls ask at the same time, and gives the fields to store (code cleared, pair, absolute expiries, account).
 * Throws an Error with one sentence when there is nothing to spend, a TokenRefusal when TikTok says no.
 */
export async function renew(
	http: HttpRequest,
	credential: AffiliateCredential,
): Promise<ICredentialDataDecryptedObject & IDataObject> {
	const grant = nextGrant(credential);
	if (!grant) {
		throw new Error(
			credential.accessToken
				? 'TikTok no longer accepts the access token and the credential holds no refresh token. Authorize the app again and paste the code into Authorization Code.'
				: 'The credential is not connected yet. Authorize the app, then paste the code of the redirect URL into Authorization Code, or a refresh token into Refresh Token.',
		);
	}
	const pair = await latestPair(http, credential, grant);
	return storedFields(pair, grant, credential);
}

async function latestPair(
	http: HttpRequest,
	credential: AffiliateCredential,
	grant: Grant,
): Promise<TokenPair> {
	const key = renewalKey(credential, grant);
	const known = renewals.get(key);
	if (known && known.usableUntil > nowInSeconds()) {
		const pair = await known.pair;
		if (renewals.get(key) !== known) return await latestPair(http, credential, grant);
		const following: Grant = { kind: 'refreshToken', value: pair.refreshToken };
		if (renewalKey(credential, following) !== key && isRemembered(credential, following)) {
			return await latestPair(http, credential, following);
		}
		if (pair.accessToken !== credential.accessToken) return pair;
		if (grant.kind === 'code') return await latestPair(http, credential, following);
	}
	return await remember(key, requestTokenPair(http, credential, grant));
}

const isRemembered = (credential: AffiliateCredential, grant: Grant) =>
	(renewals.get(renewalKey(credential, grant))?.usableUntil ?? 0) > nowInSeconds();

async function remember(key: string, pair: Promise<TokenPair>): Promise<TokenPair> {
	renewals.set(key, { pair, usableUntil: nowInSeconds() + REUSE_SECONDS });
	if (renewals.size > MAX_REMEMBERED) {
		const now = nowInSeconds();
		for (const [other, { usableUntil }] of renewals) {
			if (usableUntil <= now || renewals.size > MAX_REMEMBERED) renewals.delete(other);
		}
	}
	pair.catch(() => renewals.delete(key));
	return await pair;
}

const renewalKey = (credential: AffiliateCredential, grant: Grant) =>
	fingerprint([authBaseUrl(credential), credential.appKey, grant.kind, grant.value].join('\n'));

function storedFields(pair: TokenPair, grant: Grant, credential: AffiliateCredential) {
	return {
		accessToken: pair.accessToken,
		accessTokenExpiresAt: pair.accessTokenExpiresAt,
		accessTokenRefreshedAt: grant.kind === 'refreshToken' ? pair.receivedAt : 0,
		refreshToken: pair.refreshToken,
		refreshTokenExpiresAt: pair.refreshTokenExpiresAt,
		authorizationCode: '',
		openId: pair.openId || credential.openId || '',
		accountName: pair.accountName || credential.accountName || '',
		baseRegion: pair.baseRegion || credential.baseRegion || '',
		userType: pair.userType >= 0 ? String(pair.userType) : (credential.userType ?? ''),
		grantedScopes: pair.grantedScopes.length
			? pair.grantedScopes.join(',')
			: grant.kind === 'refreshToken'
				? (credential.grantedScopes ?? '')
				: '',
	};
}
