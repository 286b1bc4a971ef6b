import type { IDataObject, IExecuteFunctions, NodeParameterValue } from 'n8n-workflow';
import { Draft, unknownIn } from './draft';
import { isBlank, type Field, type WriteContext } from './field';
import { MOST_ITEMS_AT_ONCE, usualItemsAtOnce } from './form';
import { requestFrom, versionsOf, type Operation } from './operation';
import { wholeNumber } from './whole';
import { BadInput } from '../transport/failure';
import type { ApiRequest } from '../transport/request';

/** One input item's form, read and checked: everything is known before the first request goes out. */
export interface Prepared {
	itemIndex: number;
	draft: Draft;
	request: ApiRequest;
	version: string;
	simplify: boolean;
	limit: number;
	keepFailures: boolean;
	dryRun: boolean;
	/** Another account's access token; empty for the credential's own. */
	accessToken: string;
	/** The most items to work on at once; that of the first item counts. */
	itemsAtOnce: number;
}

/** Reads a parameter of the form by its name. */
export type Parameters = (name: string) => unknown;

/** Reads the form of one item into a request. Throws a BadInput naming the first parameter TikTok would not take. */
export function prepare(
	functions: IExecuteFunctions,
	operation: Operation,
	itemIndex: number,
): Prepared {
	const parameter: Parameters = (name) => functions.getNodeParameter(name, itemIndex, null);
	const options = (parameter('options') ?? {}) as IDataObject;
	const version = chosenVersion(operation, options.apiVersion);
	const draft = new Draft();
	const context = {
		version,
		timeZone: functions.getTimezone(),
		file: (binaryField: string) => functions.helpers.assertBinaryData(itemIndex, binaryField),
	};

	fillIn(draft, operation.fields, parameter, context);
	for (const field of operation.options ?? []) {
		const value = options[field.property.name];
		if (value !== undefined) write(field, value, draft, context);
	}
	for (const check of operation.checks ?? []) check(draft);

	return {
		itemIndex,
		draft,
		request: requestFrom(operation.endpoint, draft, version),
		version,
		simplify: parameter('simplify') !== false,
		limit:
			parameter('returnAll') === true
				? Number.POSITIVE_INFINITY
				: wholeNumber(parameter('limit') ?? 50, 'Limit', { min: 1 }),
		keepFailures: options.onPartialFailure === 'continue',
		dryRun: options.dryRun === true,
		accessToken: String(options.accessToken ?? '').trim(),
		itemsAtOnce: wholeNumber(options.itemsAtOnce ?? usualItemsAtOnce(operation), 'Items at Once', {
			min: 1,
			max: MOST_ITEMS_AT_ONCE,
		}),
	};
}

function chosenVersion(operation: Operation, chosen: unknown): string {
	const versions = versionsOf(operation);
	const version = String(chosen ?? versions[0]);
	if (versions.includes(version)) return version;
	throw new BadInput(
		`"API Version" is "${version}", which this operation does not have`,
		`Use one of: ${versions.join(', ')}.`,
	);
}

/** Writes the fields that the form shows into a draft. */
export function fillIn(
	draft: Draft,
	fields: Field[],
	parameter: Parameters,
	context: Omit<WriteContext, 'label'>,
): void {
	for (const field of fields) {
		if (isShown(field, parameter)) write(field, parameter(field.property.name), draft, context);
	}
}

/** Writes one field, unless this API version does not have it and it is empty anyway. */
export function write(
	field: Field,
	value: unknown,
	draft: Draft,
	context: Omit<WriteContext, 'label'>,
): void {
	const named = { ...context, label: field.property.displayName };
	if (field.versions && !field.versions.includes(context.version)) {
		if (isBlank(value) || value === field.property.default || isWithoutRows(value)) return;
		throw unknownIn(named);
	}
	field.write(value, draft, named);
}

/** A list of rows that was added to the form and left empty. */
const isWithoutRows = (value: unknown): boolean =>
	typeof value === 'object' && value !== null && Object.values(value).every(isBlank);

function isShown({ showWhen = {} }: Field, parameter: Parameters): boolean {
	return Object.entries(showWhen).every(([name, values]) =>
		values.includes(parameter(name) as NodeParameterValue),
	);
}
