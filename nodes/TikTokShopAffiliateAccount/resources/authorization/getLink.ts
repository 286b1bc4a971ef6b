import { choice, text } from '../../../shared/fields/basic';
import { operation } from '../../../shared/operation/operation';
import { link, pageIsAddress } from './link';

const BY_SERVICE = { account: ['seller', 'partner'] };

const state = (showWhen: Record<string, string[]>, required: boolean) =>
	text({
		name: 'state',
		label: 'State',
		hint: 'A text that nobody can guess. TikTok gives it back with the code, so that you know which link was followed.',
		note: 'state',
		required,
		showWhen,
	});

/** Source: "Authorization guide" for sellers, creators and partners; creators are sent by app key, others by service ID. */
export const getLink = operation({
	value: 'getLink',
	name: 'Get Link',
	action: 'Get an authorization link',
	description:
		'Get the link under which a seller, a creator or a partner lets the credential’s app act for the account',
	fields: [
		choice({
			name: 'account',
			label: 'Account',
			hint: 'Kind of account the link is for',
			note: 'account',
			required: true,
			of: { seller: 'Seller', creator: 'Creator', partner: 'Partner' },
			default: 'creator',
		}),
		choice({
			name: 'market',
			label: 'Market',
			note: 'market',
			required: true,
			showWhen: BY_SERVICE,
			of: { us: 'United States', row: 'Rest of World' },
			default: 'row',
		}),
		text({
			name: 'serviceId',
			label: 'Service ID',
			hint: 'From Partner Center, in the details of your app',
			note: 'service_id',
			required: true,
			showWhen: BY_SERVICE,
		}),
		state({ account: ['creator'] }, true),
		state(BY_SERVICE, false),
	],
	options: [
		text({
			name: 'authorizationPage',
			label: 'Authorization Page',
			hint: 'Address before the question mark, when Partner Center shows another one for your app',
			placeholder: 'e.g. https://services.tiktokshops.us/open/authorize',
			note: 'page',
		}),
	],
	checks: [pageIsAddress],
	output: {
		schema: {
			type: 'object',
			properties: {
				url: { type: 'string' },
				account: { type: 'string' },
				market: { type: 'string' },
				state: { type: 'string' },
			},
		},
		items: async (run) => [await link(run)],
	},
});
