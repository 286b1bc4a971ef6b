import type { Call } from '../kernel/call';
import { route } from '../kernel/suite';
import { addTo, removeFrom } from './showcase';
import { CODE, findProduct, LIVE_SIZE, shelfOf } from './state';
import { liveView } from './views';

type Ids = { product_ids: string[] };

function room(call: Call) {
	const { id, title, status, startedAt } = shelfOf(call).live;
	return { id, title, status, start_time: startedAt };
}

function list(call: Call) {
	const { liveProducts, pinned } = shelfOf(call);
	return {
		...(pinned && { pinned_product_id: pinned }),
		products: liveProducts.map((id) => liveView(call, findProduct(call, id)!)),
	};
}

const add = (call: Call<Ids>) => ({
	errors: addTo(call, shelfOf(call as Call).liveProducts, LIVE_SIZE, call.body.product_ids),
});

function remove(call: Call<Ids>) {
	const shelf = shelfOf(call as Call);
	shelf.liveProducts = removeFrom(call, shelf.liveProducts, call.body.product_ids);
	if (call.body.product_ids.includes(shelf.pinned ?? '')) shelf.pinned = undefined;
}

function top(call: Call<Ids>) {
	const shelf = shelfOf(call as Call);
	const { product_ids } = call.body;
	shelf.liveProducts = [...product_ids, ...removeFrom(call, shelf.liveProducts, product_ids)];
}

function pin(call: Call) {
	const shelf = shelfOf(call);
	if (!shelf.liveProducts.includes(call.params.product_id))
		call.fail(CODE.badParameter, 'The product is not in the live room.');
	shelf.pinned = call.params.product_id;
}

function unpin(call: Call) {
	const shelf = shelfOf(call);
	if (shelf.pinned !== call.params.product_id)
		call.fail(CODE.badParameter, 'The product is not pinned.');
	shelf.pinned = undefined;
}

const PRODUCTS = '/affiliate/202309/live_rooms/products';

export const liveRoutes = [
	route('GET', '/affiliate/202309/live_rooms', room),
	route('GET', PRODUCTS, list),
	route('POST', PRODUCTS, add),
	route('DELETE', PRODUCTS, remove),
	route('POST', `${PRODUCTS}/top`, top),
	route('POST', `${PRODUCTS}/{product_id}/pin`, pin),
	route('POST', `${PRODUCTS}/{product_id}/unpin`, unpin),
];
