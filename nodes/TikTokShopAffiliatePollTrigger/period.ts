import type { IDataObject } from 'n8n-workflow';
import type { Parameters } from '../shared/operation/read';
import { wholeNumber } from '../shared/operation/whole';
import type { PollEvent } from './events/event';
import type { Memory } from './memory';

const DAY = 86_400;
const HOUR = 3_600;

const days = (value: unknown, label: string, usual: number) =>
	wholeNumber(value ?? usual, label, { min: 1, max: 90 }) * DAY;

/** When a new memory begins (Unix seconds): now, or as many days before as the form says. */
export function startOf(event: PollEvent, read: Parameters, now: number): number {
	const goesBack = event.watch === 'new' && read('startFrom') === 'lastDays';
	return goesBack ? now - days(read('startDays'), 'Days', 7) : now;
}

/**
 * The period to ask TikTok for (Unix seconds): back to late arrivals of the one before, but never behind what is still
 * remembered, and never empty, also when the clock was set back.
 */
export function periodOf(
	event: PollEvent,
	memory: Memory,
	read: Parameters,
	now: number,
): { from?: number; to?: number } {
	if (!event.hasPeriod) return {};
	const to = now + 1;
	if (event.watch === 'changed')
		return { from: now - days(read('watchDays'), 'Days to Watch', 45), to };
	const { lookBackHours = 24 } = (read('options') ?? {}) as IDataObject;
	const hours = wholeNumber(lookBackHours, 'Look Back (Hours)', { min: 0, max: 720 });
	const from = Math.max(memory.startedAt, memory.horizon, memory.cursor - hours * HOUR);
	return { from: Math.min(from, now), to };
}
