import fc from 'fast-check';
import {
	amountNumber,
	as,
	count,
	flag,
	fractionRate,
	list,
	money,
	percentRate,
	rate,
	schemaOf,
	simplify,
	text,
	texts,
	time,
	timeMs,
	type Format,
} from '../../../nodes/shared/output/shape';

const simple = (format: Format, value: unknown) => simplify({ a: value } as never, { a: format });

describe('one value', () => {
	it.each<[string, Format, unknown, object]>([
		['text', text, ' as it is ', { a: ' as it is ' }],
		['a flag', flag, false, { a: false }],
		['a list of texts', texts, ['x'], { a: ['x'] }],
		['a count', count, 7, { a: 7 }],
		['a count as text', count, '1234', { a: 1234 }],
		['a count of zero', count, '0', { a: 0 }],
		['a count that is not told', count, '', { a: null }],
		['a count that is null', count, null, { a: null }],
		['a count in words', count, '1K+', { a: '1K+' }],
		['seconds', time, 1_768_478_400, { a: '2026-01-15T12:00:00.000Z' }],
		['seconds as text', time, '1768478400', { a: '2026-01-15T12:00:00.000Z' }],
		['milliseconds', timeMs, '1768478400250', { a: '2026-01-15T12:00:00.250Z' }],
		['no time', time, 0, { a: null }],
		['no time as text', time, '', { a: null }],
		['a time that no calendar has', time, '99999999999999999999', { a: null }],
		['a time that is none', time, 'soon', { a: null }],
		['basis points', rate, 1234, { a_percent: 12.34 }],
		['basis points as text', rate, '1000', { a_percent: 10 }],
		['a rate of nothing', rate, null, { a_percent: null }],
		['a fraction', fractionRate, '0.1', { a_percent: 10 }],
		['a percent text', percentRate, '5.25', { a_percent: 5.25 }],
		['money', money, { amount: '3.50', currency: 'USD' }, { a: 3.5, a_currency: 'USD' }],
		['money without currency', money, { amount: '3.50' }, { a: 3.5, a_currency: null }],
		['money under value', money, { value: '1', currency: 'GBP' }, { a: 1, a_currency: 'GBP' }],
		['money as text', money, '3.50', { a: 3.5 }],
		['money that is null', money, null, { a: null }],
		['what TikTok left out', count, undefined, {}],
	])('%s', (_case, format, value, expected) => {
		expect(simple(format, value)).toEqual(expected);
	});

	it('is exact for every rate', () => {
		fc.assert(
			fc.property(fc.integer({ min: 0, max: 10_000 }), (basisPoints) => {
				const [whole, part] = [Math.floor(basisPoints / 100), basisPoints % 100];
				const expected = Number(`${whole}.${String(part).padStart(2, '0')}`);
				expect(simple(rate, basisPoints)).toEqual({ a_percent: expected });
				expect(simple(rate, String(basisPoints))).toEqual({ a_percent: expected });
			}),
		);
	});
});

describe('amountNumber', () => {
	it.each([
		['1234.50', 1234.5],
		['1.234', 1.234],
		['-5.00', -5],
		['$1,234.50', 1234.5],
		['1.234,50 €', 1234.5],
		['Rp9.900', 9900],
		['Rp1.234.567', 1_234_567],
		['฿1,234', 1234],
		['₫0', 0],
		['£9.5', 9.5],
		['$.50', 0.5],
		['-$12.30', -12.3],
		["CHF 12'345.60", 12_345.6],
		['1 234,50 zł', 1234.5],
		['1 234,5 zł', 1234.5],
		['free', 'free'],
		['$5 - $10', '$5 - $10'],
		['', null],
		[null, null],
		[undefined, null],
		[7.5, 7.5],
	])('%j is %j', (amount, number) => {
		expect(amountNumber(amount)).toEqual(number);
	});

	it('reads back every amount that a language writes', () => {
		const cents = fc.integer({ min: 0, max: 1e9 });
		const locale = fc.constantFrom('en-US', 'de-DE', 'fr-FR', 'de-CH', 'es-MX', 'en-IN', 'pl-PL');
		fc.assert(
			fc.property(cents, locale, (amount, language) => {
				const style = { style: 'currency', currency: 'EUR' } as const;
				const written = (amount / 100).toLocaleString(language, style);
				expect(amountNumber(written)).toBe(amount / 100);
			}),
		);
	});
});

describe('simplify', () => {
	const shape = {
		id: text,
		'category.name': text,
		'deep.er.value': count,
		'creator.id': as('creator_id', text),
		lines: list({ 'price.amount': count }),
		commission_bps: rate,
	};

	it('flattens, renames and leaves out what the shape does not name', () => {
		const element = {
			other: 1,
			commission_bps: 500,
			id: '7',
			category: { name: 'Tea', id: '1' },
			deep: { er: { value: '3' } },
			creator: { id: 'x' },
			lines: [{ price: { amount: '2' }, more: 1 }, {}],
		};
		const simplified = simplify(element, shape);
		expect(simplified).toEqual({
			id: '7',
			category_name: 'Tea',
			deep_er_value: 3,
			creator_id: 'x',
			lines: [{ price_amount: 2 }, {}],
			commission_percent: 5,
		});
		expect(Object.keys(simplified)).toEqual(Object.keys(schemaOf(shape).properties as object));
	});

	it('survives what TikTok left out or sent as null', () => {
		expect(simplify({ category: null, deep: 'x', lines: null }, shape)).toEqual({ lines: [] });
	});
});
