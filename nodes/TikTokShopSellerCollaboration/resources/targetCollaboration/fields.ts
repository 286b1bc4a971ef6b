import { choice, text } from '../../../shared/fields/basic';
import { date } from '../../../shared/fields/date';
import { rate } from '../../../shared/fields/rate';
import type { Field } from '../../../shared/operation/field';

/** The most creators and products one target collaboration holds. Source: "Create Target Collaboration", 202508. */
export const MOST_CREATORS = 50;
export const MOST_PRODUCTS = 100;

/** What a target collaboration is called, until when it lasts, and whom creators can ask. */
export const basics = (required: boolean): Field[] => [
	text({ name: 'name', label: 'Name', body: 'name', required }),
	date({
		name: 'endTime',
		label: 'End',
		hint: 'Until when the invitations are valid',
		body: 'end_time',
		as: 'secondsText',
		future: true,
		pastIn: ['202405'],
		required,
	}),
	text({
		name: 'email',
		label: 'Contact Email',
		hint: 'Where creators reach the seller',
		placeholder: 'name@email.com',
		body: 'seller_contact_info.email',
		required,
	}),
];

const SAMPLE_RULES: Record<
	string,
	{ has_free_sample: boolean; is_sample_approval_exempt: boolean }
> = {
	NONE: { has_free_sample: false, is_sample_approval_exempt: false },
	REVIEWED: { has_free_sample: true, is_sample_approval_exempt: false },
	AUTOMATIC: { has_free_sample: true, is_sample_approval_exempt: true },
};

/** Whether the invited creators get free samples. */
export const freeSamples = (): Field => {
	const plain = choice({
		name: 'freeSamples',
		label: 'Free Samples',
		hint: 'What the invited creators get before they promote the products',
		note: 'free_samples',
		of: {
			NONE: 'None',
			REVIEWED: { name: 'After Approval', description: 'The shop reviews each application' },
			AUTOMATIC: { name: 'Approved Automatically', description: 'Every application is approved' },
		},
		default: 'NONE',
	});
	return {
		...plain,
		write(value, draft, context) {
			plain.write(value, draft, context);
			const rule = SAMPLE_RULES[String(draft.notes.free_samples)];
			if (rule) draft.put({ body: 'free_sample_rule' }, rule, context);
		},
	};
};

/** The rate for sales that come from the shop's ads with a creator's video. */
export const adsRate = (wire: { body?: string; note?: string; versions?: string[] }): Field =>
	rate({
		...wire,
		name: 'shopAdsCommissionRate',
		label: 'Shop Ads Commission Rate',
		hint: 'Percent for orders that come from the ads of the shop, from 1 to 80; 0 sets none',
		zeroIsNone: true,
	});
