import { absoluteExpiry, isNearExpiry } from '../../../credentials/tokens/expiry';
import { apiBaseUrl, authBaseUrl } from '../../../credentials/tokens/account';
import {
	requestTokenPair,
	TokenRefusal,
	type HttpRequest,
} from '../../../credentials/tokens/tokenCall';

const credential = {
	appKey: 'test-app',
	appSecret: 'test-secret',
	region: 'row',
	authBaseUrl: '',
} as const;
const answering =
	(answer: unknown): HttpRequest =>
	async () =>
		answer;
const exchange = async (http: HttpRequest) =>
	await requestTokenPair(http, credential, { kind: 'code', value: 'test-code' });

describe('requestTokenPair', () => {
	it.each([
		['code', 'get', 'auth_code', 'authorized_code'],
		['refreshToken', 'refresh', 'refresh_token', 'refresh_token'],
	] as const)('asks for a %s as TikTok documents it', async (kind, path, parameter, grantType) => {
		const asked: object[] = [];
		const http: HttpRequest = async (options) => {
			asked.push(options);
			return { code: 0, data: { access_token: 'A' } };
		};
		await requestTokenPair(http, credential, { kind, value: 'test-value' });
		expect(asked).toMatchObject([
			{
				method: 'GET',
				url: `https://auth.tiktok-shops.com/api/v2/token/${path}`,
				qs: {
					app_key: 'test-app',
					app_secret: 'test-secret',
					[parameter]: 'test-value',
					grant_type: grantType,
				},
			},
		]);
	});

	it('keeps the refresh token when the answer to a refresh brings none', async () => {
		const http = answering({ code: 0, data: { access_token: 'A' } });
		const grant = { kind: 'refreshToken', value: 'test-refresh' } as const;
		expect(await requestTokenPair(http, credential, grant)).toMatchObject({
			accessToken: 'A',
			refreshToken: 'test-refresh',
			userType: -1,
			grantedScopes: [],
		});
		expect(await exchange(http)).toMatchObject({ refreshToken: '' });
	});

	it.each([
		['a refusal', { code: 36004004, message: 'Bad test-code or test-secret', request_id: 'r' }],
		['success without a token', { code: 0, message: 'test-code', data: {} }],
		['null data', { code: 0, data: null }],
		['text', '<html>test-secret</html>'],
		['nothing', undefined],
	])('throws a refusal without secrets for %s', async (_case, answer) => {
		const refusal = await exchange(answering(answer)).catch((error: unknown) => error);
		expect(refusal).toBeInstanceOf(TokenRefusal);
		expect(JSON.stringify([refusal, (refusal as Error).message])).not.toMatch(/test-(code|secret)/);
		expect(refusal).not.toHaveProperty('code');
		expect(refusal).not.toHaveProperty('response');
	});

	it.each([
		['with an envelope', { response: { status: 400, data: { code: 36004001 } } }, 36004001],
		['without one', { response: { status: 500, data: 'oops' } }, 0],
		['without an answer', { code: 'ECONNRESET' }, 0],
	])('reads what the HTTP library threw, %s', async (_case, thrown, tiktokCode) => {
		const http: HttpRequest = async () => await Promise.reject(thrown);
		await expect(exchange(http)).rejects.toMatchObject({ name: 'TokenRefusal', tiktokCode });
	});

	const LATER = /Nothing is wrong with the credential: run the node again in a while\.$/;

	it.each<[string, object, RegExp]>([
		['an overload', { response: { status: 503, data: '<html>' } }, LATER],
		['a gateway', { response: { status: 502, data: '' } }, LATER],
		['too many calls', { response: { status: 429, data: 'slow down' } }, LATER],
		['a fault in an envelope', { response: { status: 500, data: { code: 36009003 } } }, LATER],
		['a wrong address', { response: { status: 404, data: '<html>' } }, /check the Auth Base URL/],
	])('does not blame the credential for %s', async (_case, thrown, sentence) => {
		const http: HttpRequest = async () => await Promise.reject(thrown);
		await expect(exchange(http)).rejects.toThrow(sentence);
	});

	it('does not call an answer without a token a success', async () => {
		const http = answering({ code: 0, message: 'success', data: null });
		await expect(exchange(http)).rejects.toThrow(
			'TikTok did not accept the authorization code (its answer holds no token).',
		);
	});
});

describe('expiry', () => {
	it.each([
		[1_800_000_000, 1_800_000_000],
		['1800000000', 1_800_000_000],
		[604_800, 1_700_604_800],
		[0, 0],
		[-5, 0],
		['', 0],
		[undefined, 0],
		['soon', 0],
	])('%j is the Unix second %i', (value, expected) => {
		expect(absoluteExpiry(value, 1_700_000_000)).toBe(expected);
	});

	it.each([
		['unknown', 0, 0, false],
		['far away', 601, 0, false],
		['close by', 599, 0, true],
		['past', -1, 0, true],
		['close by, of a token for a week', 599, -600_000, true],
		['close by, of a token for five minutes', 250, -50, false],
		['in the last fifth of five minutes', 59, -241, true],
		['past when the token came', -100, -50, false],
	])('%s', (_case, left, refreshed, near) => {
		const now = 1_700_000_000;
		const times = {
			accessTokenExpiresAt: left && now + left,
			accessTokenRefreshedAt: refreshed && now + refreshed,
		};
		expect(isNearExpiry(times as never, now)).toBe(near);
	});
});

describe('base URLs', () => {
	it.each([
		['row', 'ignored', 'https://open-api.tiktokglobalshop.com'],
		['us', '', 'https://open-api.tiktokglobalshop.com'],
		['custom', ' https://proxy.example.com/tts// ', 'https://proxy.example.com/tts'],
		['custom', 'http://127.0.0.1:4010', 'http://127.0.0.1:4010'],
	] as const)('in region %s, given %j', (region, own, expected) => {
		expect(apiBaseUrl({ region, apiBaseUrl: own })).toBe(expected);
	});

	it.each(['', 'localhost:4011', 'ftp://x', 'http://', 'https://a:99999'])('%j is none', (own) => {
		const url = () => authBaseUrl({ region: 'custom', authBaseUrl: own });
		expect(url).toThrow(`Auth Base URL of the credential is "${own}", but it has to be`);
	});
});
