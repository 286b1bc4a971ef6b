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

/** The product TikTok means. One version of the call gives IDs as numbers, which are rounded: so is the product's then. */
const productOf = (materialId: unknown, productIds: unknown[]): string =>
	String(
		typeof materialId === 'number'
			? productIds.find((id) => Number(id) === materialId)
			: materialId,
	);

const outcomes = (
	{ sharing_links, failed_materials }: IDataObject,
	productIds: unknown[],
): Outcome[] => [
	...((sharing_links ?? []) as IDataObject[]).map(({ material_id, ...links }) => ({
		id: productOf(material_id, productIds),
		success: true,
		json: links,
	})),
	...((failed_materials ?? []) as IDataObject[]).map(({ material_id, fail_reason }) => ({
		id: productOf(material_id, productIds),
		success: false,
		reason: String(fail_reason),
	})),
];

/** One item per product, 50 products per call. */
export const productLinks = (...echo: string[]) =>
	batch({
		list: 'material',
		size: 50,
		wire: (ids) => ({ ids, type: 'PRODUCT' }),
		id: 'product_id',
		shape: { sharing_link: text, deep_link: text, one_link: text },
		outcomes,
		echo,
	});
