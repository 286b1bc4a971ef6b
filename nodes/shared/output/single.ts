import type { IDataObject } from 'n8n-workflow';
import type { Draft } from '../operation/draft';
import type { Output } from '../operation/operation';
import { schemaOf, simplify, type Shape } from './shape';

/** Answers with one item: TikTok's `data`, or what stands under `from` in it; `shape` is its simplified form. */
export function one({
	from,
	shape,
	echo = [],
}: { from?: string; shape?: Shape; echo?: string[] } = {}): Output {
	return {
		canSimplify: shape !== undefined,
		...(shape && { schema: schemaOf(shape) }),
		async items(run) {
			const data = await run.client.send(run.request);
			const element = (from ? data[from] : data) as IDataObject | undefined;
			const json = shape && run.simplify ? simplify(element ?? {}, shape) : (element ?? {});
			return [{ ...echoed(run.draft, echo), ...json }];
		},
	};
}

/** Answers a write that TikTok acknowledges without content: what was asked for, with `flag` set. */
export function done(flag: 'success' | 'deleted', ...echo: string[]): Output {
	return {
		schema: {
			type: 'object',
			properties: {
				...Object.fromEntries(echo.map((name) => [lastName(name), { type: 'string' }])),
				[flag]: { type: 'boolean' },
			},
		},
		async items(run) {
			const data = await run.client.send(run.request);
			return [{ ...echoed(run.draft, echo), [flag]: true, ...data }];
		},
	};
}

/** Values of the request by their wire names, for items that should say what they are about. */
export const echoed = (draft: Draft, names: string[]): IDataObject =>
	Object.fromEntries(
		names
			.map((name) => [lastName(name), draft.get(name)] as const)
			.filter(([, value]) => value !== undefined),
	) as IDataObject;

const lastName = (name: string) => name.slice(name.lastIndexOf('.') + 1);
