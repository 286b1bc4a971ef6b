import type { IDataObject } from 'n8n-workflow';
import type { Draft } from '../operation/draft';
import type { Output, Run } from '../operation/operation';
import { promised } from './promised';
import { schemaOf, simplify, text, type Shape } from './shape';

/**
 * Values of the request that an item repeats, to say what it is about: by their wire names as they were sent,
 * or as a shape where the form's unit is not the wire's.
 */
export type Echo = Array<string | Shape>;

/**
 * Answers with one item: TikTok's `data`, or what stands under `from` in it; `shape` is its simplified form.
 * `flag` marks what has been carried out.
 */
export function one({
	from,
	shape,
	echo = [],
	flag,
}: { from?: string; shape?: Shape; echo?: Echo; flag?: 'success' | 'deleted' } = {}): Output {
	return {
		canSimplify: shape !== undefined,
		schema: itemSchema(echo, shape, flag),
		...(!shape && { passesOn: from ?? '' }),
		async items(run) {
			const data = await run.client.send(run.request);
			const element = answered(run, (from ? data[from] : data) ?? {}, flag);
			const json = shape && run.simplify ? simplify(element, shape) : element;
			return [{ ...echoed(run.draft, echo), ...(flag && { [flag]: true }), ...json }];
		},
	};
}

/** The element of an answer; a write without a flag is made for what TikTok answers, so an empty answer is a failure. */
function answered({ client, request }: Run, element: unknown, flag?: string): IDataObject {
	const holdsNothing = Object.keys(element as IDataObject).length === 0;
	if (flag || request.effect === 'read' || !holdsNothing) return element as IDataObject;
	const missing = { message: 'TikTok’s answer is empty', mayHaveHappened: true };
	return promised<IDataObject>(client, undefined, {}, missing);
}

/** Answers a write that TikTok acknowledges without content: what was asked for, with `flag` set. */
export const done = (flag: 'success' | 'deleted', ...echo: Echo): Output => one({ flag, echo });

/** The JSON schema of an item: the values of the request it repeats, its flag, and what `shape` gives. */
export function itemSchema(echo: Echo, shape: Shape = {}, flag?: string): IDataObject {
	const repeated = schemaOf(byLastName(echo)).properties as IDataObject;
	const own = schemaOf(shape).properties as IDataObject;
	return {
		type: 'object',
		properties: { ...repeated, ...(flag && { [flag]: { type: 'boolean' } }), ...own },
	};
}

/** Values of the request, for items that should say what they are about. */
export const echoed = (draft: Draft, echo: Echo): IDataObject =>
	Object.assign(
		{},
		...Object.entries(shapeOf(echo)).map(([name, format]) => {
			const value = draft.get(name);
			return value === undefined ? {} : format.write(lastName(name), value);
		}),
	) as IDataObject;

const shapeOf = (echo: Echo): Shape =>
	Object.assign(
		{},
		...echo.map((entry) => (typeof entry === 'string' ? { [entry]: text } : entry)),
	) as Shape;

const byLastName = (echo: Echo): Shape =>
	Object.fromEntries(
		Object.entries(shapeOf(echo)).map(([name, format]) => [lastName(name), format]),
	);

const lastName = (name: string) => name.slice(name.lastIndexOf('.') + 1);
