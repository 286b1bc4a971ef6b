import { categoryAsset } from '../../../shared/fields/account';
import { additionalFields } from '../../../shared/fields/group';
import { operation } from '../../../shared/operation/operation';
import { one } from '../../../shared/output/single';
import { audience, basics, contacts, email, openToAll, periods } from './fields';

/** Source: "Create Affiliate Partner Campaign", 202405. */
export const create = operation({
	value: 'create',
	name: 'Create',
	action: 'Create a campaign',
	description: 'Create a campaign as a draft; sellers see it once it is published',
	endpoint: {
		method: 'POST',
		path: '/affiliate_partner/202405/campaigns',
		scope: 'partner.tap_campaign.write',
		effect: 'once',
	},
	fields: [
		categoryAsset(),
		...basics(true),
		email(true),
		additionalFields(...audience(), ...contacts()),
	],
	checks: [...periods, openToAll],
	output: one({ echo: ['name'] }),
});
