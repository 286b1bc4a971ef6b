import type { AccountName } from './accounts';
import type { Fault } from './faults';
import type { Arrival } from './gates';
import type { TokenOptions } from './grants';
import type { LogFilter } from './log';
import { json, type Outgoing } from './server';
import type { PartnerCenter, Sandbox, SandboxEvent } from '..';

/** Where the control routes live, beside the API. */
export const CONTROL = '/__sandbox/';

type Input = Record<string, unknown>;

const filterOf = (query: URLSearchParams): LogFilter => {
	const { code, ...rest } = Object.fromEntries(query);
	return { ...rest, ...(code && { code: Number(code) }) } as LogFilter;
};

function accountOf(sandbox: Sandbox, input: Input) {
	const account = sandbox.accounts[input.account as AccountName];
	if (account) return account;
	const names = Object.keys(sandbox.accounts).join(', ');
	throw new Error(`There is no account "${String(input.account)}"; there are ${names}`);
}

/** What the control routes do, by method and the path below `/__sandbox/`. */
const commands: Record<
	string,
	(sandbox: Sandbox, input: Input & Fault, query: URLSearchParams) => unknown
> = {
	'GET accounts': ({ accounts }) => accounts,
	'POST codes': (sandbox, input) => ({
		code: sandbox.issueCode(accountOf(sandbox, input), input as { scopes?: string[] }),
	}),
	'POST tokens': (sandbox, input) => {
		const pair = sandbox.tokens(accountOf(sandbox, input), input as TokenOptions);
		return { ...pair, account: input.account };
	},
	'GET faults': ({ faults }) => faults.pending(),
	'POST faults': ({ faults }, input) => {
		faults.add(...(Array.isArray(input) ? (input as Fault[]) : [input]));
		return faults.pending();
	},
	'DELETE faults': ({ faults }) => faults.clear(),
	'GET log': ({ log }, _input, query) => {
		const calls = log.calls(filterOf(query));
		return { count: calls.length, peakInFlight: log.peakInFlight, calls };
	},
	'DELETE log': ({ log }) => log.clear(),
	'GET state': ({ state }) => state,
	'POST clock': ({ clock }, input) => {
		clock.advance(Number(input.advanceSeconds ?? 0));
		return { now: clock.seconds() };
	},
	'GET webhooks': ({ webhooks }) => webhooks.deliveries,
	'POST webhooks': ({ webhooks }, input) => webhooks.send(input as unknown as SandboxEvent),
	'POST partner-center': ({ webhooks }, input) => {
		webhooks.partnerCenter = input as unknown as PartnerCenter;
	},
	'POST reset': (sandbox) => sandbox.reset(),
};

/** Answers a control request: `{ok: true, result}`, or 400 with a sentence. */
export function control(sandbox: Sandbox, { method, path, query, raw }: Arrival): Outgoing {
	try {
		const command = commands[`${method} ${path.slice(CONTROL.length)}`];
		if (!command) throw new Error(`There are only ${Object.keys(commands).join(', ')}`);
		const input = raw.length > 0 ? JSON.parse(raw.toString('utf8')) : {};
		return json(200, { ok: true, result: command(sandbox, input, query) ?? null });
	} catch (error) {
		return json(400, { ok: false, error: error instanceof Error ? error.message : String(error) });
	}
}
