import { typedQuery, type JudgedRequest, type Operation, type Schema } from '../../openapi';
import { matchPath } from '../../openapi/document';
import { limitsOf, type Limits } from '../../openapi/strict';

type Described = Schema & {
	example?: unknown;
	properties?: Record<string, Described>;
	items?: Described;
};

/** Where TikTok puts what it refused: empty in the answer to a request that went well. */
const REFUSED = /^(errors|failed_.*|.*_failed|.*_conflicts|.*invalid.*)$/;

/** Texts without an example in the OpenAPI; the digits are a time, an id and a number at once. */
const DIGITS = '1712941200';

const WORDS: Array<[name: RegExp, text: string]> = [
	[/url|link|uri|avatar/, 'https://example.com/sample'],
	[/currency/, 'USD'],
	[/name|title|desc|message|content|remark|reason/, 'Sample text'],
];

/** Where the second page begins. */
const NEXT_PAGE = 'page-2';

interface Asked {
	limits: Limits;
	/** The request carries a page token, so this is the last page. */
	isLastPage: boolean;
	/** The ids the request names, by the name they have in an answer, e.g. `product_id`. */
	ids: Map<string, unknown[]>;
}

/**
 * A good answer to a request, with every field TikTok documents filled in: lists of two elements, ids as the request
 * names them, all else as in the OpenAPI's examples, nothing refused. The first page names a second one, the second none.
 */
export function sampleAnswer(operation: Operation, request: JudgedRequest): object {
	const { query = {}, path, body } = request;
	const ids = new Map<string, unknown[]>();
	for (const part of [body, typedQuery(operation, query), matchPath(operation.path, path)])
		collectIds(part, ids);
	const asked = { limits: limitsOf(operation), isLastPage: 'page_token' in query, ids };
	const { data } = (operation.response as Described).properties ?? {};
	return {
		code: 0,
		message: 'Success',
		request_id: 'sample-request',
		data: data ? sample(data, 'data', 0, asked) : {},
	};
}

/** Ids by the name they have in an answer; `material.ids` are `material_id`, and each of `tags` is a `tag`. */
function collectIds(value: unknown, ids: Map<string, unknown[]>, owner = ''): void {
	if (Array.isArray(value)) return value.forEach((entry) => collectIds(entry, ids, owner));
	if (typeof value !== 'object' || value === null) return;
	for (const [name, entry] of Object.entries(value)) {
		if (/_ids?$|^tags$/.test(name)) ids.set(name.replace(/s$/, ''), [entry].flat());
		else if (name === 'ids') ids.set(`${owner}_id`, [entry].flat());
		else collectIds(entry, ids, name);
	}
}

function sample(schema: Described, at: string, index: number, asked: Asked): unknown {
	const name = at.slice(at.lastIndexOf('.') + 1).replace(/\[\]$/, '');
	if (schema.type === 'array') return REFUSED.test(name) ? [] : elements(schema, at, asked);
	if (schema.properties) {
		if (REFUSED.test(name)) return {};
		return Object.fromEntries(
			Object.entries(schema.properties).map(([key, property]) => [
				key,
				sample(property, `${at}.${key}`, index, asked),
			]),
		);
	}
	if (name === 'next_page_token') return asked.isLastPage ? '' : NEXT_PAGE;
	if (name === 'has_more') return !asked.isLastPage;
	const id = idOf(schema, at, name, index, asked);
	return id ?? asked.limits[at]?.enum?.[0] ?? example(schema) ?? plain(schema, name);
}

/** The id the request names for this place; `products[].id` is the `product_id`. */
function idOf(schema: Described, at: string, name: string, index: number, { ids }: Asked): unknown {
	const owner = at
		.split('.')
		.at(-2)
		?.replace(/s?(\[\])?$/, '');
	const named = ids.get(name === 'id' ? `${owner}_id` : name);
	const id = named?.[index % named.length];
	if (schema.type === 'integer' && id !== undefined) return Number(id);
	return fits(id, schema) ? id : undefined;
}

function elements(schema: Described, at: string, asked: Asked): unknown[] {
	const { example: listed, items = {} } = schema;
	const known = asked.limits[at]?.enum;
	if (known) return known.slice(0, 2);
	if (!items.properties && Array.isArray(listed) && listed.every((one) => fits(one, items)))
		return listed;
	return [0, 1].map((index) => sample(items, `${at}[]`, index, asked));
}

const TYPES: Record<string, (value: unknown) => boolean> = {
	string: (value) => typeof value === 'string' && value !== '',
	integer: Number.isSafeInteger,
	number: (value) => typeof value === 'number',
	boolean: (value) => typeof value === 'boolean',
	object: (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
};

const fits = (value: unknown, { type = '' }: Described) => TYPES[type]?.(value) ?? false;

const example = (schema: Described) => (fits(schema.example, schema) ? schema.example : undefined);

function plain({ type }: Described, name: string): unknown {
	if (type === 'string') return WORDS.find(([pattern]) => pattern.test(name))?.[1] ?? DIGITS;
	if (type === 'boolean') return true;
	return type === 'integer' || type === 'number' ? 1 : {};
}
