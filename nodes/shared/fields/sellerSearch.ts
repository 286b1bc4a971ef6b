import type { IDataObject, INodeListSearchItems } from 'n8n-workflow';
import type { ListSearch } from '../operation/field';

/** How many pages without a match are passed over before the list is shown empty. */
const MOST_PAGES = 20;

interface SellerList {
	method: string;
	path: string;
	list: string;
	pageSize: number;
	scope: string;
	/** What to ask for, given what the user has typed. A list without it is read by GET. */
	body?: (filter: string) => IDataObject;
	/** What is always asked for. */
	query?: Record<string, string>;
	entry: (element: IDataObject) => INodeListSearchItems;
	/** A value of the answer that the next page repeats in its body. */
	repeat?: string;
	/** TikTok cannot search this list by text, so that is done here. */
	filterHere?: boolean;
}

/** Keeps a page token and what else the next page needs in the one text n8n hands back. */
const bookmark = (token: unknown, repeated: unknown) =>
	token ? JSON.stringify([token, repeated ?? '']) : undefined;

const opened = (paginationToken: string | undefined) =>
	(paginationToken ? JSON.parse(paginationToken) : ['', '']) as [token: string, repeated: string];

const contains = (filter: string) => {
	const wanted = filter.toLowerCase();
	return ({ name, value }: INodeListSearchItems) =>
		name.toLowerCase().includes(wanted) || String(value) === filter;
};

/** The entries of a "From List" choice out of one of the seller's lists, for the shop chosen in the form. */
export const sellerSearch = (spec: SellerList): ListSearch => ({
	method: spec.method,
	async find(client, { filter = '', paginationToken, chosen }) {
		let next = paginationToken;
		for (let page = 0; page < MOST_PAGES; page++) {
			const [token, repeated] = opened(next);
			const data = await client.send({
				method: spec.body ? 'POST' : 'GET',
				path: spec.path,
				route: spec.path,
				query: {
					...spec.query,
					page_size: String(spec.pageSize),
					...(token && { page_token: token }),
				},
				...(spec.body && {
					body: {
						...spec.body(filter),
						...(spec.repeat && repeated && { [spec.repeat]: repeated }),
					},
				}),
				effect: 'read',
				cipher: { kind: 'shop', value: chosen('shop') },
				scope: spec.scope,
			});
			const entries = ((data[spec.list] ?? []) as IDataObject[]).map(spec.entry);
			const results = spec.filterHere ? entries.filter(contains(filter)) : entries;
			next = bookmark(data.next_page_token, spec.repeat && data[spec.repeat]);
			if (results.length > 0 || !next) return { results, paginationToken: next };
		}
		return { results: [], paginationToken: next };
	},
});
