import { choices, text } from '../../../shared/fields/basic';
import { date, inOrderOfTime } from '../../../shared/fields/date';
import { ids } from '../../../shared/fields/id';
import { rate } from '../../../shared/fields/rate';
import type { Draft } from '../../../shared/operation/draft';
import { BadInput } from '../../../shared/transport/failure';

const SELLER_TYPES = { LOCAL: 'Local', CROSS_BORDER: 'Cross Border' };
const LONGEST_CAMPAIGN_SECONDS = 360 * 86_400;

const contact = (name: string, label: string, hint?: string) =>
	text({ name, label, hint, body: `contact_info.${name}` });

/** The address every campaign needs. */
export const email = (required: boolean) =>
	text({
		name: 'email',
		label: 'Contact Email',
		placeholder: 'name@email.com',
		body: 'contact_info.email',
		required,
	});

/** Other ways for sellers to reach the partner; which of the messengers TikTok wants depends on the market. */
export const contacts = () => [
	contact('line', 'Contact Line', 'Needed in Thailand'),
	contact('phone', 'Contact Phone'),
	contact('viber', 'Contact Viber', 'Needed in the Philippines'),
	contact(
		'whatsapp',
		'Contact WhatsApp',
		'Needed in Malaysia, Singapore, the United Kingdom and Indonesia',
	),
	contact('zalo', 'Contact Zalo', 'Needed in Vietnam'),
];

/** Who may submit products. */
export const audience = () => [
	choices({
		name: 'sellerTypes',
		label: 'Seller Types',
		hint: 'Sellers who may submit products; leave empty when shop codes are given. A new campaign without either is open to all.',
		body: 'target_seller_types',
		of: SELLER_TYPES,
	}),
	ids({
		name: 'shopCodes',
		label: 'Shop Codes',
		hint: 'Comma-separated shop codes, as Seller Center shows them, of the only shops that may submit products',
		body: 'target_shop_codes',
		max: 99,
	}),
];

/** TikTok wants an audience for every new campaign; without one it is open to all sellers. */
export function openToAll({ body }: Draft): void {
	if (body.target_seller_types || body.target_shop_codes) return;
	body.target_seller_types = Object.keys(SELLER_TYPES);
}

/** What a campaign is: required when it is created, each optional when it is updated. */
export const basics = (required: boolean) => [
	text({ name: 'name', label: 'Name', body: 'name', max: 49, required }),
	text({
		name: 'description',
		label: 'Description',
		body: 'description',
		max: 999,
		lines: 4,
		required,
	}),
	rate({
		name: 'commissionRate',
		label: 'Commission Rate',
		hint: 'Total commission in percent that sellers see, from 1 to 80',
		body: 'commission_rate',
		required,
	}),
	date({
		name: 'registrationStart',
		label: 'Registration Start',
		hint: 'When sellers can begin to submit products',
		body: 'registration_start_time',
		required,
	}),
	date({
		name: 'registrationEnd',
		label: 'Registration End',
		body: 'registration_end_time',
		required,
	}),
	date({ name: 'campaignStart', label: 'Campaign Start', body: 'campaign_start_time', required }),
	date({
		name: 'campaignEnd',
		label: 'Campaign End',
		hint: 'Less than 360 days after the start',
		body: 'campaign_end_time',
		required,
	}),
];

/** Both periods run forward, and the campaign is as short as TikTok wants it. */
export const periods = [
	inOrderOfTime(
		['registration_start_time', 'Registration Start'],
		['registration_end_time', 'Registration End'],
	),
	inOrderOfTime(['campaign_start_time', 'Campaign Start'], ['campaign_end_time', 'Campaign End']),
	(draft: Draft): void => {
		const length =
			Number(draft.get('campaign_end_time')) - Number(draft.get('campaign_start_time'));
		if (!(length >= LONGEST_CAMPAIGN_SECONDS)) return;
		throw new BadInput(
			'"Campaign End" is 360 days or more after "Campaign Start"',
			'Choose an earlier date for "Campaign End".',
		);
	},
];
