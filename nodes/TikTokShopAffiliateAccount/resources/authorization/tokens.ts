import { ACCOUNT_NAMES, grantedAccountType } from '../../../../credentials/tokens/account';
import { nowInSeconds } from '../../../../credentials/tokens/expiry';
import {
	requestTokenPair,
	TokenRefusal,
	type Grant,
	type TokenPair,
} from '../../../../credentials/tokens/tokenCall';
import { yesNo } from '../../../shared/fields/basic';
import type { Output } from '../../../shared/operation/operation';
import {
	as,
	count,
	schemaOf,
	simplify,
	text,
	texts,
	type Format,
} from '../../../shared/output/shape';
import type { Client } from '../../../shared/transport/client';
import { ApiFailure } from '../../../shared/transport/failure';
import { settle } from '../../../shared/transport/settle';

const DAY = 86_400;

/** The switch without which no token leaves this node. */
export const includeTokens = () =>
	yesNo({
		name: 'includeTokens',
		label: 'Include Tokens',
		hint: 'Whether to put the new access token and refresh token into the item. TikTok hands them out only once: while this is off they are thrown away, and the item only tells what they are good for.',
		note: 'include_tokens',
	});

/** When a token runs out, given in absolute Unix seconds: the date, the seconds, and the days left. */
const life: Format = {
	write: (token, value) => {
		const seconds = Number(value);
		const daysLeft = Math.max(0, Math.floor(((seconds - nowInSeconds()) / DAY) * 10) / 10);
		return {
			[`${token}_expires_at`]: new Date(seconds * 1000).toISOString(),
			[`${token}_expires_at_unix`]: seconds,
			[`${token}_days_left`]: daysLeft,
		};
	},
	schema: (token) => ({
		[`${token}_expires_at`]: { type: 'string' },
		[`${token}_expires_at_unix`]: { type: 'integer' },
		[`${token}_days_left`]: { type: 'number' },
	}),
};

/** Whose tokens they are and how long they last; what TikTok did not tell stays out. */
export const GRANT = {
	open_id: text,
	account_name: text,
	account_type: text,
	user_type: count,
	region: text,
	granted_scopes: texts,
	access_token_life: as('access_token', life),
	refresh_token_life: as('refresh_token', life),
};

const PAIR = { ...GRANT, tokens: text, access_token: text, refresh_token: text };

/** Answers with the token pair that `grant` buys, for the credential's app. */
export const tokenPair = (kind: Grant['kind'], note: string): Output => ({
	schema: schemaOf(PAIR),
	async items({ client, draft }) {
		const pair = await buy(client, { kind, value: String(draft.get(note)) });
		const account = grantedAccountType(pair.userType);
		const told = {
			open_id: pair.openId,
			account_name: pair.accountName,
			account_type: account && ACCOUNT_NAMES[account],
			user_type: pair.userType >= 0 ? pair.userType : undefined,
			region: pair.baseRegion,
			granted_scopes: pair.grantedScopes,
			access_token_life: pair.accessTokenExpiresAt || undefined,
			refresh_token_life: pair.refreshTokenExpiresAt || undefined,
			...(draft.get('include_tokens') === true
				? { access_token: pair.accessToken, refresh_token: pair.refreshToken }
				: { tokens: 'Left out: switch Include Tokens on to get them' }),
		};
		return [simplify(told, PAIR)];
	},
});

async function buy(client: Client, grant: Grant): Promise<TokenPair> {
	const credential = await client.credential();
	const { helpers } = client.functions;
	const outcome = await settle(
		requestTokenPair(async (options) => await helpers.httpRequest(options), credential, grant),
	);
	if ('value' in outcome) return outcome.value;
	const { failure } = outcome;
	if (!(failure instanceof TokenRefusal)) throw failure;
	throw new ApiFailure({
		message: failure.said,
		code: failure.tiktokCode || undefined,
		requestId: failure.requestId,
		...(!failure.tiktokCode && { advice: '' }),
	});
}
