import { text } from '../../../shared/fields/basic';
import { operation } from '../../../shared/operation/operation';
import { includeTokens, tokenPair } from './tokens';

/** Source: "Authorization guide", Refresh Access Token (v2, token host). */
export const refreshToken = operation({
	value: 'refreshToken',
	name: 'Refresh Token',
	action: 'Refresh the tokens of an account',
	description:
		'Exchange a refresh token for a new token pair, for accounts whose tokens are kept outside the credential. The credential renews its own tokens by itself.',
	fields: [
		text({
			name: 'refreshToken',
			label: 'Refresh Token',
			hint: 'The refresh token of the account; store the new one in its place, since the old one may not work again',
			note: 'refresh_token',
			required: true,
			secret: true,
		}),
		includeTokens(),
	],
	output: tokenPair('refreshToken', 'refresh_token'),
});
