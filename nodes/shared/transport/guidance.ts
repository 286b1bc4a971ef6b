import type { FailureFacts } from './failure';

const RECONNECT =
	'Authorize the app again and paste the new code into the credential’s Authorization Code.';
const FIX_FORM = 'Correct the value and run the node again.';
const LOOK_UP =
	'Check the values of the form. TikTok’s page of the call in Partner Center may explain the code.';

/** What a user can do about TikTok's codes. Sources: Partner Center "Common errors" and the error lists of the single API pages. */
const ADVICE: Record<number, string> = {
	36004001: 'The refresh token has expired. Let the account authorize the app again.',
	36004003: 'The app key is not on the allowlist of this feature. Check the app in Partner Center.',
	36004004:
		'It was used before, is too old, or belongs to another app: a code works once and for 30 minutes, a refresh token until the next one is handed out. Check App Key and App Secret, or let the account authorize the app again.',
	36004005: 'The refresh token is not valid any more. Let the account authorize the app again.',
	36009002:
		'TikTok takes fewer calls than were sent. Wait a little, or lower Options → Items at Once.',
	36009003: 'TikTok had an internal fault. Run the node again in a while.',
	36009007: 'TikTok did not finish in time. Ask for less, or run the node again in a while.',
	36009009:
		'TikTok does not know this call in the account’s region. Try another API Version, or update this package.',
	36009010: 'TikTok does not know this call in this form. Update this package.',
	36009014:
		'TikTok has retired this version of the call. Choose a newer one in Options → API Version, or update this package.',
	36009021: 'The file is too big for TikTok. Make it smaller.',
	36009022: 'TikTok could not read the request. Look at it with Options → Dry Run.',
	36009023: 'TikTok wanted a file here. Check the binary field.',
	36009033: 'Add the IP address of this n8n to the app’s allowlist in Partner Center.',
	101000:
		'The token and the chosen account do not belong together. Check the credential’s Account Type and the chosen shop or category asset.',
	105001:
		'The authorization was withdrawn, or belongs to another kind of account. Ask the creator (or seller, or partner) to authorize the app again, and paste the new code into the credential’s Authorization Code.',
	105002: `The access token has run out and could not be renewed. ${RECONNECT}`,
	105004: `The authorization does not cover this call. ${RECONNECT}`,
	106001: 'The signature did not match: check App Key and App Secret in the credential.',
	106013: 'Choose a shop in the node, or set a default one in the credential.',
	16001001: 'TikTok had a network fault on this product. Run the node again for it.',
	16003012: 'The product is in an open collaboration already; it needs nothing more.',
	16003025: 'The seller account is deactivated. Check it in Seller Center.',
	16003033: 'Choose a commission rate from 1 to 80 percent.',
	16003035: 'TikTok does not allow this product in affiliate marketing. Choose another one.',
	16603010: 'TikTok restricts this seller. Check the account in Seller Center.',
	16015001: 'The product is not there or not available. Check its ID.',
	16015006: 'The creator has not set a selection region yet. Set it in the TikTok app.',
	16015007: 'The creator has no sale region yet. Set it in the TikTok app.',
	16015014: 'TikTok could not find the product. Check its ID.',
	16015027: 'TikTok had a fault in the showcase. Run the node again in a while.',
	16501011: 'The creator has no e-commerce permission. Enroll the account as a shop creator.',
	16504002: 'TikTok could not look the creator up. Run the node again in a while.',
	18001405: 'The creator has not set a selection region yet. Set it in the TikTok app.',
	16030001: 'This creator has left the affiliate program; no conversation can be started.',
	16030002: 'The shop has used up its messages. Wait until the quota is renewed.',
	16030003: 'The shop’s sales are too low for messages to creators.',
	16030007: 'The shop is in a state that does not allow messages. Check it in Seller Center.',
	16030009: 'Test accounts and live accounts cannot talk to each other.',
	16030100: 'The messages to this creator are used up until the creator answers.',
	16030101:
		'The shop is restricted or its sales are too low for messages. Check it in Seller Center.',
	45101004: 'The quota of the day is used up. Go on tomorrow.',
	45101021: 'The creator’s privacy settings do not allow this conversation.',
	16032001:
		'A value does not fit the account’s region. Check the category asset and the fields of the form.',
	16032002:
		'Check Campaign Start and Campaign End: the campaign ends after it starts and lasts under 360 days.',
	16032003:
		'Check Registration Start and Registration End: sellers register before the campaign ends.',
	16032004: 'Check Seller Types and Shop Codes: give one of the two.',
	16032005: 'TikTok does not find the campaign. Check its ID and the category asset.',
	16032007: 'This partner account may not do that with this campaign.',
	16032008: 'The campaign’s state does not allow that now. Look at its status first.',
	16032009: 'The campaign is not online. Publish it, or choose one that is running.',
	16032010:
		'The product is not an approved product of this campaign. Check its ID and its review status.',
	16032011: 'Too many campaigns are online. Close one before another is published.',
	16032013: 'The partner’s payment account is not active. Set it up in Partner Center.',
	170001016: 'The video does not belong to this creator. Check its ID.',
	170001060: 'The creator’s posting quota is used up. Go on tomorrow.',
	170001061: 'The creator’s posting quota is used up. Go on tomorrow.',
	170001062: 'The creator’s posting quota is used up. Go on tomorrow.',
};

