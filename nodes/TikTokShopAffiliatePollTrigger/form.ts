import type { INodeProperties } from 'n8n-workflow';
import type { Field } from '../shared/operation/field';
import { events } from './events';

const valuesOf = (hasPeriod: boolean) =>
	events.filter((event) => event.hasPeriod === hasPeriod).map(({ value }) => value);

const shownFor =
	(event: string) =>
	({ property, showWhen }: Field): INodeProperties => ({
		...property,
		displayOptions: { show: { event: [event], ...showWhen } },
	});

/** The form of the trigger: the event, what belongs to it, and from when on it counts. */
export const form: INodeProperties[] = [
	{
		displayName: 'Event',
		name: 'event',
		type: 'options',
		noDataExpression: true,
		options: events
			.map(({ name, value, description }) => ({ name, value, description }))
			.sort((a, b) => a.name.localeCompare(b.name)),
		default: 'newOrder',
		description: 'What starts the workflow',
	},
	...events.flatMap(({ value, fields }) => fields.map(shownFor(value))),
	{
		displayName: 'Start From',
		name: 'startFrom',
		type: 'options',
		options: [
			{
				name: 'Last Days',
				value: 'lastDays',
				description: 'Also what was created in the last days',
			},
			{ name: 'Now', value: 'now', description: 'Only what is created from now on' },
		],
		default: 'now',
		description:
			'What the first poll reports; later ones go on where the last one stopped, also after a pause',
		displayOptions: { show: { event: ['newOrder'] } },
	},
	{
		displayName: 'Days',
		name: 'startDays',
		type: 'number',
		typeOptions: { minValue: 1, maxValue: 90, numberPrecision: 0 },
		default: 7,
		description: 'How many days to go back at the start',
		displayOptions: { show: { event: ['newOrder'], startFrom: ['lastDays'] } },
	},
	{
		displayName: 'Days to Watch',
		name: 'watchDays',
		type: 'number',
		typeOptions: { minValue: 1, maxValue: 90, numberPrecision: 0 },
		default: 45,
		description:
			'How old an order may be to be watched; commission is settled weeks after the order',
		displayOptions: { show: { event: ['orderCommissionChanged'] } },
	},
	{
		displayName: 'Include Existing',
		name: 'includeExisting',
		type: 'boolean',
		default: false,
		description: 'Whether the first poll also reports what is there already',
		displayOptions: { show: { event: valuesOf(false) } },
	},
	{
		displayName: 'Simplify',
		name: 'simplify',
		type: 'boolean',
		default: true,
		description: 'Whether to return a simplified version of the response instead of the raw data',
	},
	{
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add option',
		default: {},
		displayOptions: { show: { event: ['newOrder'] } },
		options: [
			{
				displayName: 'Look Back (Hours)',
				name: 'lookBackHours',
				type: 'number',
				typeOptions: { minValue: 0, maxValue: 720, numberPrecision: 0 },
				default: 24,
				description:
					'How long after its creation an order may still turn up late: each poll looks this far behind the one before. Orders are never reported twice.',
			},
		],
	},
];
