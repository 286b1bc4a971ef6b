import {
	refusalFailure,
	refusalsIn,
} from '../../../nodes/TikTokShopSellerCollaboration/resources/targetCollaboration/refusals';

test('an answer that leaves nothing out has no refusals', () => {
	const lists = { target_collaboration_conflicts: [], invalid_open_id_list: [] };
	expect(refusalsIn({ ...lists, update_failed: { add_products: {} } })).toEqual([]);
	expect(refusalsIn({ target_collaboration: { id: '1' }, update_failed: null })).toEqual([]);
});

test('conflicts name creator and product in every API version, invalid ids the one they are about', () => {
	expect(
		refusalsIn({
			target_collaboration_conflicts: [
				{ creator_user_open_id: 'open', product_id: '1' },
				{ creator_user_id: 'user', product_id: '2' },
			],
			invalid_open_id_list: ['stranger'],
			invalid_product_id_list: ['3'],
		}),
	).toEqual([
		{ creator_id: 'open', product_id: '1', error: 'in another target collaboration already' },
		{ creator_id: 'user', product_id: '2', error: 'in another target collaboration already' },
		{ creator_id: 'stranger', error: 'no creator that can be invited' },
		{ product_id: '3', error: 'no product that can be offered' },
	]);
});

test('what an update could not do is named, whether TikTok sends one product or a list', () => {
	const update_failed = {
		add_creator_open_ids: ['a'],
		remove_creator_open_ids: ['b'],
		add_products: { id: '1', commission_rate: 1000 },
		change_commissions: [{ product_id: '2', commission_rate: 1000 }],
		remove_product_ids: ['3'],
		name: 'New',
		end_time: 0,
	};
	expect(refusalsIn({ update_failed })).toEqual([
		{ creator_id: 'a', error: 'not added' },
		{ creator_id: 'b', error: 'not removed' },
		{ product_id: '1', error: 'not added' },
		{ product_id: '2', error: 'commission not changed' },
		{ product_id: '3', error: 'not removed' },
		{ error: 'name not changed' },
	]);
});

test('an error names at most twenty and counts the rest', () => {
	const refusals = Array.from({ length: 23 }, (_, index) => ({
		creator_id: `c${index}`,
		error: 'not added',
	}));
	const { message, facts } = refusalFailure(refusals, 'Nothing else happened.');
	expect(message).toContain('left out 23 of what was asked for: creator c0: not added; creator c1');
	expect(message).toMatch(/creator c19: not added and 3 more$/);
	expect(facts.advice).toMatch(/^Nothing else happened\. .*On Partial Failure/);
});
