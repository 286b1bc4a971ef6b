import {
	isWebhookSigned,
	looksSigned,
	type WebhookSigner,
} from '../../credentials/signing/webhook';

/** Reading and decrypting a credential costs as much as all the rest of a notification, so the app is kept this long. */
const KEPT_MS = 60_000;
const MAX_KEPT = 100;

const kept = new Map<string, { signer: WebhookSigner; until: number }>();

/**
 * Whether a notification was signed by the app of a credential. `read` reads the app from n8n; it is asked when
 * nothing is kept for `credentialId`, and again when the signature does not fit what is kept.
 */
export async function isAuthentic(
	rawBody: Buffer,
	header: unknown,
	credentialId: string,
	read: () => Promise<WebhookSigner>,
	now = Date.now(),
): Promise<boolean> {
	if (!looksSigned(header)) return false;
	const known = kept.get(credentialId);
	if (known && known.until > now && isWebhookSigned(known.signer, rawBody, header)) return true;

	const { appKey, appSecret } = await read();
	const signer = { appKey, appSecret };
	if (kept.size >= MAX_KEPT) kept.clear();
	kept.set(credentialId, { signer, until: now + KEPT_MS });
	return isWebhookSigned(signer, rawBody, header);
}
