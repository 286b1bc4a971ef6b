import type { ICredentialTestRequest } from 'n8n-workflow';

/** One cheap signed read per account type. */
export const CHEAP_READS = {
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
	[
		105002,
		'The access token has run out. It is renewed when a node uses it; if that fails, authorize the app again and paste the new code.',
	],
	[
		36009033,
		'TikTok does not accept this machine’s IP address: add it to the app’s allowlist in Partner Center.',
	],
	[36009002, 'TikTok takes fewer calls just now. Test again in a minute.'],
	[36009003, 'TikTok had an internal fault. Test again in a while.'],
];

/** A refusal that none of the codes explains has no data, and what is not TikTok's API gives none either. */
const NO_DATA =
	'TikTok gave no data: check App Key, App Secret and Account Type, and with a custom region the API Base URL.';

const RULES: unknown = [
	...MEANINGS.map(([code, message]) => ({
		type: 'responseSuccessBody',
		properties: { key: 'code', value: code, message },
	})),
	...[null, undefined].map((value) => ({
		type: 'responseSuccessBody',
		properties: { key: 'data', value, message: NO_DATA },
	})),
	{
		type: 'responseCode',
		properties: {
			value: 401,
			message:
				'TikTok refused the call: check App Secret and Account Type, then authorize the app again.',
		},
	},
];

/**
 * n8n's connection test. Account types and expired grants are told apart before the call, in `authenticate` and `renew`.
 * n8n compares codes only in answers that are no HTTP error, so all of them count as none, except the 401 that
 * makes n8n renew the token.
 */
export const connectionTest: ICredentialTestRequest = {
	request: {
		method: 'GET',
		url: `={{ ${JSON.stringify(CHEAP_READS)}[$credentials.accountType] }}`,
		ignoreHttpStatusErrors: { ignore: true, except: [401] },
	},
	rules: RULES as ICredentialTestRequest['rules'],
};
