import type { IDataObject, INodeExecutionData, IPollFunctions } from 'n8n-workflow';
import { nowInSeconds } from '../../credentials/tokens/expiry';
import { Draft } from '../shared/operation/draft';
import { fillIn } from '../shared/operation/read';
import { Client } from '../shared/transport/client';
import { BadInput, toNodeError } from '../shared/transport/failure';
import { settle } from '../shared/transport/settle';
import { events } from './events';
import type { Look, PollEvent } from './events/event';
import { CAPACITY, Memory } from './memory';

const DAY = 86_400;
const HOUR = 3_600;
const SAMPLES = 3;
const SAMPLE_DAYS = 30;

/**
 * One poll: gives an item for each new or changed thing, null when there is none. A manual run gives a few real things,
 * or a made-up one. What was seen is written down only after everything was read, so a poll that fails is simply
 * done again by the next one.
 */
export async function poll(functions: IPollFunctions): Promise<INodeExecutionData[][] | null> {
	const found = await settle(
		functions.getMode() === 'manual' ? sampleItems(functions) : freshItems(functions),
	);
	if ('failure' in found) throw toNodeError(functions.getNode(), found.failure, undefined);
	if (found.value.length === 0) return null;
	return [found.value.map((json) => ({ json }))];
}

const parameter = (functions: IPollFunctions) => (name: string) =>
	functions.getNodeParameter(name, null) as unknown;

function chosenEvent(functions: IPollFunctions): PollEvent {
	const chosen = parameter(functions)('event');
	const event = events.find(({ value }) => value === chosen);
	if (event) return event;
	throw new BadInput(`The event "${String(chosen)}" does not exist`, 'Choose an event again.');
}

function lookFor(functions: IPollFunctions, event: PollEvent): Look {
	const read = parameter(functions);
	const draft = new Draft();
	fillIn(draft, event.fields, read, {
		version: '',
		timeZone: functions.getTimezone(),
	});
	return {
		client: new Client(functions),
		draft,
		simplify: read('simplify') !== false,
		limit: CAPACITY,
	};
}

async function sampleItems(functions: IPollFunctions): Promise<IDataObject[]> {
	const event = chosenEvent(functions);
	const to = nowInSeconds();
	const period = event.hasPeriod ? { from: to - SAMPLE_DAYS * DAY, to } : {};
	const found = await event.find({ ...lookFor(functions, event), ...period, limit: SAMPLES });
	return found.length > 0 ? found.slice(0, SAMPLES) : [event.sample];
}

async function freshItems(functions: IPollFunctions): Promise<IDataObject[]> {
	const event = chosenEvent(functions);
	const read = parameter(functions);
	const now = nowInSeconds();
	const look = lookFor(functions, event);
	const data = functions.getWorkflowStaticData('node');
	const { path, query, body, notes, cipher } = look.draft;
	const start = [read('startFrom'), read('startDays'), read('includeExisting')];
	const form = JSON.stringify([event.value, path, query, body, notes, cipher, start]);
	const memory = Memory.read(data, form, startOf(event, read, now));

	const period = event.hasPeriod
		? { from: periodStart(event, memory, read, now), to: now + 1 }
		: {};
	const found = await event.find({ ...look, ...period });
	const isFirstLook = memory.isNew && !event.hasPeriod && read('includeExisting') !== true;
	const fresh = found.filter((item) => isFresh(event, memory, item) && !isFirstLook);

	const oldestFirst = event.hasPeriod ? [...found].sort(byTime(event)) : found;
	for (const item of oldestFirst) memory.remember(event.key(item), event.state?.(item));
	if (event.watch === 'waiting') memory.keepOnly(found.map(event.key));
	memory.cursor = now;
	const forgotten = oldestFirst.length - CAPACITY;
	if (forgotten > 0) memory.horizon = (event.createdAt?.(oldestFirst[forgotten]) ?? 0) + 1;
	memory.write(data);
	return event.hasPeriod ? fresh.sort(byTime(event)) : fresh;
}

function startOf(event: PollEvent, read: (name: string) => unknown, now: number): number {
	const goesBack = event.watch === 'new' && read('startFrom') === 'lastDays';
	return goesBack ? now - Number(read('startDays') ?? 7) * DAY : now;
}

/** How far back to ask: to late arrivals of the period before, but never behind what is still remembered. */
function periodStart(
	event: PollEvent,
	memory: Memory,
	read: (name: string) => unknown,
	now: number,
): number {
	if (event.watch === 'changed') return now - Number(read('watchDays') ?? 45) * DAY;
	const { lookBackHours = 24 } = (read('options') ?? {}) as IDataObject;
	const lookBack = memory.cursor - Number(lookBackHours) * HOUR;
	return Math.max(memory.startedAt, memory.horizon, lookBack);
}

function isFresh(event: PollEvent, memory: Memory, item: IDataObject): boolean {
	const known = memory.look(event.key(item), event.state?.(item));
	return event.watch === 'changed' ? known === 'changed' : known === 'unknown';
}

const byTime =
	({ createdAt }: PollEvent) =>
	(a: IDataObject, b: IDataObject) =>
		(createdAt?.(a) ?? 0) - (createdAt?.(b) ?? 0);
