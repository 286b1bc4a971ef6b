import { sign, type SignedParts } from '../../../credentials/signing/sign';

const GUIDE = { appSecret: 'e59af819cc', app_key: '29a39d', timestamp: '1623812664' };
const { appSecret, ...guideQuery } = GUIDE;
const fudiweiQuery = {
	app_key: '68xu9ks5p4i8',
	shop_cipher: 'ROW_xkMbgAAAeVAQra0eZWebFQq5aIK',
	timestamp: '1696909648',
};
const webhooks = { appSecret, path: '/event/202309/webhooks', query: fudiweiQuery };

/** P: published by TikTok or by well-known SDKs; O: computed for this project with an independent program. */
const VECTORS: Array<[name: string, parts: SignedParts, expected: string]> = [
	[
		'P1 official guide',
		{ appSecret, path: '/authorization/202309/shops', query: guideQuery },
		'b596b73e0cc6de07ac26f036364178ab16b0a907af13d43f0a0cd2345f582dc8',
	],
	['P2 GET', webhooks, 'ed58e1b5e59865c22a7b828c1cab65007441f43cc91a6cb2f2cdc638e0995a37'],
	[
		'P3 PUT with a body',
		{
			...webhooks,
			body: '{"event_type":"PACKAGE_UPDATE","address":"https://partner.tiktokshop.com"}',
		},
		'701dd6deb2389fe4c469b89bd37fc56f96a6da6afeb4d01c9077a65169752fa7',
	],
	[
		'P4 one parameter',
		{ appSecret: 'app_secret', path: '/test-api', query: { foo: 'bar' } },
		'd3cb7fe11ecae942802ceeca67e7cf10120cc12f1517d45fbc1c8cfe5413c80f',
	],
	[
		'O0 another key order in the body',
		{
			...webhooks,
			body: '{"address":"https://partner.tiktokshop.com","event_type":"PACKAGE_UPDATE"}',
		},
		'cd0d6268252f4ba293bf7ea4c0a2873bf9beec600d22530638564ab301435f7a',
	],
	[
		'O1 multipart, body left out',
		{ appSecret, path: '/affiliate_seller/202511/images/upload', query: guideQuery },
		'752dcbdc3c804dde226945d44bee7ee7efb3ea1c7e63337a2b8225a27f11ae0f',
	],
	[
		'O2 comma list',
		{
			appSecret,
			path: '/affiliate_seller/202410/open_collaborations/sample_rules',
			query: { ...guideQuery, product_ids: 'P1,P2', shop_cipher: 'GCP_XF90ig' },
		},
		'eafec4faa95d264ddf8cbc220d152fe6e847ba86729b9ee46887e8b3593bf291',
	],
	[
		'O3 POST',
		{
			appSecret,
			path: '/affiliate_seller/202412/open_collaborations',
			query: { ...guideQuery, shop_cipher: 'GCP_XF90ig' },
			body: '{"product_id":"789078671231","commission_rate":1000}',
		},
		'89a0a6a8f058cb4b53345fd1b247b5509a957d30cabd23210aa6d6bda12320fa',
	],
];

describe('sign', () => {
	it.each(VECTORS)('%s', (_name, parts, expected) => {
		expect(sign(parts)).toBe(expected);
	});

	it('leaves sign and access_token out, and takes a Buffer like its text', () => {
		const [, parts, expected] = VECTORS[2];
		const query = { sign: 'old', ...parts.query, access_token: 'test-token' };
		expect(sign({ ...parts, query, body: Buffer.from(String(parts.body)) })).toBe(expected);
	});

	it('sorts keys by their bytes, not by a locale', () => {
		const inOrder = { appSecret, path: '/p', query: { B: '1', a: '2', a_b: '3', ab: '4' } };
		const locale = { appSecret, path: '/pB1a2a_b3ab4', query: {} };
		expect(sign(inOrder)).toBe(sign(locale));
	});
});
