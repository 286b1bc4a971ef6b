import type { IDataObject, IExecuteFunctions, NodeParameterValue } from 'n8n-workflow';
import { Draft, unknownIn } from './draft';
import { isBlank, type Field, type WriteContext } from './field';
import { usualItemsAtOnce } from './form';
import { requestFrom, versionsOf, type Operation } from './operation';
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
}

type Parameters = (name: string) => unknown;

/** Reads the form of one item into a request. Throws a BadInput naming the first parameter TikTok would not take. */
export function prepare(
	functions: IExecuteFunctions,
	operation: Operation,
	itemIndex: number,
): Prepared {
	const parameter: Parameters = (name) => functions.getNodeParameter(name, itemIndex, null);
	const options = (parameter('options') ?? {}) as IDataObject;
	const version = String(options.apiVersion ?? versionsOf(operation)[0]);
	const draft = new Draft();
	const context = {
		version,
		timeZone: functions.getTimezone(),
		file: (binaryField: string) => functions.helpers.assertBinaryData(itemIndex, binaryField),
	};

	for (const field of operation.fields) {
		if (isShown(field, parameter)) write(field, parameter(field.property.name), draft, context);
	}
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
			parameter('returnAll') === true ? Number.POSITIVE_INFINITY : Number(parameter('limit') ?? 50),
		keepFailures: options.onPartialFailure === 'continue',
		dryRun: options.dryRun === true,
		accessToken: String(options.accessToken ?? '').trim(),
	};
}

/** The most items to work on at once, as chosen for the first item. */
export function itemsAtOnce(functions: IExecuteFunctions, operation: Operation): number {
	const options = functions.getNodeParameter('options', 0, {}) as IDataObject;
	return Math.max(1, Number(options.itemsAtOnce ?? usualItemsAtOnce(operation)));
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
		if (isBlank(value) || value === field.property.default) return;
		throw unknownIn(named);
	}
	field.write(value, draft, named);
}

function isShown({ showWhen = {} }: Field, parameter: Parameters): boolean {
	return Object.entries(showWhen).every(([name, values]) =>
		values.includes(parameter(name) as NodeParameterValue),
	);
}
