import { countRange, range, schemaOf, simplify } from '../../../nodes/shared/output/shape';

test('a price range becomes numbers and a currency, a range of counts has none', () => {
	const price = { currency: 'USD', minimum_amount: '3.50', maximum_amount: '4.19' };
	const units = { minimum_amount: 0, maximum_amount: 10 };
	expect(simplify({ price, units }, { price: range, units: countRange })).toEqual({
		price_minimum: 3.5,
		price_maximum: 4.19,
		price_currency: 'USD',
		units_minimum: 0,
		units_maximum: 10,
	});
	expect(Object.keys(schemaOf({ price: range }).properties as object)).toEqual([
		'price_minimum',
		'price_maximum',
		'price_currency',
	]);
});
