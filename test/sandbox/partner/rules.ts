import type { Call } from '../kernel/call';
import { CODE, type Campaign } from './state';

const DAY = 24 * 60 * 60;
const LONGEST = 360 * DAY;

/** Refuses periods that run backwards, are over, are too long, or register after the campaign's end. */
export function checkPeriods(call: Call, campaign: Campaign): void {
	const { start, end, registrationStart, registrationEnd } = campaign;
	if (end <= start)
		call.fail(CODE.badPeriod, 'campaign_end_time must be after campaign_start_time.');
	if (end <= call.now) call.fail(CODE.badPeriod, 'campaign_end_time is in the past.');
	if (end - start >= LONGEST)
		call.fail(CODE.badPeriod, 'A campaign must be shorter than 360 days.');
	if (registrationEnd <= registrationStart)
		call.fail(CODE.badRegistration, 'registration_end_time must be after registration_start_time.');
	if (registrationEnd > end)
		call.fail(CODE.badRegistration, 'registration_end_time must not be after campaign_end_time.');
}

/** Refuses a campaign that no seller may join, or shop codes nobody has. */
export function checkSellers(call: Call, { sellerTypes, shopCodes }: Campaign): void {
	if (sellerTypes.length === 0 && shopCodes.length === 0)
		call.fail(CODE.badSellers, 'Give target_seller_types or target_shop_codes.');
	const known = call.state.market.shops.map(({ code }) => code);
	const unknown = shopCodes.find((code) => !known.includes(code));
	if (unknown)
		call.fail(
			CODE.badSellers,
			`No shop has the code ${unknown}; the sandbox knows ${known.slice(0, 3).join(', ')} and others.`,
		);
}

/** Messengers a market asks for, and where each may be given. */
const MESSENGERS: Record<string, { needed: string[]; allowed: string[] }> = {
	line: { needed: ['TH'], allowed: ['TH'] },
	viber: { needed: ['PH'], allowed: ['PH'] },
	zalo: { needed: ['VN'], allowed: ['VN'] },
	whatsapp: { needed: ['MY', 'SG', 'GB', 'ID'], allowed: ['MY', 'SG', 'GB', 'ID', 'US'] },
};

/** Refuses contact details without the messenger the market needs, or with one it does not use. */
export function checkContact(call: Call, { region, contact }: Campaign): void {
	for (const [messenger, { needed, allowed }] of Object.entries(MESSENGERS)) {
		if (needed.includes(region) && !contact[messenger])
			call.fail(CODE.badParameter, `contact_info.${messenger} is required in ${region}.`);
		if (contact[messenger] && !allowed.includes(region))
			call.fail(CODE.badParameter, `contact_info.${messenger} does not apply in ${region}.`);
	}
}
