import type { Suite } from '../kernel/suite';
import { creatorOrderRoutes } from './creator';
import { partnerOrderRoutes } from './partner';
import { seedOrders } from './seed';
import { sellerOrderRoutes } from './seller';
import type { OrdersState } from './state';

/** Affiliate orders of a year, as sellers, creators and partners (TAP and CAP) see them. */
export const orders: Suite<OrdersState> = {
	seed: seedOrders,
	routes: [...sellerOrderRoutes, ...creatorOrderRoutes, ...partnerOrderRoutes],
};
