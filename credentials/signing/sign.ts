import { createHmac } from 'node:crypto';

/** What TikTok Shop's signature covers. `path` starts with a slash and carries no query; `body` is what goes on the wire. */
export interface SignedParts {
	appSecret: string;
	path: string;
	query: Record<string, string>;
	body?: string | Buffer;
}

const UNSIGNED_PARAMETERS = new Set(['sign', 'access_token']);

/**
 * Signs a TikTok Shop API call: HMAC-SHA256, keyed with the app secret, over
 * secret + path + sorted `key``value` pairs (decoded) + body + secret.
 * Leave `body` out for multipart calls: TikTok keeps them out of the signature.
 * Gives 64 lowercase hex digits.
 * Source: TikTok Shop Partner Center, "Sign your API request".
 */
export function sign({ appSecret, path, query, body }: SignedParts): string {
	const hmac = createHmac('sha256', appSecret).update(appSecret + path);
	const keys = Object.keys(query).filter((key) => !UNSIGNED_PARAMETERS.has(key));
	for (const key of keys.sort()) hmac.update(key + query[key]);
	if (body !== undefined) hmac.update(body);
	return hmac.update(appSecret).digest('hex');
}
