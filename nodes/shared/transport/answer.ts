import type { IDataObject } from 'n8n-workflow';
import { ApiFailure } from './failure';
import { OTHER_ADDRESS } from './guidance';

/** Codes that mean the access token has run out, whatever HTTP status they come with. */
const EXPIRED_TOKEN_CODES = new Set([105002]);

const NEVER_SENT = /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|EPROTO)$|CERT|TLS/;

/** With these statuses TikTok's API gives a code; other servers, asked for its paths, do not. */
const STATUSES_OF_OTHERS = new Set([400, 404, 405, 410]);

/** The HTTP library's code when somebody stopped the execution. */
const CANCELLED = 'ERR_CANCELED';

/** What n8n's HTTP helpers answer when they are asked for the full response. */
export interface FullResponse {
	body: unknown;
	headers?: IDataObject;
	statusCode: number;
}

/** Reads one HTTP answer: gives its `data`, throws an ApiFailure for everything that is not `code` 0. */
export function readAnswer(response: FullResponse): IDataObject {
	const { body, statusCode } = response;
	if (!isEnvelope(body)) throw unreadable(body, statusCode);
	if (Number(body.code) === 0) return (body.data ?? {}) as IDataObject;
	throw refusal(body, statusCode, response.headers);
}

/** What an HTTP library's error says about the answer, or about why none came. */
interface HttpError {
	response?: { status?: number; data?: unknown; headers?: IDataObject };
	code?: string;
	message?: string;
}

/**
 * Turns what n8n's HTTP helpers threw into an ApiFailure: the HTTP library's error, which n8n keeps as `cause`
 * of its own when it signed the call. TikTok's answer, when there is one, is in its response.
 */
export function readThrown(thrown: unknown): ApiFailure {
	const error = thrown as HttpError & { cause?: HttpError };
	const { response, code, message } = error.response ? error : (error.cause ?? error);
	if (response?.status && response.data !== undefined) {
		return isEnvelope(response.data)
			? refusal(response.data, response.status, response.headers)
			: unreadable(response.data, response.status, response.headers);
	}
	if (!code || code === CANCELLED) {
		return new ApiFailure({ message: message ?? String(thrown), stoppedHere: true });
	}
	const neverSent = NEVER_SENT.test(code);
	return new ApiFailure({
		message: neverSent ? 'TikTok could not be reached' : 'The connection to TikTok broke off',
		network: code,
		neverSent,
		fateUnknown: !neverSent,
	});
}

/** Whether a failure means that the access token has run out. */
export const isExpiredToken = (failure: ApiFailure): boolean =>
	EXPIRED_TOKEN_CODES.has(failure.facts.code ?? 0);

const isEnvelope = (body: unknown): body is IDataObject =>
	typeof body === 'object' &&
	body !== null &&
	'code' in body &&
	body.code !== null &&
	body.code !== '';

function refusal(body: IDataObject, httpStatus?: number, headers?: IDataObject): ApiFailure {
	const code = Number(body.code);
	const said = String(body.message || 'TikTok refused the call without saying why');
	return new ApiFailure({
		...(Number.isNaN(code)
			? { message: `${said} (${String(body.code)})` }
			: { code, message: said }),
		...(!body.message && { isSilent: true }),
		requestId: String(body.request_id ?? ''),
		httpStatus,
		retryAfterMs: retryAfter(headers),
	});
}

/** What came instead of TikTok's envelope. */
function unexpected(body: unknown): string {
	if (typeof body === 'string' && /^\s*</.test(body)) return 'a web page';
	const isJson = body !== null && body !== undefined && typeof body !== 'string';
	return isJson ? 'JSON that holds no code' : 'something other than JSON';
}

function unreadable(body: unknown, httpStatus: number, headers?: IDataObject): ApiFailure {
	const what = unexpected(body);
	const isPage = what === 'a web page';
	const accepted = httpStatus < 400;
	return new ApiFailure({
		message: `TikTok answered HTTP ${httpStatus} with ${what}`,
		httpStatus,
		retryAfterMs: retryAfter(headers),
		fateUnknown: accepted && !isPage,
		...(((accepted && isPage) || STATUSES_OF_OTHERS.has(httpStatus)) && { advice: OTHER_ADDRESS }),
	});
}

/** Reads Retry-After, given in seconds or as a date; gives milliseconds. */
function retryAfter(headers: IDataObject | undefined): number | undefined {
	const value = headers?.['retry-after'];
	if (value === undefined || value === '') return undefined;
	const seconds = Number(value);
	if (Number.isFinite(seconds)) return Math.max(0, seconds * 1000);
	const date = Date.parse(String(value));
	return Number.isNaN(date) ? undefined : Math.max(0, date - Date.now());
}
