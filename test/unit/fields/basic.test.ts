import { choice, choices, text, whole, yesNo } from '../../../nodes/shared/fields/basic';
import { complaint, written } from './write';

const sent = (...args: Parameters<typeof written>) => written(...args).body.value;

describe('text', () => {
	const title = text({ name: 'title', label: 'Title', body: 'value', max: 3 });

	it.each([
		['abc', 'abc'],
		[' a ', ' a '],
		['🙂é”', '🙂é”'],
		[12, '12'],
		['  ', undefined],
		[null, undefined],
	])('%j is %j', (value, wire) => {
		expect(sent(title, value)).toBe(wire);
	});

	it('counts characters as people do', () => {
		expect(complaint(title, '🙂🙂🙂🙂')).toEqual({
			message: '"Title" has 4 characters, but TikTok takes at most 3',
			advice: 'Shorten "Title".',
		});
	});

	it.each([{ a: 1 }, ['a', 'b']])('%j is none', (value) => {
		expect(complaint(title, value).message).toBe('"Title" has to be text');
	});

	it('that is required says so', () => {
		const required = text({ name: 'title', label: 'Title', body: 'value', required: true });
		expect(complaint(required, ' ')).toEqual({
			message: '"Title" is empty',
			advice: 'Fill in "Title".',
		});
	});
});

describe('whole', () => {
	const quota = whole({ name: 'quota', label: 'Quota', body: 'value', min: 1, max: 9 });

	it.each([
		[5, 5],
		['5', 5],
		['', undefined],
	])('%j is %j', (value, wire) => {
		expect(sent(quota, value)).toBe(wire);
	});

	it.each([0, 10, 1.5, 'many', NaN, Infinity])('%j is out of bounds', (value) => {
		expect(complaint(quota, value).message).toBe(
			`"Quota" is ${value}, but it has to be a whole number from 1 to 9`,
		);
	});

	it('may be without an upper bound, and text on the wire', () => {
		const open = whole({ name: 'n', label: 'N', body: 'value', asText: true });
		expect(sent(open, 0)).toBe('0');
		expect(complaint(open, -1).message).toContain('a whole number of at least 0');
	});
});

describe('yesNo', () => {
	const free = yesNo({ name: 'free', label: 'Free', body: 'value' });

	it.each([
		[true, true],
		['false', false],
		['', undefined],
	])('%j is %j', (value, wire) => {
		expect(sent(free, value)).toBe(wire);
	});

	it.each(['yes', 1])('%j is neither', (value) => {
		expect(complaint(free, value).message).toBe('"Free" has to be true or false');
	});
});

describe('choice', () => {
	const of = { B: 'Bee', A: { name: 'Ay', description: 'The first' } };
	const one = choice({ name: 'c', label: 'Letter', body: 'value', of, any: 'Any' });
	const several = choices({ name: 'c', label: 'Letters', body: 'value', of });

	it('offers its values by name, and leaving it out when it may', () => {
		expect(one.property).toMatchObject({
			type: 'options',
			default: '',
			options: [
				{ name: 'Any', value: '' },
				{ name: 'Ay', value: 'A', description: 'The first' },
				{ name: 'Bee', value: 'B' },
			],
		});
		expect([sent(one, ''), sent(one, 'A')]).toEqual([undefined, 'A']);
	});

	it('refuses what TikTok does not know, also names from the prototype', () => {
		for (const value of ['C', 'a', 'toString', 'constructor']) {
			expect(complaint(one, value)).toEqual({
				message: `"Letter" is "${value}", which TikTok does not know`,
				advice: 'Use one of: B, A.',
			});
		}
	});

	it('takes several, or one alone', () => {
		expect(sent(several, ['A', 'B'])).toEqual(['A', 'B']);
		expect(sent(several, 'A')).toEqual(['A']);
		expect(sent(several, [])).toBeUndefined();
		expect(complaint(several, ['A', 'C']).message).toContain('"Letters" is "C"');
	});

	it('may be a number on the wire', () => {
		const of = { '1': 'Video', '2': 'Live' };
		expect(sent(choice({ name: 'c', label: 'L', body: 'value', of, asNumber: true }), '2')).toBe(2);
	});
});
