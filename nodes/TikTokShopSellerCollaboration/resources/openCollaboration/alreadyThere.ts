import type { IDataObject } from 'n8n-workflow';
import type { Run } from '../../../shared/operation/operation';
import { ApiFailure } from '../../../shared/transport/failure';
import { settle } from '../../../shared/transport/settle';
import { findOpenCollaboration } from './find';

/** TikTok's code for a product that is in an open collaboration already. */
const ALREADY_THERE = 16003012;

/**
 * Sends the call and gives TikTok's answer. A product that TikTok says is there already counts as done when it has
 * the wanted rate; else the error says which rate it stays at.
 */
export async function carriedOut(run: Run): Promise<IDataObject> {
	const outcome = await settle(run.client.send(run.request));
	if ('value' in outcome) return outcome.value;
	const { failure } = outcome;
	if (!(failure instanceof ApiFailure) || failure.facts.code !== ALREADY_THERE) throw failure;
	const { product_id, commission_rate } = run.draft.body;
	const present = await findOpenCollaboration(run, String(product_id));
	const { rate: presentRate, start_time } = (present?.current_commission ?? {}) as IDataObject;
	if (presentRate === commission_rate) {
		return { open_collaboration: { id: present!.id, effective_time: start_time } };
	}
	if (presentRate !== undefined) {
		failure.facts.advice = `The product stays at ${Number(presentRate) / 100} %: TikTok did not change its commission. Delete the open collaboration, wait until it has ended, and create it with the new rate.`;
	}
	throw failure;
}
