import { isWebhookSigned, webhookSignature } from '../../../credentials/signing/webhook';

const W1 = {
	app: { appKey: 'fake_app_key', appSecret: 'fake_app_secret' },
	body: '{"type":1,"shop_id":"7494726673780148744","timestamp":1664095733,"data":{"order_id":"576684019603311365","order_status":"AWAITING_SHIPMENT","update_time":1664095610}}',
	signature: '21109834de72ec53c9959716d8514ae388ce1f123e5ffdcafc46713fcdf62b27',
};
const W2 = {
	app: { appKey: '29a39d', appSecret: 'e59af819cc' },
	body: '{"type":17,"creator_open_id":"VIyStQAAAADCBQ40s4TzOSSOEIW-bM5O9cod3vK8OytW8m-bnBYlXw","tts_notification_id":"7327112393057371910","timestamp":1644412885,"data":{"product_id":"789078671231","event":{"type":"ADD","scene":"VIDEO","content_id":"789078671231"}}}',
	signature: 'a773bd2289d6f31303c0098372c91bcd57ca88cb043cf134f09cb6d839161cc1',
};

test.each([W1, W2])('signs the published examples', ({ app, body, signature }) => {
	expect(webhookSignature(app, body)).toBe(signature);
	expect(isWebhookSigned(app, Buffer.from(body), signature)).toBe(true);
});

test.each([
	['one byte of the body', W2.body.replace('ADD', 'ADE'), W2.app, W2.signature],
	['the secret', W2.body, { ...W2.app, appSecret: 'another' }, W2.signature],
	['the app key', W2.body, { ...W2.app, appKey: '29a39e' }, W2.signature],
	['one digit', W2.body, W2.app, W2.signature.replace('a773', 'a774')],
	['base64', W2.body, W2.app, Buffer.from(W2.signature, 'hex').toString('base64')],
	['a scheme in front', W2.body, W2.app, `sha256=${W2.signature}`],
	['capitals', W2.body, W2.app, W2.signature.toUpperCase()],
	['a shorter text', W2.body, W2.app, W2.signature.slice(1)],
	['nothing', W2.body, W2.app, undefined],
	['two headers', W2.body, W2.app, [W2.signature, W2.signature]],
])('refuses a signature when %s differs', (_, body, app, header) => {
	expect(isWebhookSigned(app, Buffer.from(body), header)).toBe(false);
});
