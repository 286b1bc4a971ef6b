import { signRequest, type SignableOptions } from '../../../credentials/signing/request';
import { expectedSignature } from '../../sandbox/kernel/signature';

export const signer = {
	appKey: 'test-app-key',
	appSecret: 'test-app-secret',
	accessToken: 'test-access-token',
	apiBaseUrl: 'https://api.example.com',
};
export const NOW = 1_700_000_000;
/** Signs with the test signer at NOW. */
export const signed = (options: SignableOptions, apiBaseUrl = signer.apiBaseUrl) =>
	signRequest(options, { ...signer, apiBaseUrl }, NOW);

/** What the other side computes from the bytes it gets. */
export function verifies({ url, uri, qs, body, headers }: SignableOptions, prefix = ''): boolean {
	const { sign, ...query } = qs as Record<string, string>;
	const expected = expectedSignature({
		appSecret: signer.appSecret,
		path: new URL(String(url ?? uri)).pathname.slice(prefix.length),
		query: Object.entries(query),
		body: body === undefined ? undefined : Buffer.from(body as string),
		contentType: String(headers?.['content-type']),
	});
	return sign === expected;
}
