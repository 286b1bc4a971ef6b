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
	if (!present) throw failure;
	const { rate, start_time, end_time } = (present.current_commission ?? {}) as IDataObject;
	const isEnding = present.status === 'TERMINATING';
	if (!isEnding && rate === commission_rate) {
		return { open_collaboration: { id: present.id, effective_time: start_time } };
	}
	const state = isEnding ? `ends at ${isoTime(end_time)}` : `stays at ${Number(rate) / 100} %`;
	failure.facts.advice = `The open collaboration of the product ${state}. ${isEnding ? 'Create it again after that.' : 'Delete it, wait until it has ended, and create it with the new rate.'}`;
	throw failure;
}

const isoTime = (seconds: unknown) => new Date(Number(seconds) * 1000).toISOString();
