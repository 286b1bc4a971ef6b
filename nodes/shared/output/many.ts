import type { IDataObject } from 'n8n-workflow';
import type { Output } from '../operation/operation';
import { pages, type Paging } from '../transport/pages';
import { echoed, itemSchema, type Echo } from './single';
import { simplify, type Shape } from './shape';

/** Answers with one item per element of a paged list, up to the limit. */
export function many({
	shape,
	echo = [],
	...paging
}: Paging & { shape?: Shape; echo?: Echo }): Output {
	return {
		isList: true,
		canSimplify: shape !== undefined,
		schema: itemSchema(echo, shape),
		...(!shape && { passesOn: paging.list }),
		async items(run) {
			const items: IDataObject[] = [];
			const context = echoed(run.draft, echo);
			for await (const element of pages(run.client, run.request, paging, run.limit)) {
				items.push({ ...context, ...(shape && run.simplify ? simplify(element, shape) : element) });
			}
			return items;
		},
	};
}

/** Answers with one item per element of a list that comes whole, without pages. */
export function listed({
	list,
	shape,
	echo = [],
}: {
	list: string;
	shape?: Shape;
	echo?: Echo;
}): Output {
	return {
		canSimplify: shape !== undefined,
		schema: itemSchema(echo, shape),
		...(!shape && { passesOn: list }),
		async items(run) {
			const data = await run.client.send(run.request);
			const elements = Array.isArray(data[list]) ? (data[list] as IDataObject[]) : [];
			const context = echoed(run.draft, echo);
			return elements.map((element) => ({
				...context,
				...(shape && run.simplify ? simplify(element, shape) : element),
			}));
		},
	};
}
