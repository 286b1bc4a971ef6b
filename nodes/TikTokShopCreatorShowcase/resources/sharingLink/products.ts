import type { IDataObject } from 'n8n-workflow';
import { choice } from '../../../shared/fields/basic';
import { id, ids } from '../../../shared/fields/id';
import { batch, type Outcome } from '../../../shared/output/batch';
import { text } from '../../../shared/output/shape';

/** The products to link to, and rarely needed values. */
export const productList = () =>
	ids({
		name: 'productIds',
		label: 'Product IDs',
		hint: 'Comma-separated IDs, or an expression that gives a list',
		body: 'material',
		required: true,
	});

export const linkOptions = () => [
	id({
		name: 'campaignId',
		label: 'Campaign ID',
		hint: 'When the creator took the products from a campaign',
		body: 'campaign_id',
	}),
	choice({
		name: 'linkType',
		label: 'Link Type',
		hint: 'Which shop the links lead to',
		body: 'link_type',
		any: 'TikTok Shop',
		of: { TOKO: 'Tokopedia' },
	}),
];

/** What an answer that says nothing of an element means. */
export const NO_LINK = 'TikTok made no link for it';

/**
 * Finds the product TikTok means. One version of the call gives IDs as numbers, which are rounded: where several
 * products share a number, the first one that has not been found yet is meant.
 */
function finder(productIds: unknown[]): (materialId: unknown) => string {
	const left = productIds.map(String);
	return (materialId) => {
		const isMeant = (id: string) =>
			typeof materialId === 'number' ? Number(id) === materialId : id === materialId;
		const index = left.findIndex(isMeant);
		return index < 0 ? String(materialId) : left.splice(index, 1)[0];
	};
}

function outcomes({ sharing_links, failed_materials }: IDataObject, productIds: unknown[]) {
	const productOf = finder(productIds);
	return [
		...((sharing_links ?? []) as IDataObject[]).map(
			({ material_id, ...links }): Outcome => ({
				id: productOf(material_id),
				success: true,
				json: links,
			}),
		),
		...((failed_materials ?? []) as IDataObject[]).map(
			({ material_id, fail_reason }): Outcome => ({
				id: productOf(material_id),
				success: false,
				reason: String(fail_reason),
			}),
		),
	];
}

/** One item per product, 50 products per call. */
export const productLinks = (...echo: string[]) =>
	batch({
		list: 'material',
		size: 50,
		wire: (ids) => ({ ids, type: 'PRODUCT' }),
		id: 'product_id',
		shape: { sharing_link: text, deep_link: text, one_link: text },
		outcomes,
		unmentioned: NO_LINK,
		echo,
	});
