import { amount } from '../../../nodes/shared/fields/amount';
import { texts } from '../../../nodes/shared/fields/texts';
import { Draft } from '../../../nodes/shared/operation/draft';
import type { Field } from '../../../nodes/shared/operation/field';

const wireValue = (field: Field, value: unknown) => {
	const draft = new Draft();
	field.write(value, draft, { version: '', timeZone: 'UTC', label: field.property.displayName });
	return draft.body.value;
};

const keywords = texts({ name: 'keywords', label: 'Keywords', body: 'value', max: 2, longest: 10 });
const price = amount({ name: 'price', label: 'Price', body: 'value' });

test.each([
	['Pink card, blue', ['Pink card', 'blue']],
	['one\ntwo', ['one', 'two']],
	[['Pink, card'], ['Pink, card']],
	['twice, twice', ['twice']],
	[' , ', undefined],
])('%j becomes the list %j', (value, list) => {
	expect(wireValue(keywords, value)).toEqual(list);
});

test('entries with commas in them stand one per line', () => {
	const levels = texts({ name: 'levels', label: 'Levels', body: 'value', perLine: true });
	expect(wireValue(levels, 'Tech, Office\nHome\n')).toEqual(['Tech, Office', 'Home']);
});

test('too many and too long entries are refused by name', () => {
	expect(() => wireValue(keywords, 'a,b,c')).toThrow('"Keywords" has 3 entries');
	expect(() => wireValue(keywords, 'elevenchars')).toThrow('an entry of 11 characters');
});

test.each([
	[3.99, '3.99'],
	['4.99', '4.99'],
	[0, '0'],
	['', undefined],
])('the amount %j becomes %j', (value, wire) => {
	expect(wireValue(price, value)).toEqual(wire);
});

test.each(['12 $', -1, '1,5', 1e-7])('%j is no amount', (value) => {
	expect(() => wireValue(price, value)).toThrow('"Price" is');
});
