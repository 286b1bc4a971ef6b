import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { Client } from '../transport/client';
import { ApiFailure, BadInput, failureFacts, toNodeError } from '../transport/failure';
import { inOrder, Pace } from '../transport/pace';
import { settle } from '../transport/settle';
import { DryRunClient } from './dryRun';
import type { Operation, Resource } from './operation';
import { prepare, type Prepared } from './read';

/**
 * Runs the chosen operation for every input item and gives the output items, paired and in input order.
 * All items are read and checked before the first call goes out.
 */
export async function execute(
	functions: IExecuteFunctions,
	resources: Resource[],
): Promise<INodeExecutionData[][]> {
	const operation = chosenOperation(functions, resources);
	const goOn = functions.continueOnFail();
	const indexes = functions.getInputData().map((_, index) => index);

	const prepared = indexes.map((index) => attempt(() => prepare(functions, operation, index)));
	const firstBad = prepared.findIndex((result) => result instanceof Error);
	if (firstBad >= 0 && !goOn) throw toNodeError(functions.getNode(), prepared[firstBad], firstBad);

	const readable = prepared.find((result) => !(result instanceof Error)) as Prepared | undefined;
	const pace = new Pace(readable?.itemsAtOnce ?? 1);
	const client = new Client(functions, pace);
	let done = 0;
	const outcome = await settle(
		inOrder(indexes, pace, async (index) => {
			const items = await settle(itemsOf(operation, client, prepared[index]));
			if ('failure' in items) {
				if (!goOn) throw new ItemFailure(index, items.failure);
				return [failedItem(functions, items.failure, index)];
			}
			done += 1;
			return items.value.map((json): INodeExecutionData => ({ json, pairedItem: { item: index } }));
		}),
	);
	if ('value' in outcome) return [outcome.value.flat()];
	if (!(outcome.failure instanceof ItemFailure)) throw outcome.failure;
	const { reason, index } = outcome.failure;
	const progress = `${done} of ${indexes.length} items had been carried out.`;
	throw toNodeError(functions.getNode(), reason, index, done > 0 ? progress : undefined);
}

class ItemFailure extends Error {
	constructor(
		readonly index: number,
		readonly reason: unknown,
	) {
		super('One item was not carried out');
	}
}

/** A dry run has no answers to its writes, so what they do not mention counts as an outcome, not as a failure. */
async function itemsOf(
	operation: Operation,
	client: Client,
	ready: Prepared | Error,
): Promise<IDataObject[]> {
	if (ready instanceof Error) throw ready;
	const { dryRun, accessToken, ...prepared } = ready;
	const acting = accessToken ? client.actingFor(accessToken) : client;
	if (!dryRun) return await operation.output.items({ client: acting, ...prepared });
	const recorder = new DryRunClient(acting);
	await operation.output.items({ client: recorder, ...prepared, keepFailures: true });
	return recorder.requests;
}

/**
 * What goes on in the place of a failed item. n8n cuts an item down to its message when it carries the error itself,
 * and knows one without it as failed, on the error output, only while it holds nothing but `error` and `message`.
 */
function failedItem(
	functions: IExecuteFunctions,
	failure: unknown,
	index: number,
): INodeExecutionData {
	const node = functions.getNode();
	const error = toNodeError(node, failure, index);
	const facts = node.onError === 'continueErrorOutput' ? {} : failureFacts(failure);
	return {
		json: {
			error: error.message,
			...(error.description && { message: error.description }),
			...facts,
		},
		pairedItem: { item: index },
	};
}

function chosenOperation(functions: IExecuteFunctions, resources: Resource[]): Operation {
	const resource = resources.find(
		({ value }) => value === functions.getNodeParameter('resource', 0),
	);
	const operation = resource?.operations.find(
		({ value }) => value === functions.getNodeParameter('operation', 0),
	);
	if (operation) return operation;
	throw toNodeError(
		functions.getNode(),
		new BadInput(
			'The chosen operation does not exist in this node',
			'Choose Resource and Operation again.',
		),
		0,
	);
}

function attempt(read: () => Prepared): Prepared | Error {
	try {
		return read();
	} catch (failure) {
		return failure instanceof Error ? failure : new ApiFailure({ message: String(failure) });
	}
}
