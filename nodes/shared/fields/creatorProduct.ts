import type { IDataObject, INodeListSearchItems, INodeListSearchResult } from 'n8n-workflow';
import type { Field, FieldSpec, ListSearch } from '../operation/field';
import type { Client } from '../transport/client';
import type { ApiRequest, Method } from '../transport/request';
import { locator } from './locator';

const SHOWCASE = '/affiliate_creator/202405/showcases/products';
const COLLABORATIONS = '/affiliate_creator/202405/open_collaborations/products/search';
const LIVE_ROOM = '/affiliate/202309/live_rooms/products';

/** Showcases hold 2,000 products in pages of 20: a search looks through this many pages before it shows what it found. */
const PAGES_PER_SEARCH = 25;

const read = (
	method: Method,
	path: string,
	scope: string,
	rest: Partial<ApiRequest> = {},
): ApiRequest => ({ method, path, route: path, query: {}, effect: 'read', scope, ...rest });

const entryOf = ({ id, title, ...product }: IDataObject): INodeListSearchItems => {
	const rate = (product.commission as IDataObject | undefined)?.rate;
	return {
		name: `${title}${rate === undefined ? '' : ` (${Number(rate) / 100} %)`}`,
		value: String(id),
	};
};

const fits = (filter: string) => {
	const wanted = filter.toLowerCase();
	return ({ name, value }: INodeListSearchItems) =>
		name.toLowerCase().includes(wanted) || value === filter;
};

/** One page of a list of products as choices. */
async function pageOf(client: Client, request: ApiRequest, pageToken?: string) {
	const query = { ...request.query, ...(pageToken && { page_token: pageToken }) };
	const data = await client.send({ ...request, query });
	return {
		results: ((data.products ?? []) as IDataObject[]).map(entryOf),
		paginationToken: String(data.next_page_token ?? '') || undefined,
	};
}

const searchShowcaseProducts: ListSearch = {
	method: 'searchShowcaseProducts',
	async find(client, { filter = '', paginationToken }) {
		const query = { page_size: '20', origin: 'SHOWCASE' };
		const request = read('GET', SHOWCASE, 'creator.showcase.read', { query });
		const found: INodeListSearchResult = { results: [], paginationToken };
		for (let page = 0; page < PAGES_PER_SEARCH; page++) {
			const next = await pageOf(client, request, found.paginationToken as string | undefined);
			found.results.push(...next.results.filter(fits(filter)));
			found.paginationToken = next.paginationToken;
			if (!next.paginationToken || found.results.length >= 20) break;
		}
		return found;
	},
};

const searchCollaborationProducts: ListSearch = {
	method: 'searchCollaborationProducts',
	async find(client, { filter, paginationToken }) {
		const request = read('POST', COLLABORATIONS, 'creator.affiliate_collaboration.read', {
			query: { page_size: '20' },
			...(filter && { body: { title_keywords: [filter] } }),
		});
		return await pageOf(client, request, paginationToken);
	},
};

const searchLiveProducts: ListSearch = {
	method: 'searchLiveProducts',
	async find(client, { filter = '' }) {
		const request = read('GET', LIVE_ROOM, 'creator.showcase.read');
		const { results } = await pageOf(client, request);
		return { results: results.filter(fits(filter)) };
	},
};

type Where = Pick<FieldSpec, 'body' | 'query' | 'path' | 'showWhen'>;

const product = (where: Where, search: ListSearch, hint: string): Field =>
	locator({
		...where,
		name: 'product',
		label: 'Product',
		hint,
		required: true,
		search,
		idPlaceholder: 'e.g. 1729570313535393936',
	});

/** A product of the creator's showcase. */
export const showcaseProduct = (where: Where): Field =>
	product(where, searchShowcaseProducts, 'A product of the creator’s showcase');

/** A product in an open collaboration that the creator may promote. */
export const collaborationProduct = (where: Where): Field =>
	product(where, searchCollaborationProducts, 'The list shows products in open collaborations');

/** A product of the creator's live room. */
export const liveProduct = (): Field =>
	product({ path: 'product_id' }, searchLiveProducts, 'A product of the creator’s live room');
