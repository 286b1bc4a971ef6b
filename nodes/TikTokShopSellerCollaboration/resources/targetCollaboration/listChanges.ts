import { rows } from '../../../shared/fields/group';
import { id, ids } from '../../../shared/fields/id';
import { rate } from '../../../shared/fields/rate';
import type { Field } from '../../../shared/operation/field';
import { adsRate } from './fields';

/** Who and what an update adds to a target collaboration, takes out of it, or offers at another rate. */
export const listChanges = (): Field[] => [
	ids({
		name: 'addCreatorIds',
		label: 'Add Creator IDs',
		hint: 'Comma-separated creator_open_id values, or an expression that gives a list; a target collaboration holds 50 creators',
		note: 'add_creators',
	}),
	ids({
		name: 'removeCreatorIds',
		label: 'Remove Creator IDs',
		hint: 'Comma-separated creator_open_id values, or an expression that gives a list',
		note: 'remove_creators',
	}),
	rows({
		name: 'products',
		label: 'Add or Change Products',
		hint: 'A higher commission holds at once, a lower one from 00:00 of the next day in the region of the shop for products that creators show already',
		entry: 'Product',
		note: 'products',
		of: [
			id({ name: 'productId', label: 'Product ID', body: 'id', required: true }),
			rate({
				name: 'commissionRate',
				label: 'Commission Rate',
				hint: 'Percent that the invited creators get, from 1 to 80',
				body: 'commission_rate',
				required: true,
			}),
			adsRate({ body: 'target_ad_commission_rate' }),
		],
	}),
	ids({
		name: 'removeProductIds',
		label: 'Remove Product IDs',
		hint: 'Comma-separated IDs, or an expression that gives a list; products that creators show already end at 00:00 of the next day in the region of the shop',
		note: 'remove_products',
	}),
];
