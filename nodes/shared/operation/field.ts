import type {
	IBinaryData,
	IDataObject,
	INodeListSearchResult,
	INodeProperties,
	NodeParameterValue,
} from 'n8n-workflow';
import { BadInput } from '../transport/failure';
import type { Client } from '../transport/client';
import type { Draft } from './draft';

/** A name on the wire; a record where API versions name the same thing differently. */
export type WireName = string | Record<string, string>;

/**
 * Where a field's value goes: a path variable, a query parameter, or a body key (dots nest).
 * A `note` stays off the wire: it steers what the operation does.
 */
export interface Wire {
	path?: WireName;
	query?: WireName;
	body?: WireName;
	note?: string;
}

/** What all fields share. `label` is the display name; `hint` the description under it. */
export interface FieldSpec extends Wire {
	name: string;
	label: string;
	hint?: string;
	required?: boolean;
	placeholder?: string;
	showWhen?: Record<string, NodeParameterValue[]>;
	/** API versions that know the field; all when left out. */
	versions?: string[];
}

/** What a field knows while it writes: the API version, the workflow's time zone, how to name itself, the item's files. */
export interface WriteContext {
	version: string;
	timeZone: string;
	label: string;
	/** Finds a file of the input item by the name of its binary field; throws when there is none. */
	file?: (binaryField: string) => IBinaryData;
}

/** Finds the entries of a "From List" choice; `chosen` reads what is chosen in other fields of the same form. */
export interface ListSearch {
	method: string;
	find: (
		client: Client,
		query: { filter?: string; paginationToken?: string; chosen: (name: string) => string },
	) => Promise<INodeListSearchResult>;
}

/** One thing a user fills in: its form side (`property`) and its wire side (`write`). */
export interface Field {
	property: INodeProperties;
	required: boolean;
	showWhen?: Record<string, NodeParameterValue[]>;
	versions?: string[];
	searches: ListSearch[];
	/** Puts the value into the request; throws a BadInput naming the label when TikTok would not take it. */
	write: (value: unknown, draft: Draft, context: WriteContext) => void;
}

/** Turns a form value into its wire value; undefined leaves the field out. */
export type Encode = (value: unknown, context: WriteContext) => unknown;

/** Whether a form value counts as not filled in. */
export const isBlank = (value: unknown): boolean =>
	value === undefined ||
	value === null ||
	(typeof value === 'string' && value.trim() === '') ||
	(Array.isArray(value) && value.length === 0);

/** Builds a field from its spec, its n8n property type and its encoding. */
export function field(
	spec: FieldSpec,
	property: Pick<INodeProperties, 'type' | 'default'> & Partial<INodeProperties>,
	encode: Encode,
	searches: ListSearch[] = [],
): Field {
	return {
		property: {
			displayName: spec.label,
			name: spec.name,
			...property,
			...(spec.required && { required: true }),
			...(spec.hint && { description: spec.hint }),
			...(spec.placeholder && { placeholder: spec.placeholder }),
		},
		required: spec.required ?? false,
		showWhen: spec.showWhen,
		versions: spec.versions,
		searches,
		write(value, draft, context) {
			const encoded = encode(value, context);
			if (encoded !== undefined) draft.put(spec, encoded, context);
			else if (spec.required) {
				throw new BadInput(`"${context.label}" is empty`, `Fill in "${context.label}".`);
			}
		},
	};
}

/** The members of an object that are filled in. */
export const filledIn = (value: unknown): IDataObject =>
	typeof value === 'object' && value !== null ? (value as IDataObject) : {};
