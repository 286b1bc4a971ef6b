import { choice, text } from '../../../shared/fields/basic';
import { operation, type Run } from '../../../shared/operation/operation';
import { BadInput } from '../../../shared/transport/failure';

/** Where each kind of account agrees, by market. Source: "Authorization guide", per kind of account. */
const PAGES: Record<string, string> = {
	'seller us': 'https://services.us.tiktokshop.com/open/authorize',
	'seller row': 'https://services.tiktokshop.com/open/authorize',
	'partner us': 'https://partner.us.tiktokshop.com/open/authorize',
	'partner row': 'https://partner.tiktokshop.com/open/authorize',
	creator: 'https://shop.tiktok.com/alliance/creator/auth',
};

const BY_SERVICE = { account: ['seller', 'partner'] };
const STATE_HINT =
	'A text that nobody can guess. TikTok gives it back with the code, so that you know which link was followed.';

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
		text({
			name: 'state',
			label: 'State',
			hint: STATE_HINT,
			note: 'state',
			required: true,
			showWhen: { account: ['creator'] },
		}),
		text({
			name: 'state',
			label: 'State',
			hint: STATE_HINT,
			note: 'state',
			showWhen: BY_SERVICE,
		}),
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
	checks: [
		({ notes: { page } }) => {
			if (page === undefined || /^https:\/\//.test(String(page))) return;
			throw new BadInput(
				`"Authorization Page" is "${String(page)}", which is not a web address`,
				'Copy it from Partner Center, up to the question mark.',
			);
		},
	],
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

async function link({ client, draft }: Run) {
	const { account, market, service_id, state, page } = draft.notes as Record<string, string>;
	const { appKey } = await client.credential();
	const url = new URL(page ?? PAGES[account] ?? PAGES[`${account} ${market}`]);
	if (account === 'creator') url.searchParams.set('app_key', appKey);
	else url.searchParams.set('service_id', service_id);
	if (state) url.searchParams.set('state', state);
	return { url: url.href, account, ...(market && { market }), ...(state && { state }) };
}
