import { NodeHelpers, type INodeParameters, type INodeProperties } from 'n8n-workflow';
import { candidatesOf, isFillable, LEFT_ALONE, membersOf, sectionsOf } from './values';

type Values = Record<string, unknown>;

/** Picks a parameter's value; undefined leaves the parameter as the form offers it. */
export type Choose = (path: string, property: INodeProperties) => unknown;

const isShown = (property: INodeProperties, values: Values, root: Values) =>
	NodeHelpers.displayParameter(
		values as INodeParameters,
		property,
		{ typeVersion: 1 },
		null,
		root as INodeParameters,
	);

const ownConditions = ({ displayOptions }: INodeProperties): Array<[string, unknown[]]> =>
	Object.entries(displayOptions?.show ?? {})
		.filter(([name]) => !/^\/?(resource|operation|@version)$/.test(name))
		.map(([name, allowed]) => [name, allowed ?? []]);

/** Parameters that decide about others come first. */
const inOrder = (properties: INodeProperties[]) =>
	[...properties].sort((a, b) => ownConditions(a).length - ownConditions(b).length);

/** Whether a parameter belongs to an operation, shown or not. */
export const belongsTo = (property: INodeProperties, base: Values): boolean => {
	const { resource, operation } = property.displayOptions?.show ?? {};
	return (
		!(resource && !resource.includes(base.resource as string)) &&
		!(operation && !operation.includes(base.operation as string))
	);
};

const isEmpty = (value: unknown): boolean =>
	value === undefined ||
	value === '' ||
	(Array.isArray(value) && value.length === 0) ||
	(typeof value === 'object' &&
		value !== null &&
		('__rl' in value || 'mode' in value
			? isEmpty((value as Values).value)
			: Object.keys(value).length === 0));

/**
 * Fills in what the form asks for with a star and offers no value for; everything else stays as offered.
 * @param also paths of further parameters to fill in
 */
export function fillRequired(
	properties: INodeProperties[],
	base: Values,
	also: string[] = [],
): Values {
	const choose: Choose = (path, property) =>
		(property.required && isEmpty(property.default)) || also.includes(path)
			? candidatesOf(property)?.[0]
			: undefined;
	const wantsRows = (path: string, { required = false }: INodeProperties) =>
		required || also.some((each) => each.startsWith(`${path}.`));
	return fill(properties, { choose, rows: (...row) => (wantsRows(...row) ? 1 : 0) }, base);
}

/** Fills in everything that is shown, groups and rows included, with the values `choose` picks. */
export const fillAll = (properties: INodeProperties[], base: Values, choose: Choose): Values =>
	fill(properties, { choose, rows: () => 2 }, base);

/** How a form is filled in: what goes into a parameter, and how many rows a list of objects gets. */
interface Manner {
	choose: Choose;
	rows: (path: string, property: INodeProperties) => number;
}

function fill(properties: INodeProperties[], manner: Manner, base: Values): Values {
	const values = { ...base };
	const relevant = properties.filter(({ name }) => name !== 'resource' && name !== 'operation');
	for (const property of inOrder(relevant.filter((each) => belongsTo(each, base)))) {
		const { name } = property;
		if (!isFillable(property) || !isShown(property, values, values)) continue;
		const value = filled(property, name, manner, values) ?? property.default;
		const isGroup = typeof base[name] === 'object';
		values[name] = isGroup ? { ...(value as Values), ...(base[name] as Values) } : value;
	}
	return values;
}

function filled(property: INodeProperties, path: string, manner: Manner, root: Values): unknown {
	if (property.type === 'collection') return members(membersOf(property), path, manner, root);
	if (property.type !== 'fixedCollection') return manner.choose(path, property);
	const count = manner.rows(path, property);
	if (count === 0) return undefined;
	return Object.fromEntries(
		sectionsOf(property).map(({ name, values }) => {
			const row = () => ({
				...Object.fromEntries(values.map((member) => [member.name, member.default])),
				...members(values, `${path}.${name}`, manner, root),
			});
			const isList = property.typeOptions?.multipleValues;
			return [name, isList ? Array.from({ length: count }, row) : row()];
		}),
	);
}

function members(properties: INodeProperties[], at: string, manner: Manner, root: Values): Values {
	const values: Values = {};
	for (const property of inOrder(properties)) {
		if (LEFT_ALONE.has(property.name) || !isShown(property, values, root)) continue;
		const value = filled(property, `${at}.${property.name}`, manner, root);
		if (value !== undefined) values[property.name] = value;
	}
	return values;
}

/** A value that some form has to hold at least once, or a parameter that has to be shown. */
export interface Target {
	path: string;
	value: unknown;
	/** Values other parameters need so that this one is shown. */
	needs: Map<string, unknown[]>;
}

/** Everything the form of one operation can hold: each candidate of each parameter at any depth. */
export function targetsOf(properties: INodeProperties[], base: Values): Target[] {
	const relevant = properties.filter(
		({ name, ...property }) =>
			name !== 'resource' && name !== 'operation' && belongsTo({ name, ...property }, base),
	);
	return relevant.flatMap((property) => targetsIn(property, relevant, '', new Map()));
}

function targetsIn(
	property: INodeProperties,
	siblings: INodeProperties[],
	at: string,
	outer: Map<string, unknown[]>,
): Target[] {
	if (!isFillable(property) || LEFT_ALONE.has(property.name)) return [];
	const path = `${at}${property.name}`;
	const needs = new Map([...outer, ...neededFor(property, siblings, at)]);
	if (property.type === 'collection') {
		const inside = membersOf(property);
		return inside.flatMap((member) => targetsIn(member, inside, `${path}.`, needs));
	}
	if (property.type === 'fixedCollection') {
		return sectionsOf(property).flatMap(({ name, values }) =>
			values.flatMap((member) => targetsIn(member, values, `${path}.${name}.`, needs)),
		);
	}
	return (candidatesOf(property) ?? []).map((value) => ({ path, value, needs }));
}

function neededFor(
	property: INodeProperties,
	siblings: INodeProperties[],
	at: string,
): Map<string, unknown[]> {
	const needs = new Map<string, unknown[]>();
	for (const [name, allowed] of ownConditions(property)) {
		const isRoot = name.startsWith('/');
		needs.set(isRoot ? name.slice(1) : `${at}${name}`, allowed);
		const controller = siblings.find((each) => each.name === name);
		if (!controller || isRoot) continue;
		for (const [path, values] of neededFor(controller, siblings, at)) {
			if (!needs.has(path)) needs.set(path, values);
		}
	}
	return needs;
}
