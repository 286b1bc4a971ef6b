import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join, resolve } from 'node:path';
import type { INodeType } from 'n8n-workflow';
import type { Operation, Resource } from '../../nodes/shared/operation/operation';

/** The folder of package.json. */
export const PROJECT = resolve(__dirname, '../..');

/** One node that package.json names, from its TypeScript source. */
export interface PackageNode {
	/** The class and its folder, e.g. TikTokShopPartnerCampaign. */
	className: string;
	folder: string;
	/** The class itself, as n8n's loader takes it. */
	type: new () => INodeType;
	/** What the node can do; empty for triggers, which have no operations. */
	resources: Resource[];
}

/** An operation and where it belongs. */
export interface Subject {
	node: PackageNode;
	resource: Resource;
	operation: Operation;
	/** `Class resource.operation`, the name in messages and in the tables of exceptions. */
	name: string;
}

const load = createRequire(__filename);

/** The source files of all nodes in package.json, by class name. */
export function nodeSources(): Map<string, string> {
	const { n8n } = JSON.parse(readFileSync(join(PROJECT, 'package.json'), 'utf8')) as {
		n8n: { nodes: string[] };
	};
	return new Map(
		n8n.nodes.map((path) => [
			basename(path, '.node.js'),
			join(PROJECT, path.replace(/^dist\//, '').replace(/\.js$/, '.ts')),
		]),
	);
}

/** Loads a node's class and its resources. Throws when the source does not export the class. */
export function loadNode(className: string): PackageNode {
	const source = nodeSources().get(className)!;
	const folder = dirname(source);
	const exported = load(source) as Record<string, PackageNode['type']>;
	const type = exported[className];
	if (!type) throw new Error(`${className}.node.ts exports no class ${className}`);
	const index = join(folder, 'resources/index.ts');
	const { resources = [] } = existsSync(index)
		? (load(index) as { resources?: Resource[] })
		: { resources: [] };
	return { className, folder, type, resources };
}

/** The operations of one resource of a node. */
export const subjectsOf = (node: PackageNode, resource: Resource): Subject[] =>
	resource.operations.map((operation) => ({
		node,
		resource,
		operation,
		name: `${node.className} ${resource.value}.${operation.value}`,
	}));
