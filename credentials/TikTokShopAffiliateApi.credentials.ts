import type {
	ICredentialDataDecryptedObject,
	ICredentialTestRequest,
	ICredentialType,
	IDataObject,
	IHttpRequestHelper,
	IHttpRequestOptions,
	INodeProperties,
} from 'n8n-workflow';
import { headerValue, REFUSED_TOKEN_HEADER, signRequest } from './signing/request';
import { accountMismatch, apiBaseUrl, type AffiliateCredential } from './tokens/account';
import { nowInSeconds } from './tokens/expiry';
import { connectionTest } from './tokens/connectionTest';
import { needsRenewal, renew, RenewalNeeded } from './tokens/renewal';

/** Values TikTok hands out and n8n stores; `password` keeps the editor from writing an old copy back on save. */
const stored = (displayName: string, name: string, value: string | number): INodeProperties => ({
	displayName,
	name,
	type: 'hidden',
	typeOptions: { password: true },
	default: value,
});

export class TikTokShopAffiliateApi implements ICredentialType {
	name = 'tikTokShopAffiliateApi';

	displayName = 'TikTok Shop Affiliate API';

	icon = {
		light: 'file:../icons/tiktokshop.svg',
		dark: 'file:../icons/tiktokshop.dark.svg',
	} as const;

	documentationUrl =
		'https://github.com/n8n-nodes-tiktok-shop-affiliate/n8n-nodes-tiktok-shop-affiliate#credentials';

	properties: INodeProperties[] = [
		{
			displayName: 'Account Type',
			name: 'accountType',
			type: 'options',
			options: [
				{ name: 'Seller', value: 'seller', description: 'A shop that runs collaborations' },
				{ name: 'Creator', value: 'creator', description: 'A creator with a showcase' },
				{ name: 'Partner', value: 'partner', description: 'An affiliate partner (TAP or CAP)' },
			],
			default: 'seller',
			required: true,
			description: 'Whose account the app is authorized for; TikTok gives each kind its own token',
		},
		{
			displayName: 'App Key',
			name: 'appKey',
			type: 'string',
			default: '',
			required: true,
			description: 'From Partner Center, in the details of your app',
		},
		{
			displayName: 'App Secret',
			name: 'appSecret',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			required: true,
			description: 'From Partner Center, in the details of your app',
		},
		{
			displayName: 'Authorization Code',
			name: 'authorizationCode',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			description:
				'The code in the redirect URL after somebody authorized the app. It works once and for 30 minutes; it is exchanged on the first use and then cleared.',
		},
		{
			displayName: 'Refresh Token',
			name: 'refreshToken',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			description:
				'Only needed instead of an authorization code. It is kept up to date by itself afterwards.',
		},
		{
			displayName: 'Region',
			name: 'region',
			type: 'options',
			options: [
				{ name: 'Custom', value: 'custom', description: 'Own URLs: a sandbox or a proxy' },
				{ name: 'Rest of World', value: 'row' },
				{ name: 'United States', value: 'us' },
			],
			default: 'row',
			description: 'Market of the account; it decides which authorization link fits',
		},
		{
			displayName: 'API Base URL',
			name: 'apiBaseUrl',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. https://open-api.tiktokglobalshop.com',
			description: 'Where signed API calls go',
			displayOptions: { show: { region: ['custom'] } },
		},
		{
			displayName: 'Auth Base URL',
			name: 'authBaseUrl',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. https://auth.tiktok-shops.com',
			description: 'Where access tokens are exchanged and renewed',
			displayOptions: { show: { region: ['custom'] } },
		},
		{
			displayName: 'Default Shop Cipher',
			name: 'shopCipher',
			type: 'string',
			default: '',
			description:
				'Shop that nodes use when none is chosen in them. Leave empty when the account has just one shop.',
			displayOptions: { show: { accountType: ['seller'] } },
		},
		{
			displayName: 'Default Category Asset Cipher',
			name: 'categoryAssetCipher',
			type: 'string',
			default: '',
			description:
				'Category asset that nodes use when none is chosen in them. Leave empty when the account has just one.',
			displayOptions: { show: { accountType: ['partner'] } },
		},
		{
			displayName: 'Access Token',
			name: 'accessToken',
			type: 'hidden',
			typeOptions: { expirable: true, password: true },
			default: '',
		},
		stored('Access Token Expires At', 'accessTokenExpiresAt', 0),
		stored('Access Token Refreshed At', 'accessTokenRefreshedAt', 0),
		stored('Refresh Token Expires At', 'refreshTokenExpiresAt', 0),
		stored('Open ID', 'openId', ''),
		stored('Account Name', 'accountName', ''),
		stored('Base Region', 'baseRegion', ''),
		stored('User Type', 'userType', ''),
		stored('Granted Scopes', 'grantedScopes', ''),
	];

	/** Exchanges the pasted code or spends the refresh token; n8n stores every field this gives. */
	async preAuthentication(this: IHttpRequestHelper, credentials: ICredentialDataDecryptedObject) {
		return await renew(
			async (options) => await this.helpers.httpRequest(options),
			credentials as AffiliateCredential,
		);
	}

	/** Signs one request; asks n8n for a renewal first when the token needs one. */
	authenticate = async (
		credentials: ICredentialDataDecryptedObject,
		requestOptions: IHttpRequestOptions,
	): Promise<IHttpRequestOptions> => {
		const credential = credentials as AffiliateCredential;
		const refused = headerValue(requestOptions.headers as IDataObject, REFUSED_TOKEN_HEADER);
		if (needsRenewal(credential, refused)) throw new RenewalNeeded();
		const mismatch = accountMismatch(credential);
		if (mismatch) throw new Error(mismatch);
		const { appKey, appSecret, accessToken } = credential;
		const signer = { appKey, appSecret, accessToken, apiBaseUrl: apiBaseUrl(credential) };
		return signRequest(requestOptions, signer, nowInSeconds());
	};

	test: ICredentialTestRequest = connectionTest;
}
