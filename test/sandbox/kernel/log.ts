import { createHash } from 'node:crypto';
import type { Problem } from '../../openapi';

export type Host = 'api' | 'auth';

/** One request that reached the sandbox; nothing in it is secret. */
export interface LogEntry {
	/** Counts up from 1. */
	number: number;
	/** Unix milliseconds by the sandbox's clock. */
	at: number;
	host: Host;
	method: string;
	/** Path on the wire. */
	path: string;
	/** Query without signature, secrets and codes. */
	query: Record<string, string>;
	/** JSON body, or the names of the parts of a multipart body. */
	body?: unknown;
	/** Account whose token (or code) was used. */
	account?: string;
	/** Fingerprint of the access token, or at the token host of the code or refresh token. */
	token?: string;
	/** Undefined when no signature came. */
	signatureOk?: boolean;
	/** Kind of the fault that was applied. */
	fault?: string;
	/** HTTP status answered; 0 when the connection was dropped. */
	status: number;
	/** TikTok code answered; undefined when the answer was no envelope. */
	code?: number;
	requestId: string;
	/** What the judge found wrong with the request. */
	problems: Problem[];
	/** What the judge found wrong with the sandbox's own answer: a fault of the sandbox. */
	answerProblems: Problem[];
}

export interface LogFilter {
	host?: Host;
	method?: string;
	/** Path with `*` for anything and `{name}` for one segment. */
	path?: string;
	account?: string;
	code?: number;
}

const SECRET = new Set(['sign', 'access_token', 'app_secret', 'auth_code', 'refresh_token']);

/** Query parameters that may be written down. */
export const withoutSecrets = (query: Iterable<[string, string]>): Record<string, string> =>
	Object.fromEntries([...query].filter(([name]) => !SECRET.has(name)));

/** A short stand-in for a secret: equal secrets have equal fingerprints. */
export const fingerprint = (secret: string): string =>
	createHash('sha256').update(secret).digest('hex').slice(0, 12);

/** Whether a path fits a pattern with `*` and `{name}`. */
export function fitsPattern(pattern: string, path: string): boolean {
	const source = pattern
		.split(/(\*|\{\w+\})/)
		.map((part) => {
			if (part === '*') return '.*';
			return part.startsWith('{') ? '[^/]+' : part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
		})
		.join('');
	return new RegExp(`^${source}$`).test(path);
}

/** Whether a request is one of those a filter is about. */
export function isAbout(
	filter: Pick<LogFilter, 'host' | 'method' | 'path'>,
	request: { host: Host; method: string; path: string },
): boolean {
	return (
		(filter.host === undefined || filter.host === request.host) &&
		(filter.method === undefined || filter.method.toUpperCase() === request.method) &&
		(filter.path === undefined || fitsPattern(filter.path, request.path))
	);
}

/** Every request since the start or the last `clear`, in order of arrival. */
export class RequestLog {
	entries: LogEntry[] = [];
	/** Most requests that were being answered at the same moment. */
	peakInFlight = 0;
	private inFlight = 0;
	private arrived = 0;

	/** Notes an arriving request; the caller fills in the rest and calls `close`. */
	open(
		arrival: Pick<LogEntry, 'at' | 'host' | 'method' | 'path' | 'query' | 'requestId'>,
	): LogEntry {
		const entry: LogEntry = {
			...arrival,
			number: ++this.arrived,
			status: 0,
			problems: [],
			answerProblems: [],
		};
		this.entries.push(entry);
		this.peakInFlight = Math.max(this.peakInFlight, ++this.inFlight);
		return entry;
	}

	/** Notes that a request has been answered. */
	close(): void {
		this.inFlight--;
	}

	/** The requests a filter is about. */
	calls(filter: LogFilter = {}): LogEntry[] {
		return this.entries.filter(
			(entry) =>
				isAbout(filter, entry) &&
				(filter.account === undefined || filter.account === entry.account) &&
				(filter.code === undefined || filter.code === entry.code),
		);
	}

	/** How many requests a filter is about. */
	count(filter: LogFilter = {}): number {
		return this.calls(filter).length;
	}

	/** Forgets everything so far. */
	clear(): void {
		this.entries = [];
		this.peakInFlight = this.inFlight;
	}
}
