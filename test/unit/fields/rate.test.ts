import fc from 'fast-check';
import { rate, toBasisPoints } from '../../../nodes/shared/fields/rate';
import { complaint, written } from './write';

const label = 'Commission Rate';
const commission = rate({ name: 'rate', label, body: 'commission_rate' });
const basisPoints = fc.integer({ min: 100, max: 8000 });
const asText = (points: number) =>
	`${Math.floor(points / 100)}.${String(points % 100).padStart(2, '0')}`;

describe('rate', () => {
	it('is exact for every percentage with two decimals, as number and as text', () => {
		fc.assert(
			fc.property(basisPoints, (points) => {
				for (const percent of [points / 100, Number(asText(points)), asText(points)]) {
					expect(written(commission, percent).body).toEqual({ commission_rate: points });
				}
			}),
		);
	});

	it('takes sums that floating point has blurred', () => {
		fc.assert(
			fc.property(basisPoints, fc.integer({ min: 0, max: 4000 }), (sum, part) => {
				expect(toBasisPoints(part / 100 + (sum - part) / 100, label)).toBe(sum);
			}),
		);
	});

	it('refuses every third decimal', () => {
		fc.assert(
			fc.property(basisPoints, fc.integer({ min: 1, max: 9 }), (points, third) => {
				expect(() => toBasisPoints(`${asText(points)}${third}`, label)).toThrow(
					'at most two decimals',
				);
			}),
		);
	});

	it('refuses what lies outside its bounds, and names them', () => {
		fc.assert(
			fc.property(
				fc.oneof(fc.integer({ min: -9999, max: 99 }), fc.integer({ min: 8001, max: 99_999 })),
				(points) => {
					const { message, advice } = complaint(commission, points / 100);
					expect(message).toMatch(/^"Commission Rate" is .* %, but TikTok takes 1 to 80 %$/);
					expect(advice).toBe('Set "Commission Rate" to a percentage from 1 to 80.');
				},
			),
		);
	});

	it.each([
		['12.34 %', 1234],
		[' 5% ', 500],
		['80', 8000],
	])('takes %j', (value, points) => {
		expect(written(commission, value).body).toEqual({ commission_rate: points });
	});

	it.each(['a lot', '12,5', Infinity, NaN, {}, '5 %%'])('does not take %j', (value) => {
		expect(complaint(commission, value).message).toContain('it has to be a percentage');
	});

	it('leaves itself out when it is empty, and is text where TikTok wants text', () => {
		expect(written(commission, '').body).toEqual({});
		const search = rate({ name: 'rate', label, query: 'rate', min: 0, max: 100, asText: true });
		expect(written(search, 0).query).toEqual({ rate: '0' });
		expect(complaint(search, 100.01).message).toContain('TikTok takes 0 to 100 %');
	});
});
