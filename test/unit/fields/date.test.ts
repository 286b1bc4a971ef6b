import fc from 'fast-check';
import { date, inOrderOfTime, toMilliseconds } from '../../../nodes/shared/fields/date';
import { Draft } from '../../../nodes/shared/operation/draft';
import { complaint, written } from './write';

const ZONES = [
	'UTC',
	'Europe/Berlin',
	'America/New_York',
	'America/St_Johns',
	'Asia/Kolkata',
	'Asia/Kathmandu',
	'Australia/Lord_Howe',
	'Pacific/Auckland',
	'Pacific/Apia',
	'America/Sao_Paulo',
];
const iso = (text: string) => Date.parse(text);
/** What clocks show at an instant; Swedish writes dates as ISO does. */
const clock = (ms: number, timeZone: string) =>
	new Date(ms).toLocaleString('sv-SE', { timeZone }).replace(' ', 'T');

describe('toMilliseconds', () => {
	it.each([
		['winter', '2026-01-15T12:00:00', 'Europe/Berlin', '2026-01-15T11:00:00Z'],
		['summer', '2026-07-15T12:00:00', 'Europe/Berlin', '2026-07-15T10:00:00Z'],
		['last minute before spring', '2026-03-29T01:59:00', 'Europe/Berlin', '2026-03-29T00:59:00Z'],
		['first minute of summer time', '2026-03-29T03:00:00', 'Europe/Berlin', '2026-03-29T01:00:00Z'],
		['first hour of winter time', '2026-10-25T03:00:00', 'Europe/Berlin', '2026-10-25T02:00:00Z'],
		['spring in the west', '2026-03-08T03:30:00', 'America/New_York', '2026-03-08T07:30:00Z'],
		['autumn in the west', '2026-11-01T02:30:00', 'America/New_York', '2026-11-01T07:30:00Z'],
		['half-hour summer time', '2026-10-04T03:00:00', 'Australia/Lord_Howe', '2026-10-03T16:00:00Z'],
		['a day', '2026-01-15', 'Asia/Kolkata', '2026-01-14T18:30:00Z'],
		['a blank between day and time', '2026-01-15 12:00', 'UTC', '2026-01-15T12:00:00Z'],
		['a fraction', '2026-01-15T12:00:00.250', 'Asia/Tokyo', '2026-01-15T03:00:00.250Z'],
		['an offset', '2026-01-15T12:00:00+05:30', 'UTC', '2026-01-15T06:30:00Z'],
		['an offset behind a blank', '2026-01-15 12:00:00+05:30', 'UTC', '2026-01-15T06:30:00Z'],
		['an offset without colon', '2026-01-15T12:00:00-0800', 'UTC', '2026-01-15T20:00:00Z'],
		['Z', ' 2026-01-15T12:00:00Z ', 'Asia/Tokyo', '2026-01-15T12:00:00Z'],
	])('%s', (_case, text, zone, expected) => {
		expect(toMilliseconds(text, zone)).toBe(iso(expected));
	});

	it.each([
		['seconds', 1_800_000_000, 1_800_000_000_000],
		['seconds with a fraction', 1_800_000_000.5, 1_800_000_000_500],
		['seconds as text', '1800000000', 1_800_000_000_000],
		['milliseconds', 1_800_000_000_123, 1_800_000_000_123],
		['milliseconds as text', ' 1800000000123 ', 1_800_000_000_123],
		['a Date', new Date(1_800_000_000_123), 1_800_000_000_123],
		['a Luxon DateTime', { valueOf: (): number => 1_800_000_000_123 }, 1_800_000_000_123],
	])('takes %s', (_case, value, expected) => {
		expect(toMilliseconds(value, 'Asia/Tokyo')).toBe(expected);
	});

	it.each([
		['a word', 'tomorrow'],
		['a day that is not there', '2026-02-30'],
		['a month that is not there', '2026-13-01T00:00:00'],
		['a day of a common year', '2027-02-29T10:00:00Z'],
		['rubbish behind a date', '2026-01-31 or so'],
		['an American date', '01/31/2026'],
		['a year', 2026],
		['a date written as a number', 20260131],
		['zero', 0],
		['a negative number', -1_800_000_000],
		['infinity', Infinity],
		['NaN', NaN],
		['an invalid Date', new Date('x')],
		['an object', {}],
		['a list', ['2026-01-31']],
		['a yes', true],
	])('does not take %s', (_case, value) => {
		expect(toMilliseconds(value, 'Europe/Berlin')).toBeUndefined();
	});

	it('gives an instant at which the clocks of the zone show what was written', () => {
		const instant = fc.integer({ min: iso('2020-01-01') / 1000, max: iso('2035-01-01') / 1000 });
		fc.assert(
			fc.property(instant, fc.constantFrom(...ZONES), (seconds, zone) => {
				const shown = clock(seconds * 1000, zone);
				expect(clock(Number(toMilliseconds(shown, zone)), zone)).toBe(shown);
			}),
			{ numRuns: 1000 },
		);
	});

	it('moves a clock time that daylight saving skips by that hour', () => {
		expect(toMilliseconds('2026-03-29T02:30:00', 'Europe/Berlin')).toBe(
			iso('2026-03-29T01:30:00Z'),
		);
	});
});

describe('date', () => {
	const start = date({ name: 'start', label: 'Campaign Start', body: 'start' });
	const moment = '2026-01-15T12:00:00.900Z';

	it('is Unix seconds on the wire unless it says otherwise', () => {
		const as = (unit: 'secondsText' | 'millisecondsText') =>
			written(date({ name: 'start', label: 'Start', query: 'start', as: unit }), moment).query;
		expect(written(start, moment).body).toEqual({ start: 1_768_478_400 });
		expect(as('secondsText')).toEqual({ start: '1768478400' });
		expect(as('millisecondsText')).toEqual({ start: '1768478400900' });
	});

	it('leaves itself out when it is empty', () => {
		expect(written(start, ' ').body).toEqual({});
	});

	it('names itself and the value it cannot read', () => {
		expect(complaint(start, 'soon')).toEqual({
			message: '"Campaign Start" is "soon", which is not a date',
			advice: 'Choose a date for "Campaign Start", or write one like 2026-01-31T18:00:00.',
		});
	});

	it('leaves what has passed to TikTok in an API version that is to judge it', () => {
		const end = date({ name: 'end', label: 'End', body: 'end', future: true, pastIn: ['202405'] });
		const passed = '2024-08-09T09:00:00Z';
		expect(written(end, passed, { version: '202405' }).body).toEqual({ end: 1723194000 });
		expect(complaint(end, passed).message).toBe('"End" lies in the past');
	});

	it('refuses what has passed where only the future makes sense', () => {
		const end = date({ name: 'end', label: 'End', body: 'end', future: true });
		expect(complaint(end, Date.now() - 1000).message).toBe('"End" lies in the past');
		expect(written(end, Date.now() + 60_000).body).toHaveProperty('end');
	});
});

describe('inOrderOfTime', () => {
	const check = (body: Record<string, number>) => {
		const draft = new Draft();
		Object.assign(draft.body, body);
		inOrderOfTime(['a', 'Start'], ['b', 'End'])(draft);
	};

	it('lets time run forward only', () => {
		check({ a: 1, b: 2 });
		check({ a: 1 });
		check({ b: 1 });
		expect(() => check({ a: 2, b: 1 })).toThrow('"End" is not after "Start"');
		expect(() => check({ a: 2, b: 2 })).toThrow('"End" is not after "Start"');
	});
});
