import { isAbout, type Host } from './log';

interface Aim {
	host?: Host;
	method?: string;
	/** Path with `*` for anything and `{name}` for one segment; every path unless given. */
	path?: string;
	/** How many requests it hits; 1 unless given. */
	times?: number | 'always';
	/** How many matching requests to let pass first. */
	skip?: number;
	/** Whether the request still takes effect: `after` answers with the fault when the handler has run. */
	when?: 'before' | 'after';
}

type Effect =
	| { kind: 'tooManyRequests'; retryAfter?: number }
	| { kind: 'unavailable'; retryAfter?: number }
	| { kind: 'drop' }
	| { kind: 'malformedJson' }
	| { kind: 'htmlPage'; status?: number }
	| { kind: 'slow'; milliseconds: number }
	| { kind: 'expiredToken'; status?: 401 | 200 }
	| { kind: 'code'; code: number; message?: string; status?: number }
	| { kind: 'partialFailure'; elements?: number }
	| { kind: 'repeatedPageToken' };

/** Something that shall go wrong, and where. */
export type Fault = Aim & Effect;

const KINDS: Array<Effect['kind']> = [
	'tooManyRequests',
	'unavailable',
	'drop',
	'malformedJson',
	'htmlPage',
	'slow',
	'expiredToken',
	'code',
	'partialFailure',
	'repeatedPageToken',
];

/** Faults waiting to happen. A request meets at most one: the first that fits and is not used up. */
export class Faults {
	private waiting: Array<{ fault: Fault; left: number; skip: number }> = [];

	/** Queues faults behind those that wait already. @throws Error on an unknown kind */
	add(...faults: Fault[]): void {
		for (const fault of faults) {
			if (!KINDS.includes(fault.kind))
				throw new Error(`Unknown fault "${fault.kind}"; there are ${KINDS.join(', ')}`);
			const left = fault.times === 'always' ? Infinity : (fault.times ?? 1);
			this.waiting.push({ fault, left, skip: fault.skip ?? 0 });
		}
	}

	/** Faults that can still happen. */
	pending(): Fault[] {
		return this.waiting.map(({ fault }) => fault);
	}

	clear(): void {
		this.waiting = [];
	}

	/** The fault a request meets, if any; counts it as happened. */
	take(request: { host: Host; method: string; path: string }): Fault | undefined {
		for (const one of this.waiting.filter(({ fault }) => isAbout(fault, request))) {
			if (one.skip > 0) {
				one.skip--;
				continue;
			}
			if (--one.left <= 0) this.waiting = this.waiting.filter((other) => other !== one);
			return one.fault;
		}
		return undefined;
	}
}
