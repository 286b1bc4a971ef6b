import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The part of JSON Schema that TikTok's OpenAPI uses. */
export interface Schema {
	type?: string;
	format?: string;
	properties?: Record<string, Schema>;
	items?: Schema;
}

export interface Parameter {
	name: string;
	in: 'path' | 'query' | 'header';
	required: boolean;
	schema: Schema;
}

/** One method of one path, as TikTok documents it. */
export interface Operation {
	method: string;
	/** Path template, for example `/affiliate_partner/202405/campaigns/{campaign_id}`. */
	path: string;
	/** TikTok's own name of the operation. */
	summary: string;
	parameters: Parameter[];
	contentType?: 'application/json' | 'multipart/form-data';
	requestBody?: Schema;
	/** Schema of the whole answer: code, message, request_id, data. */
	response: Schema;
}

interface Content {
	content?: Record<string, { schema: Schema }>;
}

interface Described {
	summary: string;
	parameters?: Parameter[];
	requestBody?: Content;
	responses: { '200': Content };
}

const folder = join(
	dirname(require.resolve('@tts-open-toolkit/cli/package.json')),
	'skills/tts-openapi-guide/references/oas/paths',
);

/** Path families the package uses, each a file of its own in TikTok's OpenAPI. */
const FAMILIES = [
	'affiliate',
	'affiliate_creator',
	'affiliate_partner',
	'affiliate_seller',
	'authorization',
	'event',
	'product',
];

const loaded = new Map<string, Operation[]>();

function toOperation(method: string, path: string, described: Described): Operation {
	const [body] = Object.entries(described.requestBody?.content ?? {});
	const hasBody = body !== undefined && method !== 'get';
	return {
		method: method.toUpperCase(),
		path,
		summary: described.summary,
		parameters: described.parameters ?? [],
		contentType: hasBody ? (body[0] as Operation['contentType']) : undefined,
		requestBody: hasBody ? body[1].schema : undefined,
		response: described.responses['200'].content?.['application/json'].schema ?? {},
	};
}

function family(name: string): Operation[] {
	const known = loaded.get(name);
	if (known) return known;
	const document = JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')) as {
		paths: Record<string, Record<string, Described>>;
	};
	const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
		Object.entries(methods).map(([method, described]) => toOperation(method, path, described)),
	);
	loaded.set(name, operations);
	return operations;
}

const familyOf = (path: string) => path.split('/')[1] ?? '';

/**
 * All operations of TikTok's OpenAPI whose path starts with one of the prefixes, for example
 * `coverage(['/affiliate_partner/', '/event/'])`; without prefixes, those of all families the package uses.
 */
export function coverage(prefixes: string[] = FAMILIES.map((name) => `/${name}/`)): Operation[] {
	const families = FAMILIES.filter((name) =>
		prefixes.some((prefix) => `/${name}/`.startsWith(prefix) || prefix.startsWith(`/${name}/`)),
	);
	return families
		.flatMap(family)
		.filter(({ path }) => prefixes.some((prefix) => path.startsWith(prefix)));
}

/** Values of a template's `{parameters}` in a concrete path (still percent-encoded), or undefined when it does not fit. */
export function matchPath(template: string, path: string): Record<string, string> | undefined {
	const expected = template.split('/');
	const given = path.split('/');
	if (expected.length !== given.length) return undefined;
	const values: Record<string, string> = {};
	for (const [index, segment] of expected.entries()) {
		if (segment.startsWith('{')) values[segment.slice(1, -1)] = given[index];
		else if (segment !== given[index]) return undefined;
	}
	return values;
}

const variables = (template: string) => template.split('{').length;

/** Picks among things with a path template those that fit a concrete path, the most literal template first. */
export function fitting<T extends { path: string }>(candidates: T[], path: string): T[] {
	return candidates
		.filter((candidate) => candidate.path === path || matchPath(candidate.path, path))
		.sort((a, b) => variables(a.path) - variables(b.path));
}

/** The operation of a method and a path (concrete or template), or undefined when TikTok documents none. */
export function findOperation(method: string, path: string): Operation | undefined {
	if (!FAMILIES.includes(familyOf(path))) return undefined;
	const candidates = family(familyOf(path)).filter((one) => one.method === method.toUpperCase());
	return fitting(candidates, path)[0];
}
