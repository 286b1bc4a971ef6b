import { nowInSeconds } from '../../../credentials/tokens/expiry';
import { choice } from '../../shared/fields/basic';
import { date, inOrderOfTime } from '../../shared/fields/date';
import type { Draft } from '../../shared/operation/draft';
import { BadInput } from '../../shared/transport/failure';

/** The period of the orders; `versions` that know it, all when left out. */
export const period = (versions?: string[]) => [
	date({
		name: 'createdAfter',
		label: 'Created After',
		hint: 'First moment of the period. Leave empty for the three months before Created Before; a longer period is searched in slices of three months.',
		body: 'create_time_ge',
		versions,
	}),
	date({
		name: 'createdBefore',
		label: 'Created Before',
		hint: 'End of the period. Leave empty for now.',
		body: 'create_time_lt',
		versions,
	}),
];

/** The period runs forward; one without an end has begun. */
export const periodRunsForward = [
	inOrderOfTime(['create_time_ge', 'Created After'], ['create_time_lt', 'Created Before']),
	(draft: Draft): void => {
		const start = Number(draft.get('create_time_ge') ?? 0);
		if (start < nowInSeconds() || draft.get('create_time_lt') !== undefined) return;
		throw new BadInput(
			'"Created After" lies in the future',
			'Choose an earlier date for "Created After", or a "Created Before" behind it.',
		);
	},
];

/** What an item is: a whole order unless one line of it is wanted. */
export const itemPer = () =>
	choice({
		name: 'itemPer',
		label: 'One Item Per',
		hint: 'What one item stands for; an order unless this is set',
		note: 'item_per',
		of: {
			line: {
				name: 'Order Line',
				description: 'Each SKU of an order, with the order’s own fields',
			},
			order: { name: 'Order', description: 'The whole order, with a list of its lines' },
		},
		default: 'line',
	});
