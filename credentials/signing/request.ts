import type { IDataObject, IHttpRequestOptions } from 'n8n-workflow';
import { sign } from './sign';

/** Who signs: the app, the user's access token, and the base URL the signed path starts after. */
export interface Signer {
	appKey: string;
	appSecret: string;
	accessToken: string;
	apiBaseUrl: string;
}

/** Request options of both n8n helpers: `httpRequest` names the address `url`, the HTTP Request node `uri`. */
export type SignableOptions = Partial<Omit<IHttpRequestOptions, 'body'>> & {
	uri?: string;
	body?: unknown;
	form?: unknown;
	formData?: unknown;
};

/** A call asks for a renewal with this header: the fingerprint of the access token TikTok refused. Never sent. */
export const REFUSED_TOKEN_HEADER = 'x-refused-token';

const TOKEN_HEADER = 'x-tts-access-token';
const OWN_PARAMETERS = ['sign', 'access_token', 'app_key', 'timestamp'];
const BODILESS_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Signs a request and freezes its bytes: one flat query of texts, the body as the very text that was signed,
 * an absolute address. Gives new options and leaves the given ones alone; its own output can be signed again
 * (n8n does so after a renewal and for every page). `now` is Unix seconds.
 * Throws an Error in one sentence when the address is not below the credential's API base URL, or TikTok takes no such body.
 */
export function signRequest<T extends SignableOptions>(options: T, signer: Signer, now: number): T {
	const address = resolveAddress(options, signer.apiBaseUrl);
	const headers = withoutHeaders(options.headers, [TOKEN_HEADER, REFUSED_TOKEN_HEADER]);
	const multipart = isMultipart(options, headers);
	const body = multipart ? undefined : wireBody(options);

	const query: Record<string, string> = {
		...flatQuery(Object.fromEntries(address.searchParams)),
		...flatQuery((options.qs ?? {}) as IDataObject),
	};
	for (const name of OWN_PARAMETERS) delete query[name];
	query.app_key = signer.appKey;
	query.timestamp = String(now);
	query.sign = sign({
		appSecret: signer.appSecret,
		path: signedPath(address, signer.apiBaseUrl),
		query,
		body,
	});

	const signed: SignableOptions = {
		...options,
		qs: query,
		headers: {
			...(multipart
				? headers
				: { ...withoutHeaders(headers, ['content-type']), 'content-type': 'application/json' }),
			[TOKEN_HEADER]: signer.accessToken,
		},
	};
	delete signed.baseURL;
	delete signed.arrayFormat;
	if (!multipart) {
		delete signed.body;
		if (body !== undefined) signed.body = body;
	}
	const plainAddress = address.origin + address.pathname;
	if (options.uri !== undefined) signed.uri = plainAddress;
	if (options.url !== undefined || options.uri === undefined) signed.url = plainAddress;
	return signed as T;
}

/** The value of a header whatever its case; '' when it is not set. */
export function headerValue(headers: IDataObject | undefined, name: string): string {
	const key = Object.keys(headers ?? {}).find((candidate) => candidate.toLowerCase() === name);
	return key ? String(headers?.[key] ?? '') : '';
}

function resolveAddress(options: SignableOptions, apiBaseUrl: string): URL {
	const given = String(options.url ?? options.uri ?? '');
	const base = options.baseURL || apiBaseUrl;
	const absolute = /^https?:\/\//i.test(given)
		? given
		: `${base.replace(/\/+$/, '')}/${given.replace(/^\/+/, '')}`;
	const address = new URL(absolute);
	const home = new URL(apiBaseUrl);
	const prefix = home.pathname.replace(/\/+$/, '');
	if (address.origin !== home.origin || !address.pathname.startsWith(`${prefix}/`)) {
		throw new Error(
			`This credential signs calls to ${apiBaseUrl} only, not to ${address.origin}. Change the URL, or the region of the credential.`,
		);
	}
	return address;
}

function signedPath(address: URL, apiBaseUrl: string): string {
	const prefix = new URL(apiBaseUrl).pathname.replace(/\/+$/, '');
	return address.pathname.slice(prefix.length);
}

/** TikTok takes lists as one comma-joined text; empty values are left out, since n8n would send them as `key=`. */
function flatQuery(query: IDataObject): Record<string, string> {
	const flat: Record<string, string> = {};
	for (const [key, value] of Object.entries(query)) {
		if (value === undefined || value === null || value === '') continue;
		const text = Array.isArray(value)
			? value.join(',')
			: typeof value === 'object'
				? JSON.stringify(value)
				: String(value);
		if (text !== '') flat[key] = text;
	}
	return flat;
}

function withoutHeaders(headers: IDataObject | undefined, names: string[]): IDataObject {
	return Object.fromEntries(
		Object.entries(headers ?? {}).filter(([key]) => !names.includes(key.toLowerCase())),
	);
}

function isMultipart(options: SignableOptions, headers: IDataObject): boolean {
	return (
		options.formData !== undefined ||
		headerValue(headers, 'content-type').toLowerCase().startsWith('multipart/form-data') ||
		(hasMethod(options.body, 'append') && !(options.body instanceof URLSearchParams))
	);
}

const hasMethod = (value: unknown, name: string): boolean =>
	typeof value === 'object' &&
	value !== null &&
	typeof (value as Record<string, unknown>)[name] === 'function';

/**
 * The exact body bytes: JSON once serialised, a text trimmed as n8n's HTTP client will trim it, a Buffer as it is.
 * Undefined where no body goes out: for GET, and for empty objects, which n8n never sends.
 */
function wireBody(options: SignableOptions): string | Buffer | undefined {
	const { body } = options;
	if (options.form !== undefined || body instanceof URLSearchParams || hasMethod(body, 'pipe')) {
		throw new Error(
			'TikTok Shop takes JSON bodies, and files as Form-Data: change Body Content Type to one of these.',
		);
	}
	if (BODILESS_METHODS.has((options.method ?? 'GET').toUpperCase())) return undefined;
	if (body === undefined || body === null) return undefined;
	if (Buffer.isBuffer(body)) return body.length > 0 ? body : undefined;
	if (typeof body === 'string') return jsonText(body.trim());
	if (Object.keys(body as object).length === 0) return undefined;
	return JSON.stringify(body);
}

/** n8n's HTTP client would put quotes around a text that is not JSON, and so send other bytes than were signed. */
function jsonText(text: string): string | undefined {
	if (text === '') return undefined;
	if (isJson(text)) return text;
	throw new Error('The body is not valid JSON, which is all that TikTok Shop takes.');
}

function isJson(text: string): boolean {
	try {
		JSON.parse(text);
		return true;
	} catch {
		return false;
	}
}
