import { createHmac } from 'node:crypto';

export interface Signed {
	appSecret: string;
	/** Path as it is on the wire. */
	path: string;
	/** Decoded query parameters. */
	query: Iterable<[string, string]>;
	/** Raw body; empty when none was sent. */
	body?: Uint8Array;
	contentType?: string;
}

const UNSIGNED = new Set(['sign', 'access_token']);

const byBytes = (a: [string, string], b: [string, string]) =>
	Buffer.compare(Buffer.from(a[0]), Buffer.from(b[0]));

/**
 * The signature TikTok expects of a call: 64 hex digits. Written apart from the package's own signing code,
 * which it judges; the rule is the one TikTok publishes ("Sign your API request").
 */
export function expectedSignature({ appSecret, path, query, body, contentType }: Signed): string {
	const parameters = [...query].filter(([key]) => !UNSIGNED.has(key)).sort(byBytes);
	const multipart = contentType?.toLowerCase().startsWith('multipart/form-data') ?? false;
	const hmac = createHmac('sha256', appSecret);
	hmac.update(appSecret + path + parameters.flat().join(''));
	if (body && !multipart) hmac.update(body);
	return hmac.update(appSecret).digest('hex');
}
