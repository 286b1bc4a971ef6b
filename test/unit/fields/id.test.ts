import fc from 'fast-check';
import { id, ids } from '../../../nodes/shared/fields/id';
import { complaint, written } from './write';

const one = id({ name: 'id', label: 'Product ID', path: 'id' });
const many = ids({ name: 'ids', label: 'Product IDs', body: 'ids', max: 5 });
const digits = fc.stringMatching(/^[1-9]\d{0,18}$/);

describe('an id', () => {
	it.each([
		['7360590375814268715', '7360590375814268715'],
		[' GCP_XF90ig-AAA= ', 'GCP_XF90ig-AAA='],
		[12345, '12345'],
		[9007199254740991, '9007199254740991'],
	])('%j is %j', (value, text) => {
		expect(written(one, value).path).toEqual({ id: text });
	});

	it('is left out when it is empty', () => {
		expect(written(one, '  ').path).toEqual({});
	});

	it.each([9007199254740992, 7.36e18, 1.5, NaN])('the number %j has lost digits', (value) => {
		expect(complaint(one, value)).toEqual({
			message: `"Product ID" came as the number ${value}, which is too big to be exact`,
			advice:
				'Pass "Product ID" as text, in quotes: the digits behind 9007199254740991 are lost in a number.',
		});
	});

	it.each([true, {}, new Date(0), 5n])('%p is none', (value) => {
		expect(complaint(one, value).message).toBe('"Product ID" has to be an ID');
	});

	it.each(['a b', 'a/b', '..', '.', 'a?b', 'a#b', 'a\\b', '--', '\u3000…'])(
		'%j is none',
		(value) => {
			expect(complaint(one, value).message).toMatch(/is not an ID$/);
		},
	);
});

describe('a list of ids', () => {
	it('is the same however it is written', () => {
		fc.assert(
			fc.property(fc.uniqueArray(digits, { minLength: 1, maxLength: 5 }), (list) => {
				const forms = [
					list,
					list.join(','),
					list.join(' ; '),
					list.join('\n'),
					JSON.stringify(list),
				];
				for (const form of [...forms, `[${list.join()}]`, [...list, list[0]]]) {
					expect(written(many, form).body).toEqual({ ids: list });
				}
			}),
		);
	});

	it('takes one number, and is left out when nothing is in it', () => {
		expect(written(many, 7).body).toEqual({ ids: ['7'] });
		for (const empty of ['', ' , ', [], ['', null], '[]', null]) {
			expect(written(many, empty).body).toEqual({});
		}
	});

	it('names itself when an entry is no id, or there are too many', () => {
		expect(complaint(many, ['7', 7.36e18]).message).toContain('"Product IDs" came as the number');
		expect(complaint(many, '1,2,3,4,5,6')).toEqual({
			message: '"Product IDs" has 6 entries, but TikTok takes at most 5',
			advice: 'Split the list of "Product IDs" over several items.',
		});
	});
});
