import {
	field,
	filledIn,
	isBlank,
	type Encode,
	type Field,
	type FieldSpec,
	type ListSearch,
} from '../operation/field';
import { idText } from './id';

/** Something a user picks: from a searchable list, or by its id. `encode` replaces the plain reading of the id. */
export function locator(
	spec: FieldSpec & {
		search: ListSearch;
		idLabel?: string;
		idPlaceholder?: string;
		encode?: Encode;
	},
): Field {
	return field(
		spec,
		{
			type: 'resourceLocator',
			default: { mode: 'list', value: '' },
			modes: [
				{
					displayName: 'From List',
					name: 'list',
					type: 'list',
					typeOptions: { searchListMethod: spec.search.method, searchable: true },
				},
				{
					displayName: spec.idLabel ?? 'By ID',
					name: 'id',
					type: 'string',
					placeholder: spec.idPlaceholder ?? 'e.g. 7400846837790361387',
				},
			],
		},
		spec.encode ?? ((value, { label }) => locatedId(value, label)),
		[spec.search],
	);
}

/** The id inside a resource locator's value; undefined when nothing is chosen. */
export function locatedId(value: unknown, label: string): string | undefined {
	const inner = typeof value === 'object' && value !== null ? filledIn(value).value : value;
	return isBlank(inner) ? undefined : idText(inner, label);
}
