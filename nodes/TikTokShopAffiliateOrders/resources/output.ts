import type { IDataObject } from 'n8n-workflow';
import { nowInSeconds } from '../../../credentials/tokens/expiry';
import type { Output, Run } from '../../shared/operation/operation';
import { as, list, schemaOf, simplify, text, time, type Shape } from '../../shared/output/shape';
import { pages } from '../../shared/transport/pages';
import type { ApiRequest } from '../../shared/transport/request';
import { slices, THREE_MONTHS } from '../../shared/transport/slices';

/** The first version of the order searches: no filters, pages of 50, nothing but ids. */
export const FIRST_VERSION = '202405';

/** What stands about a whole order. */
export const ORDER: Shape = {
	id: as('order_id', text),
	status: text,
	create_time: time,
	delivery_time: time,
};

/**
 * Answers an order search with one item per order or per line, newest period first and nothing twice.
 * `rowPerLine`: TikTok lists an order of several lines as several rows of the same id, one line in each.
 */
export function orders({
	order: head = ORDER,
	line,
	rowPerLine = false,
}: {
	order?: Shape;
	line: Shape;
	rowPerLine?: boolean;
}): Output {
	const whole = { ...head, skus: list(line) };
	return {
		isList: true,
		canSimplify: true,
		schema: schemaOf(whole),
		async items(run) {
			const perLine = run.draft.get('item_per') === 'line';
			const found = await read(run, { perLine, rowPerLine });
			if (!perLine) {
				return found.map((order) =>
					run.simplify ? simplify({ ...order, skus: linesOf(order) }, whole) : order,
				);
			}
			return found
				.flatMap((order) =>
					linesOf(order).map((sku) =>
						run.simplify
							? { ...simplify(order, head), ...simplify(sku, line) }
							: { ...order, [linesKey(order)]: sku },
					),
				)
				.slice(0, run.limit);
		},
	};
}

/** Reads as many orders (or lines) as are wanted; rows of one order are joined. */
async function read(
	run: Run,
	{ perLine, rowPerLine }: { perLine: boolean; rowPerLine: boolean },
): Promise<IDataObject[]> {
	const found = new Map<string, IDataObject>();
	const seen = new Set<string>();
	let lines = 0;
	const wanted = () => run.limit - (perLine ? lines : found.size);
	const largestPage = run.version === FIRST_VERSION ? 50 : 100;
	const paging = {
		list: 'orders',
		get max() {
			return Math.min(largestPage, Math.max(1, wanted()));
		},
	};

	for (const request of requests(run)) {
		for await (const row of pages(run.client, request, paging)) {
			const id = String(row.id);
			const known = found.get(id);
			if (wanted() <= 0 && !known) return [...found.values()];
			const identity = rowPerLine ? JSON.stringify(row) : id;
			if (seen.has(identity)) continue;
			seen.add(identity);
			found.set(id, known ? joined(known, row) : row);
			lines += linesOf(row).length;
			const mayGoOn = rowPerLine && !perLine;
			if (wanted() <= 0 && !mayGoOn) return [...found.values()];
		}
	}
	return [...found.values()];
}

/** One call per slice of the period; TikTok takes at most three months at once. */
function requests({ version, request, draft }: Run): ApiRequest[] {
	if (version === FIRST_VERSION) return [request];
	const to = Number(draft.get('create_time_lt') ?? nowInSeconds());
	const from = Number(draft.get('create_time_ge') ?? to - THREE_MONTHS);
	return slices({ from, to }).map((slice) => ({
		...request,
		body: { ...request.body, create_time_ge: slice.from, create_time_lt: slice.to },
	}));
}

const joined = (order: IDataObject, row: IDataObject): IDataObject => ({
	...order,
	[linesKey(order)]: [...linesOf(order), ...linesOf(row)],
});

const linesKey = (order: IDataObject) => ('line_items' in order ? 'line_items' : 'skus');

/** The lines of an order: a list, or in the partner searches a single object. */
function linesOf(order: IDataObject): IDataObject[] {
	const lines = order[linesKey(order)] as IDataObject | IDataObject[] | null | undefined;
	return Array.isArray(lines) ? lines : lines ? [lines] : [];
}
