import { expectedSignature } from './kernel/signature';

const guide = { app_key: '29a39d', timestamp: '1623812664' };
const webhooks = {
	app_key: '68xu9ks5p4i8',
	shop_cipher: 'ROW_xkMbgAAAeVAQra0eZWebFQq5aIK',
	timestamp: '1696909648',
};
const shop = { ...guide, shop_cipher: 'GCP_XF90ig' };

const sign = (
	path: string,
	query: Record<string, string>,
	body?: string,
	contentType = 'application/json',
	appSecret = 'e59af819cc',
) =>
	expectedSignature({
		appSecret,
		path,
		query: Object.entries(query),
		body: body === undefined ? undefined : Buffer.from(body),
		contentType,
	});

describe('the signature the sandbox expects', () => {
	it.each([
		[
			"the guide's GET",
			sign('/authorization/202309/shops', guide),
			'b596b73e0cc6de07ac26f036364178ab16b0a907af13d43f0a0cd2345f582dc8',
		],
		[
			'a GET with a cipher',
			sign('/event/202309/webhooks', webhooks),
			'ed58e1b5e59865c22a7b828c1cab65007441f43cc91a6cb2f2cdc638e0995a37',
		],
		[
			'a PUT with a body',
			sign(
				'/event/202309/webhooks',
				webhooks,
				'{"event_type":"PACKAGE_UPDATE","address":"https://partner.tiktokshop.com"}',
			),
			'701dd6deb2389fe4c469b89bd37fc56f96a6da6afeb4d01c9077a65169752fa7',
		],
		[
			'a single parameter',
			sign('/test-api', { foo: 'bar' }, undefined, undefined, 'app_secret'),
			'd3cb7fe11ecae942802ceeca67e7cf10120cc12f1517d45fbc1c8cfe5413c80f',
		],
	])('agrees with the published vector of %s', (_, actual, published) => {
		expect(actual).toBe(published);
	});

	it.each([
		[
			'key order of the body',
			sign(
				'/event/202309/webhooks',
				webhooks,
				'{"address":"https://partner.tiktokshop.com","event_type":"PACKAGE_UPDATE"}',
			),
			'cd0d6268252f4ba293bf7ea4c0a2873bf9beec600d22530638564ab301435f7a',
		],
		[
			'a form, whose body is left out',
			sign(
				'/affiliate_seller/202511/images/upload',
				guide,
				'ignored',
				'multipart/form-data; boundary=x',
			),
			'752dcbdc3c804dde226945d44bee7ee7efb3ea1c7e63337a2b8225a27f11ae0f',
		],
		[
			'a comma list',
			sign('/affiliate_seller/202410/open_collaborations/sample_rules', {
				...shop,
				product_ids: 'P1,P2',
			}),
			'eafec4faa95d264ddf8cbc220d152fe6e847ba86729b9ee46887e8b3593bf291',
		],
		[
			'a POST',
			sign(
				'/affiliate_seller/202412/open_collaborations',
				shop,
				'{"product_id":"789078671231","commission_rate":1000}',
			),
			'89a0a6a8f058cb4b53345fd1b247b5509a957d30cabd23210aa6d6bda12320fa',
		],
	])('agrees with the worked vector of %s', (_, actual, expected) => {
		expect(actual).toBe(expected);
	});

	it('leaves sign and access_token out and does not mind the order of parameters', () => {
		const shuffled = {
			timestamp: guide.timestamp,
			sign: 'x',
			access_token: 'y',
			app_key: guide.app_key,
		};
		expect(sign('/authorization/202309/shops', shuffled)).toBe(
			sign('/authorization/202309/shops', guide),
		);
	});
});
