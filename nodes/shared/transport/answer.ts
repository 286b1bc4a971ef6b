import type { IDataObject } from 'n8n-workflow';
import { ApiFailure } from './failure';

/** Codes that mean the access token has run out, whatever HTTP status they come with. */
const EXPIRED_TOKEN_CODES = new Set([105002]);

const NEVER_SENT = /\b(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH)\b/;

interface FullResponse {
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

/**
 * Turns what n8n's HTTP helper threw into an ApiFailure. n8n wraps the HTTP library's error as `cause`;
 * TikTok's own answer, when there is one, is in its response.
 */
export function readThrown(thrown: unknown): ApiFailure {
	const error = thrown as {
		message?: string;
		description?: string;
		cause?: {
			response?: { status?: number; data?: unknown; headers?: IDataObject };
			code?: string;
			message?: string;
		};
		context?: { data?: unknown };
	};
	const response = error.cause?.response;
	const body = response?.data ?? error.context?.data;
	if (isEnvelope(body)) return refusal(body, response?.status, response?.headers);
	if (response?.status && response.status !== 401) {
		return unreadable(body, response.status, response.headers);
	}
	const causeCode = error.cause?.code;
	const said = error.cause?.message ?? error.message ?? String(thrown);
	if (!causeCode) {
		return new ApiFailure({ message: said, httpStatus: response?.status, stoppedHere: !response });
	}
	const neverSent = NEVER_SENT.test(causeCode);
	return new ApiFailure({
		message: neverSent ? 'TikTok could not be reached' : 'The connection to TikTok broke off',
		neverSent,
		fateUnknown: !neverSent,
	});
}

/** Whether a failure means that the access token has run out. */
export const isExpiredToken = (failure: ApiFailure): boolean =>
	EXPIRED_TOKEN_CODES.has(failure.facts.code ?? 0);

const isEnvelope = (body: unknown): body is IDataObject =>
	typeof body === 'object' && body !== null && 'code' in body;

function refusal(body: IDataObject, httpStatus?: number, headers?: IDataObject): ApiFailure {
	return new ApiFailure({
		code: Number(body.code),
		message: String(body.message || 'TikTok refused the call without saying why'),
		requestId: String(body.request_id ?? ''),
		httpStatus,
		retryAfterMs: retryAfter(headers),
	});
}

function unreadable(body: unknown, httpStatus: number, headers?: IDataObject): ApiFailure {
	const kind =
		typeof body === 'string' && /^\s*</.test(body) ? 'a web page' : 'something other than JSON';
	return new ApiFailure({
		message: `TikTok answered HTTP ${httpStatus} with ${kind}`,
		httpStatus,
		retryAfterMs: retryAfter(headers),
		advice:
			httpStatus < 400
				? 'Check the API base URL of the credential: the address does not seem to be TikTok’s API.'
				: undefined,
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
