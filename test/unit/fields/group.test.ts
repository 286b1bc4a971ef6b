import { text, whole } from '../../../nodes/shared/fields/basic';
import { additionalFields, rows } from '../../../nodes/shared/fields/group';
import { complaint, written } from './write';

describe('a group of optional fields', () => {
	const group = additionalFields(
		text({ name: 'b', label: 'Bee', body: 'deep.bee', required: true }),
		text({ name: 'a', label: 'Ay', query: 'ay' }),
	);

	it('shows its fields by name, none of them required', () => {
		expect(group.property).toMatchObject({
			type: 'collection',
			default: {},
			options: [{ displayName: 'Ay' }, { displayName: 'Bee' }],
		});
		expect(JSON.stringify(group.property.options)).not.toContain('required');
	});

	it('sends only what was added', () => {
		expect(written(group, {})).toEqual({ path: {}, query: {}, body: {} });
		expect(written(group, { a: 'x', b: 'y' })).toEqual({
			path: {},
			query: { ay: 'x' },
			body: { deep: { bee: 'y' } },
		});
		expect(written(group, null).body).toEqual({});
	});
});

describe('rows', () => {
	const list = rows({
		name: 'products',
		label: 'Products',
		entry: 'Product',
		body: 'products',
		max: 2,
		of: [
			text({ name: 'id', label: 'ID', body: 'id', required: true }),
			whole({ name: 'quota', label: 'Quota', body: 'sample.quota', min: 1 }),
		],
	});

	it('makes one object of each', () => {
		const entries = [{ id: '7', quota: 3 }, { id: '8' }];
		expect(written(list, { entries }).body).toEqual({
			products: [{ id: '7', sample: { quota: 3 } }, { id: '8' }],
		});
		expect(written(list, { entries: entries[1] }).body).toEqual({ products: [{ id: '8' }] });
		expect(written(list, {}).body).toEqual({});
	});

	it('names the row that is wrong', () => {
		expect(complaint(list, { entries: [{ id: '7' }, { quota: 3 }] }).message).toBe(
			'"ID" of "Product 2" is empty',
		);
		expect(complaint(list, { entries: [{ id: '7', quota: 0 }] }).message).toContain(
			'"Quota" of "Product 1" is 0',
		);
		expect(complaint(list, { entries: [{}, {}, {}] }).message).toBe(
			'"Products" has 3 entries, but TikTok takes at most 2',
		);
	});
});

describe('API versions', () => {
	const context = { version: '202405' };
	const named = text({ name: 'n', label: 'Name', body: { 202405: 'old', 202508: 'new' } });
	const fresh = text({ name: 'n', label: 'Fresh', body: 'fresh', versions: ['202508'] });

	it('name the same thing differently', () => {
		expect(written(named, 'x', context).body).toEqual({ old: 'x' });
		expect(written(named, 'x', { version: '202508' }).body).toEqual({ new: 'x' });
	});

	it('do not all know every field', () => {
		expect(written(fresh, '', context).body).toEqual({});
		expect(() => written(fresh, 'x', context)).toThrow(
			'"Fresh" does not exist in API version 202405',
		);
		expect(() => written(named, 'x', { version: '202601' })).toThrow(
			'"Name" does not exist in API version 202601',
		);
	});
});
