import { chunks } from '../../../nodes/shared/output/chunks';

test.each([
	[0, []],
	[1, [1]],
	[2, [2]],
	[3, [2, 1]],
])('a list of %i elements in parts of two', (length, sizes) => {
	const list = Array.from({ length }, (_, index) => index);
	const parts = chunks(list, 2);
	expect(parts.map((part) => part.length)).toEqual(sizes);
	expect(parts.flat()).toEqual(list);
});
