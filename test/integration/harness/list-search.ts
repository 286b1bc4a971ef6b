import './setup';
import { LoadOptionsContext } from 'n8n-core';
import type { INodeListSearchResult, INodePropertyOptions } from 'n8n-workflow';
import { createEngine, type NodeUse } from './engine';

/**
 * Fills the list of a resource locator as the editor does: calls the node's `listSearch` method
 * with the search text and the token of the page before. Rejects with what the method throws.
 */
export async function runListSearch(
	method: string,
	{ filter, paginationToken, ...use }: NodeUse & { filter?: string; paginationToken?: string },
): Promise<INodeListSearchResult> {
	const { context, methods } = editor(use);
	const search = methods?.listSearch?.[method] ?? missing(method);
	return await search.call(context, filter, paginationToken);
}

/** Fills a dropdown as the editor does: calls the node's `loadOptions` method. */
export async function runLoadOptions(
	method: string,
	use: NodeUse,
): Promise<INodePropertyOptions[]> {
	const { context, methods } = editor(use);
	const load = methods?.loadOptions?.[method] ?? missing(method);
	return await load.call(context);
}

function editor(use: NodeUse) {
	const { workflow, nodes, types, additionalData } = createEngine([{ ...use, name: 'Temp-Node' }]);
	additionalData.currentNodeParameters = use.parameters ?? {};
	return {
		methods: types[0].methods,
		context: new LoadOptionsContext(workflow, nodes[0], additionalData, ''),
	};
}

function missing(method: string): never {
	throw new Error(`The node has no method "${method}"`);
}
