import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { IDataObject } from 'n8n-workflow';
import { routeOf, versionsOf, type Operation } from '../../nodes/shared/operation/operation';
import { findOperation, type Schema } from '../openapi';
import { loadNode, nodeSources, subjectsOf } from './package';

/** Where the editor looks below a node's folder, for version 1 of the node. */
const FOLDER = '__schema__/v1.0.0';

/**
 * The JSON schema of one output item: what the operation says itself, and for what it passes on as it is, what
 * TikTok's OpenAPI says of the recommended version. Undefined when neither says anything.
 */
export function previewOf(operation: Operation): IDataObject | undefined {
	const { schema, passesOn } = operation.output;
	const passed = passesOn === undefined ? {} : propertiesAt(operation, passesOn);
	const properties = { ...passed, ...(schema?.properties as IDataObject | undefined) };
	return Object.keys(properties).length > 0 ? { type: 'object', properties } : undefined;
}

function propertiesAt(operation: Operation, place: string): IDataObject {
	const route = routeOf(operation, versionsOf(operation)[0]);
	const found = operation.endpoint && findOperation(operation.endpoint.method, route);
	const keys = ['data', ...place.split('.').filter(Boolean)];
	const element = keys.reduce<Schema | undefined>(
		(schema, key) => (schema?.items ?? schema)?.properties?.[key],
		found?.response,
	);
	return (plain(element?.items ?? element ?? {}).properties ?? {}) as IDataObject;
}

const plain = ({ type, properties, items }: Schema): IDataObject => ({
	...(type && { type }),
	...(properties && {
		properties: Object.fromEntries(
			Object.entries(properties).map(([name, property]) => [name, plain(property)]),
		),
	}),
	...(items && { items: plain(items) }),
});

/** Writes the previews of nodes (all of the package unless given) below `<into>/nodes`, as n8n's editor wants them. */
export function writePreviews(
	into: string,
	nodes = [...nodeSources().keys()].map((className) => loadNode(className)),
): void {
	for (const node of nodes) {
		const folder = join(into, 'nodes', node.className, FOLDER);
		for (const { resource, operation } of node.resources.flatMap((each) =>
			subjectsOf(node, each),
		)) {
			const preview = previewOf(operation);
			if (!preview) continue;
			const path = join(folder, resource.value, `${operation.value}.json`);
			mkdirSync(dirname(path), { recursive: true });
			writeFileSync(path, JSON.stringify({ ...preview, version: 1 }));
		}
	}
}
