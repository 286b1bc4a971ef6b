import { sleep, type IHookFunctions } from 'n8n-workflow';
import { webhookSignature } from '../../credentials/signing/webhook';
import type { AffiliateCredential } from '../../credentials/tokens/account';
import { nowInSeconds } from '../../credentials/tokens/expiry';
import { CREDENTIAL_TYPE } from '../shared/transport/client';
import { settle } from '../shared/transport/settle';
import type { WebhookEvent } from './events/event';

/** n8n listens on a test address only after the node has said that it is ready. */
const UNTIL_N8N_LISTENS_MS = 1_000;

/** Has a signed sample of the event sent to the test address in a moment, as TikTok would send it. */
export async function scheduleSample(
	functions: IHookFunctions,
	event: WebhookEvent,
	address: string,
): Promise<void> {
	const app = await functions.getCredentials<AffiliateCredential>(CREDENTIAL_TYPE);
	const now = nowInSeconds();
	const notification = { ...event.sample, tts_notification_id: `sample-${now}`, timestamp: now };
	const body = JSON.stringify(notification);
	void deliver(functions, address, body, webhookSignature(app, body));
}

async function deliver(
	functions: IHookFunctions,
	address: string,
	body: string,
	signature: string,
): Promise<void> {
	await sleep(UNTIL_N8N_LISTENS_MS);
	const headers = { 'content-type': 'application/json', authorization: signature };
	const outcome = await settle(
		functions.helpers.httpRequest({ method: 'POST', url: address, headers, body }),
	);
	if ('failure' in outcome) {
		functions.logger.warn(`The sample event could not be delivered to ${address}`, {
			reason: outcome.failure instanceof Error ? outcome.failure.message : '',
		});
	}
}
