import type { Call } from '../kernel/call';
import { route } from '../kernel/suite';
import { CODE, findProduct, rateOf, shelfOf, SHOWCASE_SIZE } from './state';
import { showcaseView } from './views';

interface Addition {
	add_type: 'PRODUCT_ID' | 'PRODUCT_LINK';
	product_ids?: string[];
	product_link?: string;
}

export interface ProductError {
	code: number;
	message: string;
	detail: { product_id: string };
}

/** Why a product cannot be added to a list of the creator; undefined when it can. */
export function obstacle(
	call: Call<unknown, unknown>,
	list: string[],
	capacity: number,
	id: string,
): Omit<ProductError, 'detail'> | undefined {
	if (!findProduct(call, id))
		return { code: CODE.badParameter, message: 'The product does not exist.' };
	if (rateOf(call, id) === undefined)
		return { code: CODE.badParameter, message: 'The product is not available for affiliates.' };
	if (list.includes(id))
		return { code: CODE.alreadyThere, message: 'The product is already in the list.' };
	if (list.length >= capacity)
		return { code: CODE.badParameter, message: `The list is full: it holds ${capacity} products.` };
	return undefined;
}

/** Adds products to the head of a list; gives what could not be added. */
export function addTo(
	call: Call<unknown, unknown>,
	list: string[],
	capacity: number,
	ids: string[],
): ProductError[] {
	const errors: ProductError[] = [];
	for (const [index, id] of ids.entries()) {
		const network = { code: CODE.network, message: 'Encounter network error, please try again.' };
		const error = index < call.partialFailures ? network : obstacle(call, list, capacity, id);
		if (error) errors.push({ ...error, detail: { product_id: id } });
		else list.unshift(id);
	}
	return errors;
}

/** Takes products out of a list. Refuses the call when one is not in it. */
export function removeFrom(call: Call<unknown, unknown>, list: string[], ids: string[]): string[] {
	const missing = ids.filter((id) => !list.includes(id));
	if (missing.length > 0)
		call.fail(CODE.badParameter, `Not in the list: ${missing.slice(0, 5).join(', ')}.`);
	return list.filter((id) => !ids.includes(id));
}

/** The product a link leads to: one of the sandbox's own links, or a product page. */
function productBehind({ state }: Call<unknown, unknown>, link: string): string {
	const campaigns = state.partner.campaigns.flatMap(({ products }) => products);
	const promoted = campaigns.find(({ links }) => Object.values(links).includes(link));
	const [, onPage] = /\/product\/(\d+)/.exec(link) ?? [];
	return promoted?.productId ?? state.creator.links[link] ?? onPage ?? '';
}

const TOO_MANY = 20;

function add(call: Call<Addition>) {
	const { add_type, product_ids = [], product_link } = call.body;
	const shelf = shelfOf(call as Call);
	if (product_ids.length > TOO_MANY)
		call.fail(CODE.badParameter, `product_ids takes at most ${TOO_MANY} products.`);
	const byLink = add_type === 'PRODUCT_LINK';
	if (byLink ? !product_link : product_ids.length === 0)
		call.fail(CODE.badParameter, `${byLink ? 'product_link' : 'product_ids'} is required.`);
	const ids = byLink ? [productBehind(call, product_link ?? '')] : product_ids;
	return { errors: addTo(call, shelf.showcase, SHOWCASE_SIZE, ids) };
}

function list(call: Call<unknown, { origin: 'LIVE' | 'SHOWCASE' }>) {
	const { showcase, liveProducts } = shelfOf(call as Call);
	const added = call.query.origin === 'LIVE' ? liveProducts : showcase;
	const { items, paging } = call.page(showcase);
	return {
		products: items.map((id) => showcaseView(call, findProduct(call, id)!, added.includes(id))),
		...paging,
	};
}

const ANSWERED = { code: 0, message: 'Success' };

function remove(call: Call<{ product_ids: string[] }>) {
	const shelf = shelfOf(call as Call);
	shelf.showcase = removeFrom(call, shelf.showcase, call.body.product_ids);
	return ANSWERED;
}

function top(call: Call<{ product_ids: string[] }>) {
	const shelf = shelfOf(call as Call);
	const { product_ids } = call.body;
	shelf.showcase = [...product_ids, ...removeFrom(call, shelf.showcase, product_ids)];
	return ANSWERED;
}

export const showcaseRoutes = [
	route('GET', '/affiliate_creator/202405/showcases/products', list),
	route('POST', '/affiliate_creator/202405/showcases/products/add', add),
	route('DELETE', '/affiliate_creator/202409/showcases/products', remove),
	route('POST', '/affiliate_creator/202409/showcases/products/top', top),
];
