import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { Client } from '../transport/client';
import { toNodeError } from '../transport/failure';
import { filledIn, type Field, type ListSearch } from './field';
import type { Resource } from './operation';

type SearchMethod = (
	this: ILoadOptionsFunctions,
	filter?: string,
	paginationToken?: string,
) => Promise<INodeListSearchResult>;

/** The list searches behind the "From List" choices of all fields of a node, by method name. */
export const listSearches = (resources: Resource[]): Record<string, SearchMethod> =>
	searchMethods(
		resources
			.flatMap(({ operations }) => operations)
			.flatMap(({ fields, options = [] }) => [...fields, ...options]),
	);

/** The list searches of some fields, for nodes without operations. */
export function searchMethods(fields: Field[]): Record<string, SearchMethod> {
	const searches = fields.flatMap((field) => field.searches);
	return Object.fromEntries(searches.map((search) => [search.method, asMethod(search)]));
}

function asMethod(search: ListSearch): SearchMethod {
	return async function (this: ILoadOptionsFunctions, filter, paginationToken) {
		try {
			return await search.find(new Client(this), {
				filter,
				paginationToken,
				chosen: (name) => chosenValue(this, name),
			});
		} catch (failure) {
			throw toNodeError(this.getNode(), failure, undefined);
		}
	};
}

/** What another field holds; nothing for an expression, which has no value before the node runs. */
function chosenValue(functions: ILoadOptionsFunctions, name: string): string {
	const value = functions.getCurrentNodeParameter(name);
	const inner = typeof value === 'object' && value !== null ? filledIn(value).value : value;
	const chosen = String(inner ?? '');
	return chosen.startsWith('=') ? '' : chosen;
}
