import type { ICredentialTestRequest } from 'n8n-workflow';

/** One cheap signed read per account type. */
const PATHS = {
	seller: '/authorization/202309/shops',
	creator: '/affiliate_creator/202508/profiles',
	partner: '/authorization/202405/category_assets',
};

/**
 * What TikTok's codes mean for somebody who has just filled in the form.
 * Source: TikTok Shop Partner Center, "Common errors"; 105001 from the creator authorization guide.
 */
const MEANINGS: Array<[code: number, message: string]> = [
	[106001, 'The signature does not match: App Secret is wrong, or belongs to another App Key.'],
	[
		36009004,
		'TikTok did not recognise the call: check App Key and App Secret, and the clock of this machine.',
	],
	[
		101000,
		'The token does not belong to this Account Type. Choose the type of the account that authorized the app.',
	],
	[
		105001,
		'The authorization does not fit: it was withdrawn, or it belongs to another Account Type. Check Account Type, then authorize the app again.',
	],
	[105004, 'The authorization was withdrawn. Authorize the app again and paste the new code.'],
	[
		105005,
		'A scope is missing: enable the affiliate scopes of the app in Partner Center, then authorize again and leave every box ticked.',
	],
	[105002, 'The authorization has expired. Authorize the app again and paste the new code.'],
	[
		36009033,
		'TikTok does not accept this machine’s IP address: add it to the app’s allowlist in Partner Center.',
	],
];

const RULES: unknown = [
	...MEANINGS.map(([code, message]) => ({
		type: 'responseSuccessBody',
		properties: { key: 'code', value: code, message },
	})),
	{
		type: 'responseCode',
		properties: {
			value: 401,
			message:
				'TikTok refused the call: check App Secret and Account Type, then authorize the app again.',
		},
	},
	{
		type: 'responseCode',
		properties: {
			value: 403,
			message:
				'TikTok denied access: enable the affiliate scopes of the app in Partner Center, then authorize again.',
		},
	},
];

/** n8n's connection test. Account types and expired grants are told apart before the call, in `authenticate` and `renew`. */
export const connectionTest: ICredentialTestRequest = {
	request: {
		method: 'GET',
		url: `={{ ${JSON.stringify(PATHS)}[$credentials.accountType] }}`,
	},
	rules: RULES as ICredentialTestRequest['rules'],
};
