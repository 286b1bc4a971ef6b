import { field, isBlank, type Field, type FieldSpec } from '../operation/field';
import type { Draft } from '../operation/draft';
import { BadInput } from '../transport/failure';

type DateUnit = 'seconds' | 'secondsText' | 'millisecondsText';

const TO_WIRE: Record<DateUnit, (ms: number) => number | string> = {
	seconds: (ms) => Math.floor(ms / 1000),
	secondsText: (ms) => String(Math.floor(ms / 1000)),
	millisecondsText: (ms) => String(ms),
};

/**
 * A point in time: a date picker in the form; Unix seconds on the wire unless `as` says otherwise.
 * Dates without an offset are in the workflow's time zone. `future` refuses what has passed,
 * except in the API versions of `pastIn`, which are left to TikTok's own judgement.
 */
export function date(
	spec: FieldSpec & { as?: DateUnit; future?: boolean; pastIn?: string[] },
): Field {
	return field(spec, { type: 'dateTime', default: '' }, (value, { label, timeZone, version }) => {
		if (isBlank(value)) return undefined;
		const ms = toMilliseconds(value, timeZone);
		if (ms === undefined) {
			throw new BadInput(
				`"${label}" is "${String(value)}", which is not a date`,
				`Choose a date for "${label}", or write one like 2026-01-31T18:00:00.`,
			);
		}
		if (spec.future && !spec.pastIn?.includes(version) && ms <= Date.now()) {
			throw new BadInput(`"${label}" lies in the past`, `Choose a date to come for "${label}".`);
		}
		return TO_WIRE[spec.as ?? 'seconds'](ms);
	});
}

/** Checks that one date of the request comes before another; missing ones are let pass. */
export const inOrderOfTime =
	(first: [wire: string, label: string], second: [wire: string, label: string]) =>
	(draft: Draft): void => {
		const [start, end] = [draft.get(first[0]), draft.get(second[0])];
		if (start === undefined || end === undefined || Number(start) < Number(end)) return;
		throw new BadInput(
			`"${second[1]}" is not after "${first[1]}"`,
			`Choose a later date for "${second[1]}", or an earlier one for "${first[1]}".`,
		);
	};

/** Unix times from here on are seconds with ten digits; smaller numbers are years, days or mistakes. */
const FIRST_UNIX_SECOND = 1e9;
const FIRST_UNIX_MILLISECOND = 1e12;

/**
 * Reads a date as n8n hands it over: ISO text with or without offset, a Luxon DateTime or Date from an expression,
 * Unix seconds or milliseconds. Gives milliseconds; undefined when it is none of these.
 */
export function toMilliseconds(value: unknown, timeZone: string): number | undefined {
	if (typeof value === 'object' && value !== null) return numberOrNothing(Number(value.valueOf()));
	const written = String(value).trim();
	if (typeof value === 'number' || /^\d+$/.test(written)) return fromUnixTime(Number(written));

	const [, day, clock = 'T00:00:00', offset] =
		/^(\d{4}-\d{2}-\d{2})([T ]+[\d:.]+)?(Z|[+-]\d{2}:?\d{2})?$/i.exec(written) ?? [];
	if (!day || !isInCalendar(day)) return undefined;
	const shown = `${day}T${clock.replace(/^[T ]+/i, '')}`;
	if (offset) return numberOrNothing(Date.parse(shown + offset));
	const asUtc = numberOrNothing(Date.parse(`${shown}Z`));
	return asUtc === undefined ? undefined : asUtc - offsetAt(asUtc, timeZone);
}

const numberOrNothing = (ms: number) => (Number.isNaN(ms) ? undefined : ms);

function fromUnixTime(number: number): number | undefined {
	if (!Number.isFinite(number) || number < FIRST_UNIX_SECOND) return undefined;
	return number < FIRST_UNIX_MILLISECOND ? number * 1000 : number;
}

/** JavaScript reads the 30th of February as a day in March. */
const isInCalendar = (day: string) => {
	const date = new Date(`${day}T00:00:00Z`);
	return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
};

/** The zone's distance from UTC, in milliseconds, when its clocks show the time that `asUtc` shows in UTC. */
function offsetAt(asUtc: number, timeZone: string): number {
	const guess = offset(asUtc, timeZone);
	return offset(asUtc - guess, timeZone);
}

function offset(ms: number, timeZone: string): number {
	const parts = new Intl.DateTimeFormat('en-US', {
		timeZone,
		hourCycle: 'h23',
		year: 'numeric',
		month: 'numeric',
		day: 'numeric',
		hour: 'numeric',
		minute: 'numeric',
		second: 'numeric',
	}).formatToParts(ms);
	const part = (type: string) => Number(parts.find((entry) => entry.type === type)?.value);
	const shown = Date.UTC(
		part('year'),
		part('month') - 1,
		part('day'),
		part('hour'),
		part('minute'),
		part('second'),
	);
	return shown - Math.floor(ms / 1000) * 1000;
}
