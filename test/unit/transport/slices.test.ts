import fc from 'fast-check';
import { slices, THREE_MONTHS } from '../../../nodes/shared/transport/slices';

const DAY = 86_400;
const time = fc.integer({ min: 1_000_000_000, max: 2_000_000_000 });

describe('slices of a period', () => {
	it('cover it without gap or overlap, newest first, none longer than three months', () => {
		fc.assert(
			fc.property(time, fc.integer({ min: 1, max: 3000 * DAY }), (from, length) => {
				const cut = slices({ from, to: from + length });
				expect(cut[0].to).toBe(from + length);
				expect(cut.at(-1)!.from).toBe(from);
				for (const [index, slice] of cut.entries()) {
					expect(slice.to - slice.from).toBeGreaterThan(0);
					expect(slice.to - slice.from).toBeLessThanOrEqual(THREE_MONTHS);
					if (index > 0) expect(slice.to).toBe(cut[index - 1].from);
				}
			}),
		);
	});

	it('stay within three months of any calendar', () => {
		const from = Date.UTC(2027, 1, 1) / 1000;
		const [first] = slices({ from, to: from + 300 * DAY });
		expect(first.to - first.from).toBeLessThanOrEqual(
			(Date.UTC(2027, 4, 1) - Date.UTC(2027, 1, 1)) / 1000,
		);
	});

	it('are none when the period is empty', () => {
		expect(slices({ from: 1_700_000_000, to: 1_700_000_000 })).toEqual([]);
	});
});