const ACCOUNT_NODE = 'the node TikTok Shop Affiliate Account';
const RENEW_GIVEN = `The access token in Options → Access Token has run out. Renew it with the operation Authorization: Refresh Token of ${ACCOUNT_NODE}.`;
const REGAIN_GIVEN = `The account behind Options → Access Token has withdrawn its authorization, or is not of the kind this operation needs. Let it authorize the app again: Authorization: Get Link of ${ACCOUNT_NODE}.`;

/** What can be done when the refused token is not the credential's own. */
const ADVICE_FOR_GIVEN_TOKEN: Record<number, string> = {
	101000:
		'The token in Options → Access Token belongs to another kind of account, or not to the chosen shop or category asset.',
	105001: REGAIN_GIVEN,
	105002: RENEW_GIVEN,
	105004: REGAIN_GIVEN,
};

/** What to do when something answers that does not speak as TikTok's API does. */
export const OTHER_ADDRESS =
	'Check the API base URL of the credential: the address does not seem to be TikTok’s API.';

const ADVICE_BY_STATUS: Record<number, string> = {
	401: RECONNECT,
	403: 'Check the app’s scopes in Partner Center, then authorize it again.',
	429: ADVICE[36009002],
};

/**
 * TikTok's broad "bad request envelope" code says in its message what it means.
 * Source: Partner Center "Common errors", code 36009004.
 */
function adviceForEnvelope(message: string): string {
	if (/timestamp/i.test(message)) {
		return 'The clock of this machine is off by more than TikTok allows (5 minutes behind, 30 seconds ahead). Set it right.';
	}
	if (/sign/i.test(message)) return ADVICE[106001];
	if (/cipher|identifier/i.test(message)) {
		return 'This call takes no shop or category asset, or another one. Check the choice in the node and the credential.';
	}
	if (/app_?key|token/i.test(message)) {
		return 'Check App Key in the credential, and that the app is published in Partner Center.';
	}
	if (/shop/i.test(message)) return 'Check the chosen shop.';
	return 'Check App Key and App Secret in the credential, and the values of the form.';
}

/** One sentence that says what to do about a failure, from TikTok's code first, then from the HTTP status. */
export function adviceFor(facts: FailureFacts): string {
	const { code, message, httpStatus, scope } = facts;
	if (facts.stoppedHere) return '';
	if (facts.mayHaveHappened) {
		return 'TikTok may have carried the call out all the same. Look first, then decide whether to run the node again.';
	}
	if (code === 36009004) return adviceForEnvelope(message);
	if (facts.givenToken && ADVICE_FOR_GIVEN_TOKEN[code ?? 0]) return ADVICE_FOR_GIVEN_TOKEN[code!];
	if (facts.givenToken && code === undefined && httpStatus === 401) return RENEW_GIVEN;
	if (code === 105005) {
		const name = scope ? `the scope ${scope}` : 'the scope of this call';
		return `Enable ${name} for the app in Partner Center, then authorize again and leave every box ticked.`;
	}
	if (code !== undefined && ADVICE[code]) return ADVICE[code];
	if (facts.isSilent) return LOOK_UP;
	if (code !== undefined && code >= 16_000_000) return FIX_FORM;
	if (httpStatus && httpStatus >= 500) return ADVICE[36009003];
	if (httpStatus && ADVICE_BY_STATUS[httpStatus]) return ADVICE_BY_STATUS[httpStatus];
	if (code === undefined && (httpStatus ?? 0) < 400) {
		return 'Check the network and the API base URL of the credential, then run the node again.';
	}
	return FIX_FORM;
}
