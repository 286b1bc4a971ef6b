import type { INodeProperties, INodePropertyCollection } from 'n8n-workflow';
import { belongsTo } from '../../contract/support/fill';
import type { Sandbox } from '../../sandbox';
import { loadNode, nodeSources, type PackageNode } from '../../tools/package';
import type { ParameterRequest } from '../driver';
import { formOf } from './forms';
import { credentialOf, typeOf, usesOf, type Use } from './workflow';

interface Locator {
	method: string;
	/** Path in the form. */
	parameter: string;
	/** The operation it belongs to; triggers have none. */
	use?: Use;
}

/** All "From List" choices among some parameters, at any depth. */
function locatorsIn(properties: INodeProperties[], at = ''): Locator[] {
	return properties.flatMap(({ name, modes = [], options = [] }) => {
		const members = options.flatMap((option) =>
			'values' in option
				? (option as INodePropertyCollection).values
				: 'type' in option
					? [option]
					: [],
		);
		const methods = modes.flatMap(({ typeOptions }) => typeOptions?.searchListMethod ?? []);
		return [
			...methods.map((method) => ({ method, parameter: at + name })),
			...locatorsIn(members as INodeProperties[], `${at}${name}.`),
		];
	});
}

function locatorsOf(node: PackageNode): Locator[] {
	const { properties } = new node.type().description;
	const uses = usesOf(node);
	if (uses.length === 0) return locatorsIn(properties);
	return uses.flatMap((use) => {
		const { resource, operation } = use.subject;
		const base = { resource: resource.value, operation: operation.value };
		const own = properties.filter((property) => belongsTo(property, base));
		return locatorsIn(own).map((locator) => ({ ...locator, use }));
	});
}

/** Names of the list searches a node has. */
export const searchMethods = ({ type }: PackageNode): string[] =>
	Object.keys(new type().methods?.listSearch ?? {});

/** An operation of some node that offers this list; it tells whose credential the list wants. */
const anyUse = (method: string): Use =>
	[...nodeSources().keys()]
		.flatMap((className) => locatorsOf(loadNode(className)))
		.find((locator) => locator.method === method && locator.use)!.use!;

/** What the editor asks to open a list of a node, with the form of the first operation that offers it filled in. */
export function searchRequest(
	node: PackageNode,
	method: string,
	sandbox: Sandbox,
): ParameterRequest {
	const { parameter, use } = locatorsOf(node).find((locator) => locator.method === method)!;
	return {
		type: `n8n-nodes-tiktok-shop-affiliate.${typeOf(node)}`,
		method,
		parameter,
		parameters: use ? formOf(use, sandbox) : {},
		credentials: { tikTokShopAffiliateApi: credentialOf(use ?? anyUse(method), sandbox) },
	};
}
