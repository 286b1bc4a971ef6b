import { findOperation } from '../../openapi';
import type { Sandbox } from '..';
import type { Account } from './accounts';
import { expectedSignature } from './signature';

/** An answer of the sandbox; code, message and data when it was an envelope. */
export interface Answer<Data = Record<string, unknown>> {
	status: number;
	headers: Headers;
	text: string;
	code: number;
	message: string;
	data: Data;
}

/** A request, every part of which may be wrong on purpose; undefined leaves a query parameter out. */
export interface Request {
	method?: string;
	path: string;
	query?: Record<string, string | number | undefined>;
	body?: unknown;
	/** Sent as it stands instead of `body`. */
	raw?: string;
	headers?: Record<string, string>;
	token?: string;
}

const ciphers = ({ shops, assets }: Account) => ({
	shop_cipher: shops[0]?.cipher,
	category_asset_cipher: assets[0]?.cipher,
});

/** The ciphers of an account's first shop and asset, as far as the operation takes them. */
function ownCiphers(account: Account, method: string, path: string) {
	const parameters = findOperation(method, path)?.parameters ?? [];
	return Object.fromEntries(
		Object.entries(ciphers(account)).filter(([name]) =>
			parameters.some((one) => one.name === name),
		),
	);
}

function read(response: Response, text: string): Answer {
	try {
		return { status: response.status, headers: response.headers, text, ...JSON.parse(text) };
	} catch {
		return { status: response.status, headers: response.headers, text } as Answer;
	}
}

/** A signing client for the sandbox's own tests: adds app key, timestamp, signature, token and the account's first ciphers. */
export function connect(sandbox: Sandbox, account: Account) {
	const token = sandbox.tokens(account).accessToken;

	async function send<Data>(request: Request): Promise<Answer<Data>> {
		const { method = 'GET', path } = request;
		const raw =
			request.raw ?? (request.body === undefined ? undefined : JSON.stringify(request.body));
		const query = Object.entries({
			app_key: account.appKey,
			timestamp: sandbox.clock.seconds(),
			...ownCiphers(account, method, path),
			...request.query,
		})
			.filter(([, value]) => value !== undefined)
			.map(([name, value]): [string, string] => [name, String(value)]);
		const sign = expectedSignature({
			appSecret: account.appSecret,
			path,
			query,
			body: raw === undefined ? undefined : Buffer.from(raw),
			contentType: request.headers?.['content-type'],
		});
		const parameters = new URLSearchParams(query);
		if (!parameters.has('sign')) parameters.set('sign', sign);
		const response = await fetch(`${sandbox.apiUrl}${path}?${parameters}`, {
			method,
			body: raw,
			headers: {
				'x-tts-access-token': request.token ?? token,
				...(raw !== undefined && { 'content-type': 'application/json' }),
				...request.headers,
			},
		});
		return read(response, await response.text()) as Answer<Data>;
	}

	return {
		send,
		/** GET of a path with query parameters. */
		get: <Data = Record<string, unknown>>(path: string, query: Request['query'] = {}) =>
			send<Data>({ path, query }),
		/** POST of a JSON body, or of none. */
		post: <Data = Record<string, unknown>>(
			path: string,
			body?: unknown,
			query: Request['query'] = {},
		) => send<Data>({ method: 'POST', path, body, query }),
	};
}

export type Client = ReturnType<typeof connect>;

/** A GET to the token host with the account's app. */
export async function askForTokens(
	sandbox: Sandbox,
	path: string,
	{ appKey, appSecret }: Account,
	query: Record<string, string>,
): Promise<Answer<Record<string, unknown>>> {
	const parameters = new URLSearchParams({ app_key: appKey, app_secret: appSecret, ...query });
	const response = await fetch(`${sandbox.authUrl}${path}?${parameters}`);
	return read(response, await response.text());
}
