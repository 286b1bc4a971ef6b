import type { IDataObject } from 'n8n-workflow';
import type { Client } from './client';
import type { ApiRequest } from './request';

const MAX_PAGES = 10_000;

/** How a route pages: `sizes` are the only page sizes it takes, or `max` the largest of any size. */
export interface Paging {
	list: string;
	max?: number;
	sizes?: number[];
	/** A value of the answer that the next page has to repeat in its body, e.g. `search_key`. */
	repeat?: string;
}

/**
 * Reads a list page by page and gives its elements one by one, asking only for as many as are still wanted.
 * Ends at `limit`, at a page without elements, and at a page token that is empty or came before.
 * Page size and token travel in the query, for POST too. Source: the API pages' "Pagination" parameters.
 */
export async function* pages(
	client: Client,
	request: ApiRequest,
	paging: Paging,
	limit = Number.POSITIVE_INFINITY,
): AsyncGenerator<IDataObject> {
	const seen = new Set<string>();
	const query = { ...request.query };
	let { body } = request;
	let left = limit;
	for (let page = 0; page < MAX_PAGES && left > 0; page++) {
		query.page_size = String(pageSize(paging, left));
		const data = await client.send({ ...request, query: { ...query }, body });
		const elements = Array.isArray(data[paging.list]) ? (data[paging.list] as IDataObject[]) : [];
		for (const element of elements) {
			if (left-- <= 0) return;
			yield element;
		}
		const token = String(data.next_page_token ?? '');
		if (elements.length === 0 || token === '' || seen.has(token)) return;
		seen.add(token);
		query.page_token = token;
		const { repeat } = paging;
		if (repeat && data[repeat]) body = { ...body, [repeat]: data[repeat] };
	}
}

function pageSize({ sizes, max = 50 }: Paging, wanted: number): number {
	if (!sizes) return Math.min(max, wanted);
	return sizes.find((size) => size >= wanted) ?? Math.max(...sizes);
}
