import type { IDataObject } from 'n8n-workflow';
import type { Output, Run } from '../operation/operation';
import { ApiFailure, failureFacts } from '../transport/failure';
import { settle } from '../transport/settle';
import { chunks } from './chunks';
import { flag, text, type Shape } from './shape';
import { echoed, itemSchema, type Echo } from './single';

/** What became of one element of a list that was sent in one or more calls. */
export interface Outcome {
	/** What the element is called, e.g. its product ID. */
	id: string;
	success: boolean;
	/** Why TikTok refused it. */
	reason?: string;
	/** What else its item holds. */
	json?: IDataObject;
}

interface BatchSpec {
	/** Wire name of the list in the body (dots nest). */
	list: string;
	/** The most elements TikTok takes per call. */
	size: number;
	/** Name of an element's id in the output. */
	id: string;
	/** What stands for one chunk in the body; the chunk itself when left out. */
	wire?: (elements: unknown[]) => unknown;
	/** How an element of the list is named; the element itself when left out. */
	idOf?: (element: unknown) => string;
	/** Reads what became of the elements of one call. */
	outcomes: (data: IDataObject, elements: unknown[]) => Outcome[];
	/** Why an element that the outcomes do not mention was not carried out; left out where it was. */
	unmentioned?: string;
	/** What the JSON of an outcome holds, for the editor's preview. */
	shape?: Shape;
	/** Values of the request repeated in every item. */
	echo?: Echo;
}

/**
 * Answers with one item per element of a long list: cuts it into calls TikTok takes, and maps every outcome back
 * to its element, in the given order. Unless failures are kept, refused elements end in one error that lists them;
 * elements already carried out are counted in it.
 */
export function batch(spec: BatchSpec): Output {
	return {
		hasOutcomes: true,
		schema: itemSchema(spec.echo ?? [], { [spec.id]: text, ...spec.shape, success: flag }),
		async items(run) {
			const elements = (run.draft.get(spec.list) as unknown[]) ?? [];
			const outcomes: Outcome[] = [];
			for (const chunk of chunks(elements, spec.size)) {
				outcomes.push(...(await chunkOutcomes(run, spec, chunk, outcomes)));
			}
			if (!run.keepFailures) failIfRefused(outcomes);
			const context = echoed(run.draft, spec.echo ?? []);
			return outcomes.map(({ id, success, reason, json }) => ({
				...context,
				[spec.id]: id,
				...json,
				success,
				...(reason && { error: reason }),
			}));
		},
	};
}

/** What became of each element of one call, in the order of the elements. */
async function chunkOutcomes(
	run: Run,
	spec: BatchSpec,
	chunk: unknown[],
	before: Outcome[],
): Promise<Outcome[]> {
	const { idOf = String } = spec;
	const body = withList(run, spec.list, spec.wire?.(chunk) ?? chunk);
	const outcome = await settle(run.client.send({ ...run.request, body }));
	if ('value' in outcome) {
		const mentioned = spec.outcomes(outcome.value, chunk);
		const byId = new Map(mentioned.map((one) => [one.id, one]));
		const { unmentioned } = spec;
		return chunk.map(
			(element) =>
				byId.get(idOf(element)) ?? {
					id: idOf(element),
					success: unmentioned === undefined,
					reason: unmentioned,
				},
		);
	}
	const { failure } = outcome;
	const isFirstRefusal = !run.keepFailures && before.length === 0;
	if (!(failure instanceof ApiFailure) || isFirstRefusal) throw failure;
	return chunk.map((element) => ({
		id: idOf(element),
		success: false,
		reason: failure.message,
		json: failureFacts(failure),
	}));
}

/** The request's body with one chunk in the place of the whole list. */
function withList(run: Run, list: string, chunk: unknown): IDataObject {
	const body = structuredClone(run.draft.body);
	const keys = list.split('.');
	const last = keys.pop()!;
	const parent = keys.reduce<IDataObject>((value, key) => value[key] as IDataObject, body);
	parent[last] = chunk as IDataObject;
	return body;
}

/** Throws one ApiFailure that names every refused element. */
export function failIfRefused(outcomes: Outcome[]): void {
	const refused = outcomes.filter(({ success }) => !success);
	if (refused.length === 0) return;
	const carriedOut = outcomes.length - refused.length;
	const names = refused
		.slice(0, 20)
		.map(({ id, reason }) => (reason ? `${id} (${reason})` : id))
		.join(', ');
	const more = refused.length > 20 ? ` and ${refused.length - 20} more` : '';
	throw new ApiFailure({
		message: `TikTok refused ${refused.length} of ${outcomes.length}: ${names}${more}`,
		advice: `${carriedOut} of ${outcomes.length} were carried out. Set Options → On Partial Failure to Continue to get one item per element with its outcome.`,
	});
}
