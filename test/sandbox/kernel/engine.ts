import { judgeAnswer } from '../../openapi';
import type { State } from '../state';
import { createCall } from './call';
import { CODE, Refusal } from './errors';
import type { Fault, Faults } from './faults';
import { admit, inspect, type Arrival, type Gatekeeper } from './gates';
import { withoutSecrets, type Host, type LogEntry, type RequestLog } from './log';
import type { Random } from './random';
import { json, type Outgoing } from './server';
import { serveTokens } from './tokenHost';
import type { SandboxEvent } from '../webhooks/event';

export interface Engine extends Gatekeeper {
	state: State;
	random: Random;
	faults: Faults;
	log: RequestLog;
	/** Sends a webhook. */
	notify: (event: SandboxEvent) => void;
}

const envelope = (entry: LogEntry, code: number, message: string, data: unknown) => ({
	code,
	message,
	request_id: entry.requestId,
	data,
});

function refusal(entry: LogEntry, { code, message, status }: Refusal, headers = {}): Outgoing {
	entry.code = code;
	return json(status, envelope(entry, code, message, null), headers);
}

const retryAfter = (seconds?: number) =>
	seconds === undefined ? {} : { 'retry-after': String(seconds) };

/** What a fault answers by itself; undefined for faults that only change how the request is handled. */
function faultyAnswer(
	engine: Engine,
	fault: Fault | undefined,
	entry: LogEntry,
): Outgoing | undefined {
	const refuse = (code: number, message: string, status: number, headers = {}) =>
		refusal(entry, new Refusal(code, message, status), headers);
	switch (fault?.kind) {
		case 'tooManyRequests':
			return refuse(CODE.tooMany, 'Too many requests.', 429, retryAfter(fault.retryAfter));
		case 'unavailable':
			return refuse(CODE.internal, 'Service unavailable.', 503, retryAfter(fault.retryAfter));
		case 'expiredToken':
			return refuse(
				CODE.expiredToken,
				'The access token has expired.',
				fault.status ?? engine.expiredTokenStatus(),
			);
		case 'code':
			return refuse(fault.code, fault.message ?? 'Fault on request.', fault.status ?? 200);
		case 'drop':
			return { drop: true };
		case 'malformedJson':
			return {
				...json(200, null),
				text: '{"code":0,"message":"Success","data":{"camp',
			} as Outgoing;
		case 'htmlPage':
			return {
				status: fault.status ?? 502,
				headers: { 'content-type': 'text/html; charset=utf-8' },
				text: '<html><head><title>502 Bad Gateway</title></head><body>Bad Gateway</body></html>',
			};
		default:
			return undefined;
	}
}

async function serveApi(
	engine: Engine,
	arrival: Arrival,
	entry: LogEntry,
	fault?: Fault,
): Promise<unknown> {
	const admitted = await admit(engine, arrival, entry);
	const { state, random, clock } = engine;
	const events: SandboxEvent[] = [];
	const notify = (event: SandboxEvent) => void events.push(event);
	const call = createCall(admitted, { state, random, now: clock.seconds(), fault, notify });
	const data = (await admitted.route.handle(call)) ?? {};
	events.forEach(engine.notify);
	const { method, path } = admitted.route;
	entry.answerProblems = judgeAnswer(method, path, envelope(entry, 0, 'Success', data));
	return data;
}

async function regularAnswer(
	engine: Engine,
	arrival: Arrival,
	entry: LogEntry,
	fault?: Fault,
): Promise<Outgoing> {
	try {
		const data =
			entry.host === 'auth'
				? serveTokens(engine, arrival, entry)
				: await serveApi(engine, arrival, entry, fault);
		entry.code = 0;
		return json(200, envelope(entry, 0, 'Success', data));
	} catch (error) {
		if (error instanceof Refusal) return refusal(entry, error);
		const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
		return refusal(entry, new Refusal(CODE.internal, `The sandbox failed: ${message}`));
	}
}

const pause = (milliseconds: number) =>
	new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

function bodyForLog({ raw, headers }: Arrival): unknown {
	if (raw.length === 0) return undefined;
	if (!headers['content-type']?.startsWith('application/json')) return `${raw.length} bytes`;
	try {
		return JSON.parse(raw.toString('utf8'));
	} catch {
		return raw.toString('utf8');
	}
}

function requestId(engine: Engine): string {
	const time = new Date(engine.clock.now()).toISOString().replace(/\D/g, '').slice(0, 14);
	return time + engine.random.text(18).toUpperCase();
}

/** Answers one request to the API host or the token host, faults included, and writes it into the log. */
export async function answer(engine: Engine, host: Host, arrival: Arrival): Promise<Outgoing> {
	const { method, path } = arrival;
	const entry = engine.log.open({
		at: engine.clock.now(),
		host,
		method,
		path,
		query: withoutSecrets(arrival.query),
		requestId: requestId(engine),
	});
	try {
		entry.body = bodyForLog(arrival);
		if (host === 'api') inspect(engine, arrival, entry);
		const fault = engine.faults.take({ host, method, path });
		entry.fault = fault?.kind;
		if (fault?.kind === 'slow') await pause(fault.milliseconds);
		const early = fault?.when === 'after' ? undefined : faultyAnswer(engine, fault, entry);
		const regular = early ?? (await regularAnswer(engine, arrival, entry, fault));
		const outgoing = faultyAnswer(engine, fault, entry) ?? regular;
		if (outgoing.drop || fault?.kind === 'malformedJson' || fault?.kind === 'htmlPage')
			entry.code = undefined;
		entry.status = outgoing.drop ? 0 : outgoing.status;
		return outgoing;
	} finally {
		engine.log.close();
	}
}
