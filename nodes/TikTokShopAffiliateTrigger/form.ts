import type { INodeProperties } from 'n8n-workflow';
import { shop } from '../shared/fields/account';
import { events } from './events';
import type { WebhookEvent } from './events/event';
import type { Filter } from './filters';

const valuesOf = (wanted: (event: WebhookEvent) => boolean): string[] =>
	events.filter(wanted).map(({ value }) => value);

const REGISTRABLE = valuesOf(({ topic }) => topic !== undefined);
const PARTNER_CENTER_ONLY = valuesOf(({ topic }) => topic === undefined);

const STEPS =
	'copy the Production URL from Webhook URLs above; in <a href="https://partner.tiktokshop.com" target="_blank">TikTok Shop Partner Center</a> open your app, go to Developing, paste it as webhook URL, tick the event and save. An app has one such URL for all its events: to receive several, choose Any Event here and branch on <code>event</code>';

const SAMPLE = {
	name: 'Sample Event',
	value: 'sample',
	description: 'A made-up event of the chosen kind, sent to the test URL at once',
};
const REAL = {
	name: 'Real Event',
	value: 'real',
	description: 'The next event that is sent to the test URL within two minutes',
};
const TAKE_OVER = {
	name: 'Real Event in Place of Production',
	value: 'takeOver',
	description:
		'The next event of the shop, also when another address receives it now: that one gets none during the test and is put back afterwards',
};

/** The form of the trigger. */
export const form: INodeProperties[] = [
	{
		displayName: 'Event',
		name: 'event',
		type: 'options',
		noDataExpression: true,
		options: events.map(({ name, value, description }) => ({ name, value, description })),
		default: 'shoppableContentPosting',
		description: 'What starts the workflow',
	},
	{
		displayName: `TikTok’s API cannot subscribe to this event, so Partner Center has to: ${STEPS}.`,
		name: 'partnerCenterNotice',
		type: 'notice',
		default: '',
		displayOptions: { show: { event: PARTNER_CENTER_ONLY } },
	},
	{
		displayName: 'Register Automatically',
		name: 'registerAutomatically',
		type: 'boolean',
		default: true,
		description:
			'Whether to tell TikTok the address when the workflow is activated, and to take it away on deactivation. Needs the credential of a seller.',
		displayOptions: { show: { event: REGISTRABLE } },
	},
	{
		displayName:
			'TikTok knows one address per shop and event. If another one is registered, activation stops and names it.',
		name: 'registrationNotice',
		type: 'notice',
		default: '',
		displayOptions: { show: { event: REGISTRABLE, registerAutomatically: [true] } },
	},
	{
		displayName: `To subscribe in Partner Center: ${STEPS}.`,
		name: 'manualNotice',
		type: 'notice',
		default: '',
		displayOptions: { show: { event: REGISTRABLE, registerAutomatically: [false] } },
	},
	{
		...shop().property,
		displayOptions: { show: { event: REGISTRABLE, registerAutomatically: [true] } },
	},
	{
		displayName: 'Filters',
		name: 'filters',
		type: 'collection',
		placeholder: 'Add filter',
		default: {},
		description: 'Only events that pass all of these start the workflow',
		options: filterProperties(),
	},
	{
		displayName: 'Simplify',
		name: 'simplify',
		type: 'boolean',
		default: true,
		description: 'Whether to return a simplified version of the response instead of the raw data',
	},
	testWith([SAMPLE, REAL, TAKE_OVER], { event: REGISTRABLE, registerAutomatically: [true] }),
	testWith([SAMPLE, REAL], { event: REGISTRABLE, registerAutomatically: [false] }),
	testWith([SAMPLE, REAL], { event: PARTNER_CENTER_ONLY }),
	{
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add option',
		default: {},
		displayOptions: { show: { event: REGISTRABLE, registerAutomatically: [true] } },
		options: [
			{
				displayName: 'Replace Another Address',
				name: 'replaceAddress',
				type: 'boolean',
				default: false,
				description:
					'Whether activation may take the event away from another address that is registered for it. That address is put back when the workflow is deactivated.',
			},
		],
	},
];

function testWith(
	options: Array<{ name: string; value: string; description: string }>,
	show: Record<string, Array<string | boolean>>,
): INodeProperties {
	return {
		displayName: 'Test With',
		name: 'testWith',
		type: 'options',
		options,
		default: 'sample',
		description: 'What Listen for Test Event gives; without effect once the workflow is active',
		displayOptions: { show },
	};
}

function filterProperties(): INodeProperties[] {
	const filters = [...new Set(events.flatMap((event) => event.filters))];
	return filters.map(shownWhereUsed).sort((a, b) => a.displayName.localeCompare(b.displayName));
}

function shownWhereUsed(filter: Filter): INodeProperties {
	const users = valuesOf(({ filters }) => filters.includes(filter));
	return { ...filter.property, displayOptions: { show: { '/event': users } } };
}
