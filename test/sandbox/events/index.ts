import type { Call } from '../kernel/call';
import { route, type Suite } from '../kernel/suite';
import type { EventsState } from './state';

const PATH = '/event/202309/webhooks';

const others = ({ state, shop }: Call<unknown>, eventType: string) =>
	state.events.registrations.filter(
		({ shopId, event_type }) => shopId !== shop?.id || event_type !== eventType,
	);

function list({ state, shop }: Call) {
	const own = state.events.registrations.filter(({ shopId }) => shopId === shop?.id);
	const webhooks = own.map(({ event_type, address, create_time, update_time }) => ({
		event_type,
		address,
		create_time,
		update_time,
	}));
	return { webhooks, total_count: webhooks.length };
}

function register(call: Call<{ event_type: string; address: string }>) {
	const { state, shop, body, now } = call;
	const known = state.events.registrations.find(
		({ shopId, event_type }) => shopId === shop?.id && event_type === body.event_type,
	);
	state.events.registrations = [
		...others(call, body.event_type),
		{ shopId: shop!.id, ...body, create_time: known?.create_time ?? now, update_time: now },
	];
}

/** TikTok says yes whether there was something to delete or not. */
function remove(call: Call<{ event_type: string }>) {
	call.state.events.registrations = others(call, call.body.event_type);
}

/** Webhooks of shops, registered through the Event API. */
export const events: Suite<EventsState> = {
	seed: () => ({ registrations: [] }),
	routes: [route('GET', PATH, list), route('PUT', PATH, register), route('DELETE', PATH, remove)],
};
