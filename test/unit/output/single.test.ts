import { Draft } from '../../../nodes/shared/operation/draft';
import { echoed } from '../../../nodes/shared/output/single';
import { rate } from '../../../nodes/shared/output/shape';

const sent = (body: Record<string, unknown>) => {
	const draft = new Draft();
	const context = { version: '', timeZone: 'UTC', label: 'Field' };
	for (const [name, value] of Object.entries(body)) draft.put({ body: name }, value, context);
	return draft;
};

test('an item repeats what was sent by its last name, in the unit of the form where a shape says so', () => {
	const draft = sent({ product_id: '17', 'auto_add_product.commission_rate': 1234 });
	expect(echoed(draft, ['product_id', { 'auto_add_product.commission_rate': rate }])).toEqual({
		product_id: '17',
		commission_rate_percent: 12.34,
	});
});

test('what was not sent is not repeated', () => {
	expect(echoed(sent({}), ['product_id', { commission_rate: rate }])).toEqual({});
});
