import type { IDataObject } from 'n8n-workflow';
import type { Run } from '../../../shared/operation/operation';
import { chunks } from '../../../shared/output/chunks';
import { promised } from '../../../shared/output/promised';
import { count, flag, text } from '../../../shared/output/shape';
import { ApiFailure, failureFacts } from '../../../shared/transport/failure';
import { settle } from '../../../shared/transport/settle';
import { MOST_CREATORS, MOST_PRODUCTS } from './fields';
import { productsIn } from './products';
import { refusalFailure, refusalsIn, type Refusal } from './refusals';

/** One target collaboration that was asked for. */
export const created = {
	target_collaboration_id: text,
	name: text,
	creator_count: count,
	product_count: count,
	success: flag,
};

interface Call {
	item: IDataObject;
	refusals: Refusal[];
}

/**
 * Creates as many target collaborations as the lists need and gives one item for each. What TikTok leaves out
 * ends in one error that names it and the ids created so far, or, when failures are kept, in an item for each.
 * @param creatorsKey wire name of the list of creators
 */
export async function createAll(run: Run, creatorsKey: string): Promise<IDataObject[]> {
	const { body } = run.draft;
	const calls: Call[] = [];
	for (const creators of chunks(body[creatorsKey] as string[], MOST_CREATORS)) {
		for (const products of chunks(productsIn(run.draft), MOST_PRODUCTS)) {
			const call = { ...body, [creatorsKey]: creators, products };
			const size = { creator_count: creators.length, product_count: products.length };
			calls.push(await createOne(run, call, size, calls.length === 0));
		}
	}
	const refusals = calls.flatMap((call) => call.refusals);
	if (refusals.length > 0 && !run.keepFailures) throw refusalFailure(refusals, soFar(calls));
	return [
		...calls.map(({ item }) => item),
		...refusals.map((refusal) => ({ name: body.name, ...refusal, success: false })),
	];
}

async function createOne(
	run: Run,
	body: IDataObject,
	size: IDataObject,
	isFirst: boolean,
): Promise<Call> {
	const { name } = body;
	const outcome = await settle(answerTo(run, body));
	if ('failure' in outcome) {
		const { failure } = outcome;
		if (!(failure instanceof ApiFailure) || (isFirst && !run.keepFailures)) throw failure;
		const error = failure.message;
		const item = { name, ...size, success: false, error, ...failureFacts(failure) };
		return {
			item,
			refusals: run.keepFailures ? [] : [{ error: `"${name}" not created: ${error}` }],
		};
	}
	const { id, refusals } = outcome.value;
	const known = { ...(id && { target_collaboration_id: id }), name, ...size };
	return { item: { ...known, success: Boolean(id) }, refusals };
}

/** Sends one call; an answer has to hold an ID or say what stood in the way of one. */
async function answerTo(run: Run, body: IDataObject) {
	const data = await run.client.send({ ...run.request, body });
	const { id } = (data.target_collaboration ?? {}) as IDataObject;
	const refusals = refusalsIn(data);
	if (refusals.length === 0) {
		promised(run.client, id, '', {
			message: 'TikTok gave no ID for the target collaboration',
			mayHaveHappened: true,
		});
	}
	return { id, refusals };
}

function soFar(calls: Call[]): string {
	const ids = calls.map(({ item }) => item.target_collaboration_id).filter(Boolean);
	return ids.length === 0
		? 'No target collaboration was created.'
		: `Created without them: ${ids.join(', ')}.`;
}
