import { createHmac } from 'node:crypto';
import type {
	IAuthenticate,
	ICredentialDataDecryptedObject,
	ICredentialTestRequest,
	ICredentialType,
	IHttpRequestHelper,
	INodeProperties,
} from 'n8n-workflow';
import { storeCredential } from '../stored-credential';
import { APP_KEY, APP_SECRET } from './signing-server';

const hidden = (name: string, expirable?: boolean): INodeProperties => ({
	displayName: name,
	name,
	type: 'hidden',
	typeOptions: { expirable, password: true },
	default: '',
});
const text = (name: string): INodeProperties => ({
	displayName: name,
	name,
	type: 'string',
	default: '',
});

/** A signed, self-renewing credential in miniature. `behaviour` decides what goes wrong. */
export class ExampleApi implements ICredentialType {
	name = 'exampleApi';
	displayName = 'Example API';
	properties = [
		text('baseUrl'),
		text('appKey'),
		text('appSecret'),
		text('behaviour'),
		hidden('accessToken', true),
		hidden('refreshToken'),
	];

	async preAuthentication(this: IHttpRequestHelper, credentials: ICredentialDataDecryptedObject) {
		const { access_token, refresh_token } = (await this.helpers.httpRequest({
			url: `${String(credentials.baseUrl)}/token`,
			qs: { refresh_token: String(credentials.refreshToken) },
		})) as Record<string, string>;
		if (!access_token) throw new Error('The refresh token is no longer valid. Authorize again.');
		return { accessToken: access_token, refreshToken: refresh_token, undeclared: 'lost' };
	}

	authenticate: IAuthenticate = async (credentials, options) => {
		const { accessToken, appKey, appSecret, behaviour } = credentials as Record<string, string>;
		if (behaviour === 'refuse') throw new Error('The account type is Creator, not Seller.');
		if (behaviour === 'renew first' && accessToken === 'token-0') {
			throw Object.assign(new Error('The access token is about to expire'), {
				response: { status: 401 },
			});
		}
		const url = new URL(options.url, options.baseURL);
		const body = typeof options.body === 'string' ? options.body : JSON.stringify(options.body);
		const hasBody = options.method === 'POST' && body !== undefined;
		const message = `${appSecret}${url.pathname}app_key${appKey}${hasBody ? body : ''}${appSecret}`;
		const sign = createHmac('sha256', appSecret).update(message).digest('hex');
		return {
			...options,
			baseURL: undefined,
			url: url.origin + url.pathname,
			qs: { app_key: appKey, sign },
			headers: {
				...options.headers,
				'content-type': 'application/json',
				'x-tts-access-token': accessToken,
			},
			...(hasBody && { body }),
		};
	};

	test: ICredentialTestRequest = {
		request: { baseURL: '={{$credentials.baseUrl}}', url: '/shops' },
		rules: [
			{
				type: 'responseSuccessBody',
				properties: { key: 'code', value: 105005, message: 'A scope is missing' },
			},
			{ type: 'responseCode', properties: { value: 403, message: 'The app may not do this' } },
		] as ICredentialTestRequest['rules'],
	};
}

/** Stores an ExampleApi whose access token is good until the server renews or is told otherwise. */
export const exampleCredential = (baseUrl: string, data: Record<string, string> = {}) =>
	storeCredential(ExampleApi, {
		baseUrl,
		appKey: APP_KEY,
		appSecret: APP_SECRET,
		accessToken: 'token-0',
		refreshToken: 'refresh-0',
		...data,
	});
