import Ajv, { type ErrorObject, type ValidateFunction } from 'ajv';
import type { Operation, Schema } from './document';
import limitsFile from './limits.json';

/** What TikTok says about a field in words only; `enum` of a list is about its elements. */
export interface Limit {
	required?: boolean;
	enum?: Array<string | number>;
	min?: number;
	max?: number;
	maxItems?: number;
	maxLength?: number;
	format?: 'unix_seconds' | 'unix_ms' | 'basis_points' | 'decimal_string';
}

export type Limits = Record<string, Limit>;

type Range = [low: number, high: number];

const ajv = new Ajv({ allErrors: true, verbose: true, strictTypes: false });
for (const format of ['int16', 'int32', 'int64']) ajv.addFormat(format, true);
ajv.addKeyword({
	keyword: 'numericText',
	schemaType: 'array',
	validate: ([low, high]: Range, text: unknown) => Number(text) >= low && Number(text) <= high,
});

/** A range for a number, or for one that the wire carries as text. */
const within = ([low, high]: Range, type?: string): object =>
	type === 'string' ? { numericText: [low, high] } : { minimum: low, maximum: high };

const INTEGERS: Record<string, Range> = {
	int16: [-(2 ** 15), 2 ** 15 - 1],
	int32: [-(2 ** 31), 2 ** 31 - 1],
	int64: [Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER],
};

/** TikTok answers with IDs that JavaScript can only round; sending one rounded would name something else. */
const ANSWERED_INT64: Range = [-(2 ** 63), 2 ** 63];

const RANGES: Partial<Record<NonNullable<Limit['format']>, Range>> = {
	unix_seconds: [1e9, 1e11 - 1],
	unix_ms: [1e12, 1e14 - 1],
	basis_points: [0, 10_000],
};

/** All limits of an operation, by field path: `query.page_size`, `body.products[].id`, `data.campaigns[].status`. */
export function limitsOf(operation: Operation): Limits {
	const all = limitsFile as unknown as Record<string, Limits>;
	return all[`${operation.method} ${operation.path}`] ?? {};
}

const integers = (format: string, isAnswer: boolean) =>
	isAnswer && format === 'int64' ? ANSWERED_INT64 : INTEGERS[format];

function scalar({ type, format }: Schema, limit: Limit, isAnswer: boolean): object {
	const ranges = [
		type === 'integer' && format && integers(format, isAnswer),
		limit.format && RANGES[limit.format],
		(limit.min !== undefined || limit.max !== undefined) && [
			limit.min ?? Number.MIN_SAFE_INTEGER,
			limit.max ?? Number.MAX_SAFE_INTEGER,
		],
	].filter((range): range is Range => Array.isArray(range));
	return {
		type,
		...(format && { format }),
		...(limit.enum && { enum: limit.enum }),
		...(limit.maxLength !== undefined && { maxLength: limit.maxLength }),
		...(limit.format === 'decimal_string' && { pattern: '^\\d+(\\.\\d+)?$' }),
		...(ranges.length > 0 && { allOf: ranges.map((range) => within(range, type)) }),
	};
}

/**
 * A schema of TikTok's OpenAPI made strict: what it does not list is forbidden wherever it lists anything,
 * and the limits it states only in words are enforced.
 * @param at field path of the schema, the key into `limits`
 */
export function strictSchema(schema: Schema, limits: Limits, at: string): object {
	const limit = limits[at] ?? {};
	if (schema.type === 'array') {
		const { maxItems, ...ofElements } = limit;
		return {
			type: 'array',
			items: strictSchema(schema.items ?? {}, { ...limits, [`${at}[]`]: ofElements }, `${at}[]`),
			...(maxItems !== undefined && { maxItems }),
		};
	}
	if (!schema.type || schema.format === 'binary') return {};
	if (schema.type !== 'object') return scalar(schema, limit, /^answer\b/.test(at));
	if (!schema.properties) return { type: 'object' };
	const properties = Object.entries(schema.properties);
	return {
		type: 'object',
		additionalProperties: false,
		properties: Object.fromEntries(
			properties.map(([name, property]) => [name, strictSchema(property, limits, `${at}.${name}`)]),
		),
		required: properties.map(([name]) => name).filter((name) => limits[`${at}.${name}`]?.required),
	};
}

/** Compiles a strict schema; the result answers true or leaves its complaints in `errors`. */
export const compile = (schema: object): ValidateFunction => ajv.compile(schema);

/** Field path of a complaint, dotted: `products.0.id`. */
export function fieldOf(error: ErrorObject): string {
	const extra = error.params as { additionalProperty?: string; missingProperty?: string };
	return [...error.instancePath.split('/'), extra.additionalProperty ?? extra.missingProperty ?? '']
		.filter(Boolean)
		.join('.');
}

/** A complaint as a sentence without its field, for example `must be one of APPROVE, REJECT`. */
export function sentenceOf(error: ErrorObject): string {
	const params = error.params as { allowedValues?: unknown[] };
	if (error.keyword === 'additionalProperties') return 'is not a field of this operation';
	if (error.keyword === 'required') return 'is required';
	if (error.keyword === 'enum') return `must be one of ${params.allowedValues?.join(', ')}`;
	if (error.keyword === 'numericText') return `must be ${(error.schema as Range).join(' to ')}`;
	return error.message ?? error.keyword;
}
