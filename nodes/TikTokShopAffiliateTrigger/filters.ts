import type { IDataObject, INodeProperties } from 'n8n-workflow';
import { isBlank } from '../shared/operation/field';
import { idList } from '../shared/fields/id';
import type { Notification } from './notification';

/** One way to let only some notifications through: its form side, and what a notification has to compare with. */
export interface Filter {
	property: INodeProperties;
	values: (notification: Notification) => unknown[];
}

/** A filter with a fixed list of values. */
export const choiceFilter = (
	name: string,
	displayName: string,
	description: string,
	of: Record<string, string>,
	values: Filter['values'],
): Filter => ({
	property: {
		displayName,
		name,
		type: 'multiOptions',
		options: Object.entries(of)
			.map(([value, label]) => ({ name: label, value }))
			.sort((a, b) => a.name.localeCompare(b.name)),
		default: [],
		description,
	},
	values,
});

/** A filter with values a user writes, comma-separated. */
export const textFilter = (
	name: string,
	displayName: string,
	description: string,
	placeholder: string,
	values: Filter['values'],
): Filter => ({
	property: { displayName, name, type: 'string', default: '', description, placeholder },
	values,
});

/** The creator an event is about. */
export const creatorFilter = textFilter(
	'creatorOpenIds',
	'Creator Open IDs',
	'Comma-separated open IDs of the only creators whose events count. Events that name no creator do not pass.',
	'e.g. VIyStQAAAADCBQ40s4TzOSSOEIW-bM5O9cod3vK8OytW8m-bnBYlXw',
	({ creatorOpenId, data }) => [creatorOpenId, creatorIn(data)],
);

/** The shop an event is about. */
export const shopFilter = textFilter(
	'shopIds',
	'Shop IDs',
	'Comma-separated IDs of the only shops whose events count. Events that name no shop do not pass.',
	'e.g. 7494726673780148744',
	({ shopId }) => [shopId],
);

const creatorIn = ({ creator }: IDataObject): unknown =>
	([creator].flat()[0] as IDataObject | undefined)?.creator_open_id;

/**
 * Whether a notification passes all filters that are filled in. `chosen` is the form's collection; entries of filters
 * that the chosen event does not have are left alone. Throws a BadInput when a list holds no ids.
 */
export function passes(
	notification: Notification,
	filters: Filter[],
	chosen: IDataObject,
): boolean {
	return filters.every(({ property, values }) => {
		const entry = chosen[property.name];
		if (isBlank(entry)) return true;
		const wanted = idList(entry, property.displayName);
		return values(notification).some((value) => !isBlank(value) && wanted.includes(String(value)));
	});
}
