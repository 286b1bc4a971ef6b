import type { ValidateFunction } from 'ajv';
import { findOperation, matchPath, type Operation, type Parameter } from './document';
import { compile, fieldOf, limitsOf, sentenceOf, strictSchema } from './strict';

/** One thing that is wrong with a request or an answer. */
export interface Problem {
	where: 'operation' | 'path' | 'query' | 'headers' | 'body' | 'answer';
	/** Dotted field path, empty for the whole. */
	field: string;
	message: string;
}

export type QueryValue = string | number | boolean;

export interface JudgedRequest {
	method: string;
	/** Concrete path, without query. */
	path: string;
	query?: Record<string, QueryValue | undefined>;
	headers?: Record<string, unknown>;
	/** JSON value, or for multipart/form-data an object of the parts by name; undefined when nothing is sent. */
	body?: unknown;
}

/** Query parameters of every signed call; no operation lists them. */
const COMMON_QUERY = new Set(['app_key', 'sign', 'timestamp', 'access_token']);

const compiled = new Map<
	Operation,
	Partial<Record<'query' | 'body' | 'answer', ValidateFunction>>
>();

function validator(
	operation: Operation,
	part: 'query' | 'body' | 'answer',
	build: () => object,
): ValidateFunction {
	const parts = compiled.get(operation) ?? {};
	compiled.set(operation, parts);
	return (parts[part] ??= compile(build()));
}

function complaints(
	where: Problem['where'],
	validate: ValidateFunction,
	value: unknown,
): Problem[] {
	if (validate(value)) return [];
	return (validate.errors ?? [])
		.filter(({ keyword }) => keyword !== 'allOf')
		.map((error) => ({ where, field: fieldOf(error), message: sentenceOf(error) }));
}

const queryParameters = ({ parameters }: Operation) =>
	parameters.filter((parameter) => parameter.in === 'query');

/** TikTok marks shop_cipher optional, yet its gateway refuses calls without it. */
const isRequired = ({ name, required }: Parameter) => required || name === 'shop_cipher';

function querySchema(operation: Operation): object {
	const parameters = queryParameters(operation);
	const properties = Object.fromEntries(parameters.map(({ name, schema }) => [name, schema]));
	const limits = { ...limitsOf(operation) };
	for (const { name } of parameters.filter(isRequired))
		limits[`query.${name}`] = { ...limits[`query.${name}`], required: true };
	return {
		additionalProperties: false,
		...strictSchema({ type: 'object', properties }, limits, 'query'),
	};
}

/** A query value as it arrives (text) in the type its parameter has; left as it is when it does not fit. */
function typed(value: QueryValue, type: string | undefined): unknown {
	const text = String(value);
	if (type === 'integer' && /^-?\d+$/.test(text)) return Number(text);
	if (type === 'boolean' && /^(true|false)$/.test(text)) return text === 'true';
	if (type === 'array') return text.split(',');
	return text;
}

/** The query of a call to an operation with integers, booleans and comma lists read from text, the common parameters left out. */
export function typedQuery(
	operation: Operation,
	query: JudgedRequest['query'] = {},
): Record<string, unknown> {
	const types = new Map(queryParameters(operation).map(({ name, schema }) => [name, schema.type]));
	const own = Object.entries(query).filter(
		(entry): entry is [string, QueryValue] => !COMMON_QUERY.has(entry[0]) && entry[1] !== undefined,
	);
	return Object.fromEntries(own.map(([name, value]) => [name, typed(value, types.get(name))]));
}

function judgeQuery(operation: Operation, query: JudgedRequest['query'] = {}): Problem[] {
	const empty = Object.keys(query)
		.filter((name) => query[name] === '')
		.map((field): Problem => ({ where: 'query', field, message: 'is empty; leave it out' }));
	const validate = validator(operation, 'query', () => querySchema(operation));
	return [...empty, ...complaints('query', validate, typedQuery(operation, query))];
}

function judgePath(operation: Operation, path: string): Problem[] {
	return Object.entries(matchPath(operation.path, path) ?? {})
		.filter(([, value]) => !value || /[{}\s]|^undefined$|^null$/.test(decodeURIComponent(value)))
		.map(([field, value]) => ({ where: 'path', field, message: `is not filled in ("${value}")` }));
}

function judgeHeaders(operation: Operation, request: JudgedRequest): Problem[] {
	const headers = Object.fromEntries(
		Object.entries(request.headers ?? {}).map(([name, value]) => [
			name.toLowerCase(),
			String(value),
		]),
	);
	const problems: Problem[] = [];
	const complain = (field: string, message: string) =>
		problems.push({ where: 'headers', field, message });
	if (!headers['x-tts-access-token']) complain('x-tts-access-token', 'is required');
	if (request.body !== undefined && operation.contentType) {
		const given = headers['content-type']?.split(';')[0].trim();
		if (given !== operation.contentType)
			complain('content-type', `must be ${operation.contentType}`);
	}
	return problems;
}

function judgeBody(operation: Operation, body: unknown): Problem[] {
	const schema = operation.requestBody;
	if (!schema)
		return body === undefined
			? []
			: [{ where: 'body', field: '', message: 'must not be sent with this operation' }];
	const validate = validator(operation, 'body', () =>
		strictSchema(schema, limitsOf(operation), 'body'),
	);
	return complaints('body', validate, body ?? {});
}

/**
 * Judges a request against TikTok's OpenAPI and the limits its descriptions state.
 * Headers are judged only when given. @returns everything that is wrong, nothing when all is well
 */
export function judge(request: JudgedRequest): Problem[] {
	const operation = findOperation(request.method, request.path);
	if (!operation) {
		const message = `TikTok documents no ${request.method} ${request.path}`;
		return [{ where: 'operation', field: '', message }];
	}
	return [
		...judgePath(operation, request.path),
		...judgeQuery(operation, request.query),
		...(request.headers ? judgeHeaders(operation, request) : []),
		...judgeBody(operation, request.body),
	];
}

/** Strict JSON schema of an operation's whole answer (code, message, request_id, data). */
export const responseSchema = (operation: Operation): object =>
	strictSchema({ type: 'object', ...operation.response }, answerLimits(operation), 'answer');

function answerLimits(operation: Operation) {
	const limits = Object.entries(limitsOf(operation)).filter(([at]) => at.startsWith('data.'));
	return Object.fromEntries(limits.map(([at, limit]) => [`answer.${at}`, limit]));
}

/** Judges an answer to a method and path (concrete or template) against the operation's response schema. */
export function judgeAnswer(method: string, path: string, answer: unknown): Problem[] {
	const operation = findOperation(method, path);
	if (!operation)
		return [{ where: 'operation', field: '', message: `TikTok documents no ${method} ${path}` }];
	return complaints(
		'answer',
		validator(operation, 'answer', () => responseSchema(operation)),
		answer,
	);
}

/** Problems as one line of text, for error messages. */
export const inWords = (problems: Problem[]): string =>
	problems
		.map(({ where, field, message }) => [where, field].filter(Boolean).join('.') + ' ' + message)
		.join('; ');
