import { createHmac } from 'node:crypto';

/** How one attempt to deliver a notification ended. */
export interface Attempt {
	/** Unix milliseconds by the sandbox's clock. */
	at: number;
	/** 0 when no answer came in time. */
	status: number;
	/** Why it does not count as received; undefined when it does. */
	reason?: string;
}

const PATIENCE_MS = 3_000;

/**
 * The header TikTok signs a notification with. Written apart from the package's own code, which it judges;
 * source: TikTok Shop Partner Center, "Webhook configuration", and TikTok's public SDKs.
 */
export const notificationSignature = (app: { appKey: string; appSecret: string }, body: string) =>
	createHmac('sha256', app.appSecret).update(`${app.appKey}${body}`).digest('hex');

/** Sends one notification and judges the answer: TikTok wants an empty 200 within three seconds, or an empty 401. */
export async function post(
	address: string,
	body: string,
	app: { appKey: string; appSecret: string },
): Promise<Omit<Attempt, 'at'>> {
	try {
		const answer = await fetch(address, {
			method: 'POST',
			headers: {
				'content-type': 'application/json',
				authorization: notificationSignature(app, body),
			},
			body,
			signal: AbortSignal.timeout(PATIENCE_MS),
		});
		const text = await answer.text();
		const { status } = answer;
		if (status !== 200 && status !== 401) return { status, reason: `answered ${status}` };
		return text === '' ? { status } : { status, reason: 'the answer has a body' };
	} catch (error) {
		return { status: 0, reason: error instanceof Error ? error.message : String(error) };
	}
}
