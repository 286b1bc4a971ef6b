import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';
import type { Field } from './field';
import { effectOf, versionsOf, type Operation, type Resource } from './operation';

const byDisplayName = (a: INodeProperties, b: INodeProperties) =>
	a.displayName.localeCompare(b.displayName);

const byName = (a: INodePropertyOptions, b: INodePropertyOptions) => a.name.localeCompare(b.name);

const firstValue = ([first]: Array<{ value: string }>) => first.value;

/** The whole form of a node, from its resources: Resource, Operation, each operation's fields and options. */
export function form(resources: Resource[]): INodeProperties[] {
	return [
		{
			displayName: 'Resource',
			name: 'resource',
			type: 'options',
			noDataExpression: true,
			options: resources
				.map(({ name, value, description }) => ({
					name,
					value,
					...(description && { description }),
				}))
				.sort(byName),
			default: firstValue(resources),
		},
		...resources.map(operationProperty),
		...resources.flatMap((resource) => resource.operations.flatMap((op) => formOf(op, resource))),
	];
}

function operationProperty({ value, operations }: Resource): INodeProperties {
	return {
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		displayOptions: { show: { resource: [value] } },
		options: operations
			.map(({ name, value: operationValue, action, description }) => ({
				name,
				value: operationValue,
				action,
				description,
			}))
			.sort(byName),
		default: firstValue(operations),
	};
}

function formOf(operation: Operation, { value }: Resource): INodeProperties[] {
	const show = { resource: [value], operation: [operation.value] };
	const shown = (property: INodeProperties, more = {}): INodeProperties => ({
		...property,
		displayOptions: { show: { ...show, ...more } },
	});
	return [
		...operation.fields.map(({ property, showWhen }) => shown(property, showWhen)),
		...(operation.output.isList ? [shown(RETURN_ALL), shown(LIMIT, { returnAll: [false] })] : []),
		...(operation.output.canSimplify ? [shown(SIMPLIFY)] : []),
		shown({
			displayName: 'Options',
			name: 'options',
			type: 'collection',
			placeholder: 'Add option',
			default: {},
			options: optionsOf(operation).sort(byDisplayName),
		}),
	];
}

function optionsOf(operation: Operation): INodeProperties[] {
	const versions = versionsOf(operation);
	const writes = effectOf(operation) !== 'read';
	return [
		...(operation.options ?? []).map(({ property }: Field) => property),
		...(operation.endpoint ? [ACCESS_TOKEN] : []),
		...(versions.length > 1 ? [apiVersion(versions)] : []),
		...(writes ? [DRY_RUN] : []),
		...(operation.output.hasOutcomes ? [ON_PARTIAL_FAILURE] : []),
		itemsAtOnce(operation),
	];
}

/** TikTok's documented calls per second are the most that can be of use. */
export const MOST_ITEMS_AT_ONCE = 50;

/** The most calls that run at once unless the user says otherwise. */
export const usualItemsAtOnce = (operation: Operation): number => (operation.ordered ? 1 : 10);

const itemsAtOnce = (operation: Operation): INodeProperties => ({
	displayName: 'Items at Once',
	name: 'itemsAtOnce',
	type: 'number',
	typeOptions: { minValue: 1, maxValue: MOST_ITEMS_AT_ONCE },
	default: usualItemsAtOnce(operation),
	description:
		'How many input items are worked on at the same time at most. The node slows down by itself when TikTok asks for it.',
});

const RETURN_ALL: INodeProperties = {
	displayName: 'Return All',
	name: 'returnAll',
	type: 'boolean',
	default: false,
	description: 'Whether to return all results or only up to a given limit',
};

const LIMIT: INodeProperties = {
	displayName: 'Limit',
	name: 'limit',
	type: 'number',
	typeOptions: { minValue: 1 },
	default: 50,
	description: 'Max number of results to return',
};

const SIMPLIFY: INodeProperties = {
	displayName: 'Simplify',
	name: 'simplify',
	type: 'boolean',
	default: true,
	description: 'Whether to return a simplified version of the response instead of the raw data',
};

const ACCESS_TOKEN: INodeProperties = {
	displayName: 'Access Token',
	name: 'accessToken',
	type: 'string',
	typeOptions: { password: true },
	default: '',
	description:
		'Acts for another account that authorized the same app, instead of the one in the credential. Take it from the item by an expression. It is not renewed here.',
};

const DRY_RUN: INodeProperties = {
	displayName: 'Dry Run',
	name: 'dryRun',
	type: 'boolean',
	default: false,
	description: 'Whether to return the request that would change something instead of sending it',
};

const ON_PARTIAL_FAILURE: INodeProperties = {
	displayName: 'On Partial Failure',
	name: 'onPartialFailure',
	type: 'options',
	options: [
		{
			name: 'Continue',
			value: 'continue',
			description: 'Return one item per element, those that TikTok refused with the reason',
		},
		{
			name: 'Fail',
			value: 'fail',
			description: 'Stop with an error that lists the refused elements',
		},
	],
	default: 'fail',
	description: 'What to do when TikTok carries out only a part of the request',
};

const apiVersion = (versions: string[]): INodeProperties => ({
	displayName: 'API Version',
	name: 'apiVersion',
	type: 'options',
	options: versions.map((version, index) => ({
		name: index === 0 ? `${version} (Recommended)` : version,
		value: version,
	})),
	default: String(versions[0]),
	description: 'Version of TikTok’s API to call',
});
