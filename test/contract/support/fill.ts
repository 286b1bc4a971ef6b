import { NodeHelpers, type INodeParameters, type INodeProperties } from 'n8n-workflow';
import { candidatesOf, inRow, isFillable, LEFT_ALONE, membersOf, sectionsOf } from './values';

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
 * Fills in what the form asks for with a star and offers no value for, and one of the fields to update; everything
 * else stays as offered.
 * @param also paths of further parameters to fill in
 */
export function fillRequired(
	properties: INodeProperties[],
	base: Values,
	also: string[] = [],
): Values {
	const wanted = new Set([...also, ...firstUpdates(properties, base, also)]);
	const choose: Choose = (path, property) =>
		(property.required && isEmpty(property.default)) || wanted.has(path)
			? candidatesOf(property)?.[0]
			: undefined;
	const rows: Manner['rows'] = (path, { required = false }) =>
		required || [...wanted].some((each) => `${each}.`.startsWith(`${path}.`)) ? 1 : 0;
	return fill(properties, { choose, rows }, base);
}

/** An update of nothing is refused, so one of the update fields belongs to the least a form needs. */
const firstUpdates = (properties: INodeProperties[], base: Values, also: string[]): string[] =>
	properties
		.filter((property) => property.name === 'updateFields' && belongsTo(property, base))
		.filter(({ name }) => !also.some((path) => path.startsWith(`${name}.`)))
		.map((property) => `${property.name}.${membersOf(property)[0].name}`);

/** Fills in everything that is shown and not skipped, two rows in each list, with the values `choose` picks. */
export const fillAll = (
	properties: INodeProperties[],
	base: Values,
	manner: Pick<Manner, 'choose' | 'skips'>,
): Values => fill(properties, { ...manner, rows: () => 2 }, base);

/** How a form is filled in: what goes into a parameter, and how many rows a list of objects gets. */
interface Manner {
	choose: Choose;
	rows: (path: string, property: INodeProperties) => number;
	/** Parameters and groups to leave as the form offers them. */
	skips?: (property: INodeProperties) => boolean;
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
	if (manner.skips?.(property)) return undefined;
	if (property.type === 'collection') return members(membersOf(property), path, manner, root);
	if (property.type !== 'fixedCollection') return manner.choose(path, property);
	const count = manner.rows(path, property);
	if (count === 0) return undefined;
	return Object.fromEntries(
		sectionsOf(property).map(({ name, values }) => {
			const row = (index: number) => ({
				...Object.fromEntries(values.map((member) => [member.name, member.default])),
				...(inRow(index, members(values, `${path}.${name}`, manner, root)) as Values),
			});
			const isList = property.typeOptions?.multipleValues;
			return [name, isList ? Array.from({ length: count }, (_, index) => row(index)) : row(0)];
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
	/** Display names of the parameter and of the groups it is in. */
	labels: string[];
	/** Values other parameters need so that this one is shown. */
	needs: Map<string, unknown[]>;
}

/** Everything the form of one operation can hold: each candidate of each parameter at any depth. */
export function targetsOf(properties: INodeProperties[], base: Values): Target[] {
	const relevant = properties.filter(
		({ name, ...property }) =>
			name !== 'resource' && name !== 'operation' && belongsTo({ name, ...property }, base),
	);
	const outer = { at: '', labels: [], needs: new Map() };
	return relevant.flatMap((property) => targetsIn(property, relevant, outer));
}

interface Place {
	at: string;
	labels: string[];
	needs: Map<string, unknown[]>;
}

function targetsIn(property: INodeProperties, siblings: INodeProperties[], outer: Place): Target[] {
	if (!isFillable(property) || LEFT_ALONE.has(property.name)) return [];
	const path = `${outer.at}${property.name}`;
	const needs = new Map([...outer.needs, ...neededFor(property, siblings, outer.at)]);
	const labels = [...outer.labels, property.displayName];
	const inside = (group: INodeProperties[], at: string) =>
		group.flatMap((member) => targetsIn(member, group, { at, labels, needs }));
	if (property.type === 'collection') return inside(membersOf(property), `${path}.`);
	if (property.type === 'fixedCollection') {
		return sectionsOf(property).flatMap(({ name, values }) => inside(values, `${path}.${name}.`));
	}
	return (candidatesOf(property) ?? []).map((value) => ({ path, value, labels, needs }));
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
