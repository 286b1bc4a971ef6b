import { yesNo } from '../../../nodes/shared/fields/basic';
import { rows } from '../../../nodes/shared/fields/group';
import { id } from '../../../nodes/shared/fields/id';
import { Draft } from '../../../nodes/shared/operation/draft';
import { write } from '../../../nodes/shared/operation/read';

const versions = ['202508'];
const of = [id({ name: 'id', label: 'ID', body: 'id' })];
const list = rows({ name: 'list', label: 'List', body: 'list', entry: 'Row', of, versions });
const fast = yesNo({ name: 'fast', label: 'Fast', body: 'fast', versions });

const writing = (...args: [field: typeof list, value: unknown]) => {
	const draft = new Draft();
	write(args[0], args[1], draft, { version: '202405', timeZone: 'UTC' });
	return draft.body;
};

test.each([
	[list, {}],
	[list, { entries: [] }],
	[fast, false],
	[fast, ''],
])('a field an older version lacks is passed over when nothing is in it', (field, value) => {
	expect(writing(field, value)).toEqual({});
});

test.each([
	[list, { entries: [{ id: '1' }] }, '"List" does not exist in API version 202405'],
	[fast, true, '"Fast" does not exist in API version 202405'],
])('a filled field an older version lacks is refused by name', (field, value, message) => {
	expect(() => writing(field, value)).toThrow(message);
});
