import type { INodeProperties, INodeType, INodePropertyOptions } from 'n8n-workflow';
import type { PackageNode } from '../../tools/package';
import { belongsTo } from './fill';
import { membersOf, sectionsOf } from './values';

/** One form a user can see: the properties of one operation, or all of a node without operations. */
interface Form {
	name: string;
	properties: INodeProperties[];
}

/** The forms of a node, one per operation. */
export function formsOf({ type, resources }: PackageNode): Form[] {
	const { properties } = new type().description;
	if (resources.length === 0) return [{ name: 'form', properties }];
	return resources.flatMap((resource) =>
		resource.operations.map((operation) => {
			const base = { resource: resource.value, operation: operation.value };
			return {
				name: `${resource.value}.${operation.value}`,
				properties: properties.filter((property) => belongsTo(property, base)),
			};
		}),
	);
}

const conditionsOf = ({ displayOptions }: INodeProperties) => ({
	...displayOptions?.show,
	...displayOptions?.hide,
});

/** Whether two properties are never shown together: they want different values of the same parameter. */
const excludeEachOther = (a: INodeProperties, b: INodeProperties) =>
	Object.entries(a.displayOptions?.show ?? {}).some(([name, values = []]) => {
		const others = b.displayOptions?.show?.[name];
		return others !== undefined && !others.some((each) => values.includes(each));
	});

/** Names that two parameters share which a user sees at the same time. */
export const sharedNames = ({ properties }: Form): string[] =>
	properties.flatMap((property, index) =>
		properties
			.slice(index + 1)
			.filter(({ name }) => name === property.name)
			.filter((other) => !excludeEachOther(property, other))
			.map(
				(other) => `"${property.displayName}" and "${other.displayName}" are both ${other.name}`,
			),
	);

/** Conditions on parameters that the form does not have, or on values they do not offer. */
export const brokenConditions = ({ properties }: Form): string[] =>
	properties.flatMap((property) => conditionComplaints(property, properties, properties));

function conditionComplaints(
	property: INodeProperties,
	siblings: INodeProperties[],
	root: INodeProperties[],
): string[] {
	const own = Object.entries(conditionsOf(property))
		.filter(([name]) => name !== '@version')
		.flatMap(([name, values = []]) => {
			const place = name.startsWith('/') ? root : siblings;
			const parents = place.filter((each) => each.name === name.replace('/', ''));
			if (parents.length === 0)
				return [`"${property.displayName}" is shown by "${name}", which is no parameter here`];
			const offered = parents.flatMap((parent) => offeredBy(parent));
			return values
				.filter((value) => offered.length > 0 && !offered.includes(value as never))
				.map((value) => `"${property.displayName}" waits for ${name} = ${String(value)}`);
		});
	const inside = groupsOf(property).flatMap((group) =>
		group.flatMap((member) => conditionComplaints(member, group, root)),
	);
	return [...own, ...inside];
}

const offeredBy = ({ type, options = [] }: INodeProperties) => {
	if (type === 'boolean') return [true, false];
	return type === 'options' ? (options as INodePropertyOptions[]).map(({ value }) => value) : [];
};

const groupsOf = (property: INodeProperties): INodeProperties[][] => {
	if (property.type === 'collection') return [membersOf(property)];
	if (property.type !== 'fixedCollection') return [];
	return sectionsOf(property).map(({ values }) => values);
};

/** Every property of a form, those inside groups included. */
export const everyProperty = (properties: INodeProperties[]): INodeProperties[] =>
	properties.flatMap((property) => [property, ...groupsOf(property).flatMap(everyProperty)]);

/** Defaults that the parameter itself would not take. */
export const badDefaults = ({ properties }: Form): string[] =>
	everyProperty(properties)
		.filter((property) => !takesItsDefault(property))
		.map(
			({ displayName, default: given }) => `"${displayName}" begins with ${JSON.stringify(given)}`,
		);

function takesItsDefault(property: INodeProperties): boolean {
	const { type, typeOptions = {}, modes = [], options = [], default: given } = property;
	const values = (options as INodePropertyOptions[]).map(({ value }) => value);
	switch (type) {
		case 'options':
			return typeOptions.loadOptionsMethod ? true : values.includes(given as never);
		case 'multiOptions':
			return Array.isArray(given) && given.every((each) => values.includes(each as never));
		case 'number': {
			const { minValue = -Infinity, maxValue = Infinity } = typeOptions;
			return typeof given === 'number' && given >= minValue && given <= maxValue;
		}
		case 'boolean':
			return typeof given === 'boolean';
		case 'string':
			return typeOptions.multipleValues ? Array.isArray(given) : typeof given === 'string';
		case 'collection':
		case 'fixedCollection':
			return JSON.stringify(given) === '{}' || property.required === true;
		case 'resourceLocator':
			return modes.some(({ name }) => name === (given as { mode?: string }).mode);
		default:
			return given !== undefined;
	}
}

/** Lists that a property fills by a method the node does not have, and methods that no property uses. */
export function unmatchedMethods(node: INodeType): string[] {
	const properties = everyProperty(node.description.properties);
	const wanted = {
		listSearch: properties
			.flatMap(({ modes = [] }) => modes)
			.flatMap(({ typeOptions }) => typeOptions?.searchListMethod ?? []),
		loadOptions: properties.flatMap(({ typeOptions }) => typeOptions?.loadOptionsMethod ?? []),
	};
	return (['listSearch', 'loadOptions'] as const).flatMap((kind) => {
		const known = Object.keys(node.methods?.[kind] ?? {});
		return [
			...wanted[kind].filter((name) => !known.includes(name)).map((name) => `no method ${name}`),
			...known.filter((name) => !wanted[kind].includes(name)).map((name) => `${name} is unused`),
		];
	});
}
