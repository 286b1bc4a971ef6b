import type { IDataObject, INodeProperties } from 'n8n-workflow';
import { Draft } from '../operation/draft';
import { field, filledIn, type Field, type FieldSpec } from '../operation/field';
import { write } from '../operation/read';
import { BadInput } from '../transport/failure';

const byLabel = (a: Field, b: Field) =>
	a.property.displayName.localeCompare(b.property.displayName);

/** n8n does not take `required` inside a collection. */
const asMember = ({ property }: Field): INodeProperties => {
	const member = { ...property };
	delete member.required;
	return member;
};

/** Optional fields under one heading (Additional Fields, Filters, Update Fields): only those a user adds are sent. */
export function group(spec: {
	name: string;
	label: string;
	add?: string;
	hint?: string;
	of: Field[];
}): Field {
	const { of: members } = spec;
	return {
		property: {
			displayName: spec.label,
			name: spec.name,
			type: 'collection',
			placeholder: spec.add ?? 'Add field',
			default: {},
			...(spec.hint && { description: spec.hint }),
			options: [...members].sort(byLabel).map(asMember),
		},
		required: false,
		searches: members.flatMap(({ searches }) => searches),
		write(value, draft, context) {
			const entries = filledIn(value);
			for (const member of members) {
				const entry = entries[member.property.name];
				if (entry !== undefined) write(member, entry, draft, context);
			}
		},
	};
}

/** The usual heading for search filters. */
export const filters = (...of: Field[]): Field =>
	group({ name: 'filters', label: 'Filters', add: 'Add filter', of });

/** The usual heading for what an update changes. */
export const updateFields = (...of: Field[]): Field =>
	group({ name: 'updateFields', label: 'Update Fields', of });

/** The check of an update: TikTok takes none that changes nothing. */
export function needsChange({ body }: Draft): void {
	if (Object.keys(body).length > 0) return;
	throw new BadInput('"Update Fields" is empty', 'Add at least one field to "Update Fields".');
}

/** The usual heading for optional values of something new. */
export const additionalFields = (...of: Field[]): Field =>
	group({ name: 'additionalFields', label: 'Additional Fields', of });

/** A list of objects: one row of fields per entry. The members' wire names count from the entry. */
export function rows(
	spec: FieldSpec & { entry: string; of: Field[]; max?: number; add?: string },
): Field {
	return field(
		spec,
		{
			type: 'fixedCollection',
			typeOptions: { multipleValues: true },
			placeholder: spec.add ?? `Add ${spec.entry.toLowerCase()}`,
			default: {},
			options: [
				{
					displayName: spec.entry,
					name: 'entries',
					values: spec.of.map(({ property }) => property),
				},
			],
		},
		(value, context) => {
			const entries = entriesOf(value);
			if (entries.length === 0) return undefined;
			if (spec.max !== undefined && entries.length > spec.max) {
				throw new BadInput(
					`"${context.label}" has ${entries.length} entries, but TikTok takes at most ${spec.max}`,
					`Split "${context.label}" over several items.`,
				);
			}
			return entries.map((entry, index) => {
				const draft = new Draft();
				for (const member of spec.of) {
					const label = `${member.property.displayName}" of "${spec.entry} ${index + 1}`;
					const named = { ...member, property: { ...member.property, displayName: label } };
					write(named, entry[member.property.name], draft, context);
				}
				return draft.body;
			});
		},
		spec.of.flatMap(({ searches }) => searches),
	);
}

const entriesOf = (value: unknown): IDataObject[] => {
	const { entries } = filledIn(value);
	if (Array.isArray(entries)) return entries as IDataObject[];
	return entries ? [entries as IDataObject] : [];
};
