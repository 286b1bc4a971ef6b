import { createHmac, timingSafeEqual } from 'node:crypto';

/** The app a notification is signed for. */
export interface WebhookSigner {
	appKey: string;
	appSecret: string;
}

const SIGNATURE = /^[0-9a-f]{64}$/;

/**
 * Signs a notification: HMAC-SHA256, keyed with the app secret, over app key + raw body. Gives 64 lowercase hex digits.
 * Source: TikTok Shop Partner Center, "Webhook configuration" (header); the formula is that of its public SDKs.
 */
export function webhookSignature(signer: WebhookSigner, rawBody: string | Buffer): string {
	return createHmac('sha256', signer.appSecret).update(signer.appKey).update(rawBody).digest('hex');
}

/** Whether a header has the form of a signature at all: 64 lowercase hex digits, without a scheme in front. */
export const looksSigned = (header: unknown): header is string =>
	typeof header === 'string' && SIGNATURE.test(header);

/** Whether the `Authorization` header of a notification is its signature; compared in constant time. */
export function isWebhookSigned(
	signer: WebhookSigner,
	rawBody: string | Buffer,
	header: unknown,
): boolean {
	if (!looksSigned(header)) return false;
	const expected = Buffer.from(webhookSignature(signer, rawBody));
	return timingSafeEqual(expected, Buffer.from(header));
}
