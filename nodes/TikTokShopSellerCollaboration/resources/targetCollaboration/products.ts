import type { IDataObject } from 'n8n-workflow';
import { choice } from '../../../shared/fields/basic';
import { rows } from '../../../shared/fields/group';
import { id, ids } from '../../../shared/fields/id';
import { rate } from '../../../shared/fields/rate';
import type { Draft } from '../../../shared/operation/draft';
import type { Field } from '../../../shared/operation/field';
import { adsRate } from './fields';

/** TikTok's documented lowest rate for invitations. Source: "Create Target Collaboration", 202508. */
const LOWEST_PERCENT = 10;

const productRate = (wire: { body?: string; note?: string }): Field =>
	rate({
		...wire,
		name: 'commissionRate',
		label: 'Commission Rate',
		hint: 'Percent that the invited creators get, from 10 to 80',
		min: LOWEST_PERCENT,
		required: true,
	});

const shownFor = <T extends Field>(mode: string, field: T): T => ({
	...field,
	showWhen: { rates: [mode] },
});

/** Which products are offered: a list at one rate, or products with a rate each. */
export const offeredProducts = (): Field[] => [
	choice({
		name: 'rates',
		label: 'Commission',
		note: 'rates',
		required: true,
		of: { SAME: 'Same Rate for All Products', EACH: 'Rate for Each Product' },
		default: 'SAME',
	}),
	shownFor(
		'SAME',
		ids({
			name: 'productIds',
			label: 'Product IDs',
			hint: 'Comma-separated IDs, or an expression that gives a list. More than 100 are spread over several target collaborations.',
			note: 'product_ids',
			required: true,
		}),
	),
	shownFor('SAME', productRate({ note: 'commission_rate' })),
	shownFor('SAME', adsRate({ note: 'shop_ads_commission_rate', versions: ['202508'] })),
	rows({
		name: 'products',
		label: 'Products',
		hint: 'More than 100 are spread over several target collaborations',
		entry: 'Product',
		body: 'products',
		required: true,
		showWhen: { rates: ['EACH'] },
		of: [
			id({ name: 'productId', label: 'Product ID', body: 'id', required: true }),
			productRate({ body: 'target_commission_rate' }),
			adsRate({ body: 'shop_ads_commission_rate', versions: ['202508'] }),
		],
	}),
];

/** The products of a new target collaboration as TikTok wants them, however they were filled in. */
export function productsIn({ body, notes }: Draft): IDataObject[] {
	if (body.products) return body.products as IDataObject[];
	const { product_ids, commission_rate, shop_ads_commission_rate } = notes;
	return (product_ids as string[]).map((productId) => ({
		id: productId,
		target_commission_rate: commission_rate,
		...(shop_ads_commission_rate !== undefined && { shop_ads_commission_rate }),
	}));
}
