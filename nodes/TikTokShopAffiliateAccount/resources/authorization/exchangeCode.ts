import { text } from '../../../shared/fields/basic';
import { operation } from '../../../shared/operation/operation';
import { BadInput } from '../../../shared/transport/failure';
import { includeTokens, tokenPair } from './tokens';

/** Source: "Authorization guide", Get Access Token (v2, token host). A refused consent comes back as `code=null`. */
export const exchangeCode = operation({
	value: 'exchangeCode',
	name: 'Exchange Code',
	action: 'Exchange an authorization code for tokens',
	description:
		'Exchange the code that an account brought back from the authorization link for a token pair of the credential’s app',
	fields: [
		text({
			name: 'code',
			label: 'Code',
			hint: 'The code in the redirect URL; it works once and for 30 minutes',
			note: 'auth_code',
			required: true,
			secret: true,
		}),
		includeTokens(),
	],
	checks: [
		(draft) => {
			if (draft.get('auth_code') !== 'null') return;
			throw new BadInput(
				'"Code" is "null": the account did not agree to the authorization',
				'Send the account the authorization link again.',
			);
		},
	],
	output: tokenPair('code', 'auth_code'),
});
