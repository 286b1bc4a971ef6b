import { versionsOf, routeOf, type Operation } from '../../nodes/shared/operation/operation';
import { loadNode, nodeSources, type PackageNode } from './package';

const INTRODUCTION = `# Operations

Every operation of every node: what it does, the TikTok Shop endpoint it calls, and the scope the app needs for it.
Operations with more than one endpoint offer Options → API Version; the first is the one they use by themselves.
This page is made from the nodes by \`npm run docs\`.
`;

const cell = (text: string) => text.replace(/\|/g, '\\|');

/** \`METHOD /path\` of every version, recommended first. */
function endpointsOf(operation: Operation): string {
	const { endpoint } = operation;
	if (!endpoint) return '–';
	return versionsOf(operation)
		.map((version) => `\`${endpoint.method} ${routeOf(operation, version)}\``)
		.join('<br>');
}

const scopeOf = ({ endpoint }: Operation) => (endpoint?.scope ? `\`${endpoint.scope}\`` : '–');

function tableOf({ type, resources }: PackageNode): string {
	const { displayName, description } = new type().description;
	const rows = resources.flatMap(({ name: resource, operations }) =>
		operations.map((operation) =>
			[
				resource,
				operation.name,
				operation.description,
				endpointsOf(operation),
				scopeOf(operation),
			].map(cell),
		),
	);
	return [
		`## ${displayName}`,
		'',
		description + (description.endsWith('.') ? '' : '.'),
		'',
		'| Resource | Operation | What it does | Endpoint | Scope |',
		'| --- | --- | --- | --- | --- |',
		...rows.map((row) => `| ${row.join(' | ')} |`),
		'',
	].join('\n');
}

/** The page docs/operations.md: one table for each node that has operations. */
export function operationsTable(): string {
	const nodes = [...nodeSources().keys()].map((className) => loadNode(className));
	const tables = nodes.filter(({ resources }) => resources.length > 0).map(tableOf);
	return [INTRODUCTION, ...tables].join('\n');
}
