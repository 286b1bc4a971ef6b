import type { ICredentialDataDecryptedObject } from 'n8n-workflow';

export type AccountType = 'seller' | 'creator' | 'partner';

/**
 * A TikTok Shop Affiliate credential once decrypted. Expiries are absolute Unix seconds, 0 when unknown;
 * `userType` is TikTok's number as text, '' when unknown; `grantedScopes` is one comma-joined text.
 */
export interface AffiliateCredential extends ICredentialDataDecryptedObject {
	accountType: AccountType;
	appKey: string;
	appSecret: string;
	authorizationCode: string;
	refreshToken: string;
	accessToken: string;
	region: 'row' | 'us' | 'custom';
	apiBaseUrl: string;
	authBaseUrl: string;
	shopCipher: string;
	categoryAssetCipher: string;
	accessTokenExpiresAt: number;
	refreshTokenExpiresAt: number;
	accessTokenRefreshedAt: number;
	openId: string;
	accountName: string;
	baseRegion: string;
	userType: string;
	grantedScopes: string;
}

const API_BASE_URL = 'https://open-api.tiktokglobalshop.com';
const AUTH_BASE_URL = 'https://auth.tiktok-shops.com';

/** TikTok's `user_type` numbers; 2 is not documented anywhere. Source: "Authorization guide", first-token table. */
const ACCOUNT_OF_USER_TYPE: Record<string, AccountType> = {
	'0': 'seller',
	'1': 'creator',
	'3': 'partner',
};

export const ACCOUNT_NAMES: Record<AccountType, string> = {
	seller: 'Seller',
	creator: 'Creator',
	partner: 'Partner',
};

/** Base URL of signed API calls, without a trailing slash. Throws an Error when a custom one is no web address. */
export const apiBaseUrl = (credential: Partial<AffiliateCredential>): string =>
	baseUrl(credential, 'apiBaseUrl', 'API Base URL', API_BASE_URL);

/** Base URL of the token calls, without a trailing slash. Throws an Error when a custom one is no web address. */
export const authBaseUrl = (credential: Partial<AffiliateCredential>): string =>
	baseUrl(credential, 'authBaseUrl', 'Auth Base URL', AUTH_BASE_URL);

function baseUrl(
	credential: Partial<AffiliateCredential>,
	name: 'apiBaseUrl' | 'authBaseUrl',
	label: string,
	usual: string,
): string {
	if (credential.region !== 'custom') return usual;
	const own = String(credential[name] ?? '').trim();
	if (/^https?:/i.test(own) && URL.canParse(own)) return own.replace(/\/+$/, '');
	throw new Error(
		`${label} of the credential is "${own}", but it has to be a web address like ${usual}`,
	);
}

/** The account type TikTok reported with the token; undefined while it is not known. */
export function grantedAccountType(userType: string | number | undefined): AccountType | undefined {
	return ACCOUNT_OF_USER_TYPE[String(userType ?? '')];
}

/**
 * One sentence when the authorization belongs to another kind of account than the credential says;
 * undefined when they agree or nothing is known yet.
 */
export function accountMismatch(credential: AffiliateCredential): string | undefined {
	const granted = grantedAccountType(credential.userType);
	if (!granted || !credential.accountType || granted === credential.accountType) return undefined;
	return `This credential says Account Type ${ACCOUNT_NAMES[credential.accountType]}, but TikTok authorized a ${granted} account. Change Account Type to ${ACCOUNT_NAMES[granted]}, or authorize again with a ${credential.accountType} account.`;
}
