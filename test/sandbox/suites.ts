import { account } from './account';
import { creator } from './creator';
import { events } from './events';
import { inbox } from './inbox';
import type { Suite, World } from './kernel/suite';
import { seedMarket } from './market/seed';
import { orders } from './orders';
import { partner } from './partner';
import { seller } from './seller';
import type { State } from './state';

/** Every suite by the part of the state it owns, in the order in which they are seeded. */
const suites: { [Part in keyof State]: Suite<State[Part]> } = {
	market: { seed: seedMarket, routes: account },
	partner,
	orders,
	events,
	seller,
	inbox,
	creator,
};

/** All routes the sandbox serves. */
export const routes = Object.values(suites).flatMap((suite) => suite.routes);

/** A fresh state. */
export function seedState(world: Omit<World, 'state'>): State {
	const state = {} as State;
	for (const [part, suite] of Object.entries(suites))
		Object.assign(state, { [part]: suite.seed({ ...world, state }) });
	return state;
}
