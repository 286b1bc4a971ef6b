import {
	count,
	countRange,
	flag,
	money,
	percentRate,
	range,
	rate,
	simplify,
} from '../../../nodes/shared/output/shape';

describe('figures that TikTok may withhold or write as text', () => {
	const shape = { content_count: count, gmv: money, fulfillment: percentRate, commission: rate };

	it('are null where TikTok leaves them empty', () => {
		const withheld = { content_count: '', gmv: '', fulfillment: '', commission: '' };
		expect(simplify(withheld, shape)).toEqual({
			content_count: null,
			gmv: null,
			fulfillment_percent: null,
			commission_percent: null,
		});
	});

	it('are null where TikTok writes null', () => {
		const price = { minimum_amount: null, maximum_amount: null, currency: null };
		const views = { minimum_amount: null, maximum_amount: '90' };
		expect(simplify({ price, views }, { price: range, views: countRange })).toEqual({
			price_minimum: null,
			price_maximum: null,
			price_currency: null,
			views_minimum: null,
			views_maximum: 90,
		});
	});

	it.each([
		[true, true],
		['true', true],
		['false', false],
		['maybe', 'maybe'],
	])('say yes or no, also in words: %j', (sample, expected) => {
		expect(simplify({ sample }, { sample: flag })).toEqual({ sample: expected });
	});

	it('stay zero where they are zero', () => {
		const zero = { content_count: 0, fulfillment: '0.00', commission: '0' };
		expect(simplify(zero, shape)).toEqual({
			content_count: 0,
			fulfillment_percent: 0,
			commission_percent: 0,
		});
	});

	it.each(['60.85', '60.85%'])('are read from %s', (fulfillment) => {
		expect(simplify({ fulfillment }, shape)).toEqual({ fulfillment_percent: 60.85 });
	});
});
