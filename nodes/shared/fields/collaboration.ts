import type { IDataObject } from 'n8n-workflow';
import type { Field, FieldSpec } from '../operation/field';
import { locator } from './locator';
import { sellerSearch } from './sellerSearch';

const COLLABORATIONS = 'seller.affiliate_collaboration.read';

const isId = (text: string) => /^\d{10,}$/.test(text);

const percent = (basisPoints: unknown) => `${Number(basisPoints) / 100} %`;

const inside = (element: IDataObject, key: string) => (element[key] ?? {}) as IDataObject;

const searchOpenCollaborations = sellerSearch({
	method: 'searchOpenCollaborations',
	path: '/affiliate_seller/202412/open_collaborations/search',
	list: 'open_collaborations',
	pageSize: 50,
	scope: COLLABORATIONS,
	body: (filter) =>
		filter ? { keyword: filter, keyword_type: isId(filter) ? 'PRODUCT_ID' : 'PRODUCT_NAME' } : {},
	entry: (collaboration) => ({
		name: `${inside(collaboration, 'product').title} (${percent(inside(collaboration, 'current_commission').rate)})`,
		value: String(inside(collaboration, 'product').id),
	}),
});

const searchTargetCollaborations = sellerSearch({
	method: 'searchTargetCollaborations',
	path: '/affiliate_seller/202508/target_collaborations/search',
	list: 'target_collaborations',
	pageSize: 50,
	scope: COLLABORATIONS,
	body: (filter) => ({
		collaboration_status: 'VALID',
		...(filter && {
			search_param: {
				keyword: filter,
				keyword_type: isId(filter) ? 'TARGET_COLLABORATION_ID' : 'TARGET_COLLABORATION_NAME',
			},
		}),
	}),
	entry: ({ id, name, creator_inivited_count }) => ({
		name: `${name} (${creator_inivited_count} creators)`,
		value: String(id),
	}),
});

const searchMarketplaceCreators = sellerSearch({
	method: 'searchMarketplaceCreators',
	path: '/affiliate_seller/202508/marketplace_creators/search',
	list: 'creators',
	pageSize: 20,
	scope: 'seller.creator_marketplace.read',
	repeat: 'search_key',
	body: (filter) => (filter ? { keyword: filter } : {}),
	entry: ({ creator_open_id, nickname, username, follower_count }) => ({
		name: `${nickname} (@${username}, ${follower_count} followers)`,
		value: String(creator_open_id),
	}),
});

const searchMarketplaceProducts = sellerSearch({
	method: 'searchMarketplaceProducts',
	path: '/affiliate_seller/202405/open_collaborations/products/search',
	list: 'products',
	pageSize: 20,
	scope: COLLABORATIONS,
	body: (filter) => (filter ? { title_keywords: [filter] } : {}),
	entry: (product) => ({
		name: `${product.title} (${inside(product, 'shop').name}, ${percent(inside(product, 'commission').rate)})`,
		value: String(product.id),
	}),
});

const searchShopProducts = sellerSearch({
	method: 'searchShopProducts',
	path: '/product/202502/products/search',
	list: 'products',
	pageSize: 100,
	scope: 'seller.product.basic',
	filterHere: true,
	body: () => ({ status: 'ACTIVATE' }),
	entry: ({ id, title }) => ({ name: String(title), value: String(id) }),
});

const PRODUCT_ID = 'e.g. 1729432087292775344';

/** A product of the chosen shop. */
export const shopProduct = (
	spec: Pick<FieldSpec, 'body' | 'path' | 'query' | 'hint' | 'showWhen'>,
): Field =>
	locator({
		...spec,
		name: 'product',
		label: 'Product',
		required: true,
		search: searchShopProducts,
		idPlaceholder: PRODUCT_ID,
	});

/** A product of the chosen shop that is in an open collaboration: a product has at most one. */
export const openCollaboration = (wire: Pick<FieldSpec, 'body' | 'path' | 'query'>): Field =>
	locator({
		...wire,
		name: 'openCollaboration',
		label: 'Product',
		hint: 'The product whose open collaboration is meant',
		required: true,
		search: searchOpenCollaborations,
		idLabel: 'By Product ID',
		idPlaceholder: PRODUCT_ID,
	});

/** A product of any shop that is in an open collaboration. */
export const marketplaceProduct = (): Field =>
	locator({
		name: 'product',
		label: 'Product',
		hint: 'A product of any shop that is in an open collaboration',
		path: 'product_id',
		required: true,
		search: searchMarketplaceProducts,
		idPlaceholder: PRODUCT_ID,
	});

/** The target collaboration an operation is about; only those that are valid are listed. */
export const targetCollaboration = (
	spec: Pick<FieldSpec, 'body' | 'path' | 'showWhen'> = { path: 'target_collaboration_id' },
): Field =>
	locator({
		...spec,
		name: 'targetCollaboration',
		label: 'Target Collaboration',
		required: true,
		search: searchTargetCollaborations,
		idPlaceholder: 'e.g. 7400846837790361387',
	});

/** A creator of the marketplace, by Creator Open ID. */
export const marketplaceCreator = (
	spec: Pick<FieldSpec, 'body' | 'path' | 'note' | 'hint' | 'showWhen'>,
): Field =>
	locator({
		hint: 'The creator_open_id of an item from Search',
		...spec,
		name: 'creator',
		label: 'Creator',
		required: true,
		search: searchMarketplaceCreators,
		idPlaceholder: 'e.g. uACafQAAAABmUU2qon4R0vUYvUVS3QC6CICP2m5A2',
	});
