import type { IDataObject, INodeExecutionData, IPollFunctions } from 'n8n-workflow';
import { nowInSeconds } from '../../credentials/tokens/expiry';
import { Draft } from '../shared/operation/draft';
import { fillIn, type Parameters } from '../shared/operation/read';
import { Client, CREDENTIAL_TYPE } from '../shared/transport/client';
import { BadInput, toNodeError } from '../shared/transport/failure';
import { settle } from '../shared/transport/settle';
import { events } from './events';
import type { Look, PollEvent } from './events/event';
import { CAPACITY, Memory } from './memory';
import { periodOf, startOf } from './period';

const DAY = 86_400;
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

const parametersOf =
	(functions: IPollFunctions): Parameters =>
	(name) =>
		functions.getNodeParameter(name, null);

function chosenEvent(functions: IPollFunctions): PollEvent {
	const chosen = parametersOf(functions)('event');
	const event = events.find(({ value }) => value === chosen);
	if (event) return event;
	throw new BadInput(`The event "${String(chosen)}" does not exist`, 'Choose an event again.');
}

function lookFor(functions: IPollFunctions, event: PollEvent): Look {
	const read = parametersOf(functions);
	const draft = new Draft();
	fillIn(draft, event.fields, read, {
		version: '',
		timeZone: functions.getTimezone(),
	});
	return {
		client: new Client(functions),
		draft,
		simplify: read('simplify') !== false,
		limit: mostOf(event),
	};
}

/**
 * A period is read whole, or its oldest things would be lost; what is compared has to fit into the memory. Of other
 * lists half as many are read, so that what newer things push out of the view is still remembered when it comes back.
 */
function mostOf({ watch, hasPeriod }: PollEvent): number {
	if (watch === 'changed') return CAPACITY + 1;
	return hasPeriod ? Number.POSITIVE_INFINITY : CAPACITY / 2;
}

async function sampleItems(functions: IPollFunctions): Promise<IDataObject[]> {
	const event = chosenEvent(functions);
	const to = nowInSeconds();
	const period = event.hasPeriod ? { from: to - SAMPLE_DAYS * DAY, to } : {};
	const found = await event.find({ ...lookFor(functions, event), ...period, limit: SAMPLES });
	return found.length > 0 ? found.slice(0, SAMPLES) : [event.sample];
}

/** n8n does not wait for a slow poll before it starts the next: one in which another has ended is left to the next. */
async function freshItems(functions: IPollFunctions): Promise<IDataObject[]> {
	const event = chosenEvent(functions);
	const read = parametersOf(functions);
	const now = nowInSeconds();
	const look = lookFor(functions, event);
	const data = functions.getWorkflowStaticData('node');
	const form = formOf(functions, event, look);
	const memoryNow = () => Memory.read(data, form, startOf(event, read, now));

	const before = memoryNow();
	const found = await findEach(event, { ...look, ...periodOf(event, before, read, now) });
	const memory = memoryNow();
	if (!memory.continues(before)) return [];

	const isFirstLook = memory.isNew && !event.hasPeriod && read('includeExisting') !== true;
	const fresh = isFirstLook ? [] : found.filter((item) => isFresh(event, memory, item));
	for (const item of found) memory.remember(event.key(item), event.state?.(item));
	if (event.watch === 'waiting' && found.length < look.limit) memory.keepOnly(found.map(event.key));
	memory.cursor = now;
	const forgotten = found.at(-CAPACITY - 1);
	if (forgotten) memory.horizon = (event.createdAt?.(forgotten) ?? 0) + 1;
	memory.write(data);
	return fresh;
}

/** What a memory belongs to: another event, account, filter or start begins anew, and so does the look of what is compared. */
function formOf(functions: IPollFunctions, event: PollEvent, { draft, simplify }: Look): string {
	const read = parametersOf(functions);
	const { path, query, body, notes, cipher } = draft;
	const account = functions.getNode().credentials?.[CREDENTIAL_TYPE]?.id;
	const start = [read('startFrom'), read('startDays'), read('includeExisting')];
	const compared = event.watch === 'changed' && simplify;
	return JSON.stringify([event.value, account, path, query, body, notes, cipher, start, compared]);
}

/** Everything there is, each thing once though it moved from page to page; what carries a time oldest first. */
async function findEach(event: PollEvent, look: Look): Promise<IDataObject[]> {
	const items = (await event.find(look)).map((item) => [event.key(item), item] as const);
	const found = [...new Map(items).values()];
	if (event.watch === 'changed' && found.length > CAPACITY) {
		throw new BadInput(
			`There are more than ${CAPACITY} orders in "Days to Watch", more than the trigger can remember`,
			'Lower "Days to Watch", or search the orders on a schedule and compare them in a table of your own.',
		);
	}
	const { createdAt } = event;
	return createdAt ? found.sort((a, b) => (createdAt(a) ?? 0) - (createdAt(b) ?? 0)) : found;
}

/** An order that changed before it was seen first has changed too, unless it is older than the watch. */
function isFresh(event: PollEvent, memory: Memory, item: IDataObject): boolean {
	const known = memory.look(event.key(item), event.state?.(item));
	if (event.watch !== 'changed') return known === 'unknown';
	const isOurs = (event.createdAt?.(item) ?? 0) >= memory.startedAt;
	return (
		known === 'changed' || (known === 'unknown' && isOurs && event.hasChanged?.(item) === true)
	);
}
