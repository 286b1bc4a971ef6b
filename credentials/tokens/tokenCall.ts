import type { IDataObject, IHttpRequestOptions } from 'n8n-workflow';
import { authBaseUrl, type AffiliateCredential } from './account';
import { absoluteExpiry, nowInSeconds } from './expiry';

/** n8n's plain HTTP helper, as credentials and nodes both have it. */
export type HttpRequest = (options: IHttpRequestOptions) => Promise<unknown>;

/** What buys a token pair: the one-time code of an authorization, or the refresh token of an earlier pair. */
export type Grant = { kind: 'code' | 'refreshToken'; value: string };

/** A token pair as TikTok gave it. Expiries are absolute Unix seconds; `userType` is -1 when TikTok left it out. */
export interface TokenPair {
	accessToken: string;
	accessTokenExpiresAt: number;
	refreshToken: string;
	refreshTokenExpiresAt: number;
	openId: string;
	userType: number;
	accountName: string;
	baseRegion: string;
	grantedScopes: string[];
	receivedAt: number;
}

/**
 * TikTok refused to give a token pair; `tiktokCode` is 0 when no readable answer came.
 * It has no `code` of its own: n8n's connection test would show that instead of the sentence.
 */
export class TokenRefusal extends Error {
	/** `said` is the part of the message without the advice, which is for somebody who fills in the credential. */
	constructor(
		message: string,
		readonly tiktokCode: number,
		readonly requestId = '',
		readonly said = message,
	) {
		super(message);
		this.name = 'TokenRefusal';
	}
}

const ROUTES = {
	code: { path: '/api/v2/token/get', parameter: 'auth_code', grantType: 'authorized_code' },
	refreshToken: {
		path: '/api/v2/token/refresh',
		parameter: 'refresh_token',
		grantType: 'refresh_token',
	},
} as const;

const TRY_AGAIN = 'Run the node again. If that does not help, check the Auth Base URL.';
const LATER = 'Nothing is wrong with the credential: run the node again in a while.';

const ADVICE_BY_CODE: Record<number, string> = {
	36009002: LATER,
	36009003: LATER,
	36004001:
		'The refresh token has expired: authorize the app again and paste the new code into Authorization Code.',
	36004003: 'The app key is not on the allowlist of this feature: check the app in Partner Center.',
	36004005:
		'The refresh token is not valid any more: authorize the app again and paste the new code into Authorization Code.',
};

const ADVICE_BY_GRANT: Record<Grant['kind'], string> = {
	code: 'Check App Key and App Secret, then authorize the app again: a code works once and for 30 minutes. Paste the new one into Authorization Code.',
	refreshToken:
		'Check App Key and App Secret. If they are right, the authorization has ended: authorize the app again and paste the new code into Authorization Code.',
};

const SUBJECT: Record<Grant['kind'], string> = {
	code: 'TikTok did not accept the authorization code',
	refreshToken: 'TikTok did not renew the access token',
};

/**
 * Buys a token pair from TikTok's token host. Throws a TokenRefusal, never the HTTP library's own error:
 * the URL of this call carries the app secret.
 * Source: TikTok Shop Partner Center, "Authorization guide" (GET, unsigned, success is `code` 0).
 */
export async function requestTokenPair(
	http: HttpRequest,
	credential: Pick<AffiliateCredential, 'appKey' | 'appSecret' | 'region' | 'authBaseUrl'>,
	grant: Grant,
): Promise<TokenPair> {
	const route = ROUTES[grant.kind];
	const answer = await askTokenHost(http, {
		method: 'GET',
		url: authBaseUrl(credential) + route.path,
		qs: {
			app_key: credential.appKey,
			app_secret: credential.appSecret,
			[route.parameter]: grant.value,
			grant_type: route.grantType,
		},
		json: true,
		timeout: 30_000,
	});
	const code = Number(answer.code ?? -1);
	const data = (answer.data ?? {}) as IDataObject;
	if (code === 0 && data.access_token) return readTokenPair(data, grant);
	const requestId = String(answer.request_id ?? '');
	const subject = SUBJECT[grant.kind];
	if (code === 0) {
		throw new TokenRefusal(`${subject} (its answer holds no token). ${TRY_AGAIN}`, 0, requestId);
	}
	const advice = ADVICE_BY_CODE[code] ?? ADVICE_BY_GRANT[grant.kind];
	const reason = withoutSecrets(String(answer.message ?? 'no reason given'), [
		credential.appSecret,
		grant.value,
	]);
	const said = `${subject} (${code}: ${reason})`;
	throw new TokenRefusal(`${said}. ${advice}`, code, requestId, said);
}

async function askTokenHost(http: HttpRequest, options: IHttpRequestOptions): Promise<IDataObject> {
	const outcome = await http(options).then(
		(answer) => ({ answer, status: 200 }),
		({ response }: { response?: { status?: number; data?: unknown } }) => ({
			answer: response?.data,
			status: response?.status,
		}),
	);
	if (isEnvelope(outcome.answer)) return outcome.answer;
	const { host } = new URL(options.url);
	const reason = reasonOf(outcome.status);
	throw new TokenRefusal(`TikTok's token host ${host} could not be used: ${reason}`, 0);
}

function reasonOf(status: number | undefined): string {
	if (status === undefined) {
		return 'no answer came; check the network, and the domains the credential allows.';
	}
	const isPassing = status === 429 || status >= 500;
	return `it answered HTTP ${status}${isPassing ? `. ${LATER}` : ' without JSON; check the Auth Base URL.'}`;
}

const isEnvelope = (answer: unknown): answer is IDataObject =>
	typeof answer === 'object' && answer !== null && 'code' in answer;

const withoutSecrets = (text: string, secrets: string[]) =>
	secrets.filter(Boolean).reduce((clean, secret) => clean.split(secret).join('***'), text);

function readTokenPair(data: IDataObject, grant: Grant): TokenPair {
	const now = nowInSeconds();
	return {
		accessToken: String(data.access_token),
		accessTokenExpiresAt: absoluteExpiry(data.access_token_expire_in, now),
		refreshToken: String(data.refresh_token || (grant.kind === 'refreshToken' ? grant.value : '')),
		refreshTokenExpiresAt: absoluteExpiry(data.refresh_token_expire_in, now),
		openId: String(data.open_id ?? ''),
		userType: Number(data.user_type ?? -1),
		accountName: String(data.seller_name ?? ''),
		baseRegion: String(data.seller_base_region ?? ''),
		grantedScopes: Array.isArray(data.granted_scopes) ? data.granted_scopes.map(String) : [],
		receivedAt: now,
	};
}
