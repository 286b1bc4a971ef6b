import type { Operation, Schema } from '../../openapi';

/** Query parameters that every signed call carries. */
const COMMON = new Set(['app_key', 'sign', 'timestamp', 'access_token']);

/** Every parameter TikTok documents for an operation: `query.name`, and `body.a.b[].c` for each leaf of the body. */
export function documented(operation: Operation): string[] {
	const query = operation.parameters
		.filter(({ name, in: place }) => place === 'query' && !COMMON.has(name))
		.map(({ name }) => `query.${name}`);
	return [...query, ...(operation.requestBody ? leaves(operation.requestBody, 'body') : [])];
}

function leaves(schema: Schema, at: string): string[] {
	if (schema.type === 'array' && schema.items) return leaves(schema.items, `${at}[]`);
	if (!schema.properties) return [at.replace(/\[\]$/, '')];
	return Object.entries(schema.properties).flatMap(([name, each]) => leaves(each, `${at}.${name}`));
}

/** The parameters a request carries, named as `documented` names them. */
export function carried({ query, body }: { query: object; body?: unknown }): string[] {
	return [...Object.keys(query).map((name) => `query.${name}`), ...paths(body, 'body')];
}

function paths(value: unknown, at: string): string[] {
	if (Array.isArray(value)) return [at, ...value.flatMap((entry) => paths(entry, `${at}[]`))];
	if (typeof value !== 'object' || value === null) return [at];
	return [at, ...Object.entries(value).flatMap(([name, entry]) => paths(entry, `${at}.${name}`))];
}
