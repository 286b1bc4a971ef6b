import type { IDataObject } from 'n8n-workflow';
import type { Draft } from '../../../shared/operation/draft';
import type { Run } from '../../../shared/operation/operation';
import { BadInput } from '../../../shared/transport/failure';

/** Where each kind of account agrees, by market. Source: "Authorization guide", per kind of account. */
const PAGES: Record<string, string> = {
	'seller us': 'https://services.us.tiktokshop.com/open/authorize',
	'seller row': 'https://services.tiktokshop.com/open/authorize',
	'partner us': 'https://partner.us.tiktokshop.com/open/authorize',
	'partner row': 'https://partner.tiktokshop.com/open/authorize',
	creator: 'https://shop.tiktok.com/alliance/creator/auth',
};

/** Checks the address that replaces the usual page. */
export function pageIsAddress({ notes: { page } }: Draft): void {
	if (page === undefined || /^https:\/\//.test(String(page))) return;
	throw new BadInput(
		`"Authorization Page" is "${String(page)}", which is not a web address`,
		'Copy it from Partner Center, up to the question mark.',
	);
}

/** The link of one item, with what it is for. */
export async function link({ client, draft }: Run): Promise<IDataObject> {
	const { account, market, service_id, state, page } = draft.notes as Record<string, string>;
	const { appKey } = await client.credential();
	const url = new URL(page ?? PAGES[account] ?? PAGES[`${account} ${market}`]);
	if (account === 'creator') url.searchParams.set('app_key', appKey);
	else url.searchParams.set('service_id', service_id);
	if (state) url.searchParams.set('state', state);
	return { url: url.href, account, ...(market && { market }), ...(state && { state }) };
}
