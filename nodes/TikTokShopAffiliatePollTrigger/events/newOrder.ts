import type { PollEvent } from './event';
import { findOrders, orderFields, orderKey, orderTime, SAMPLE_ORDER } from './orderSources';

export const newOrder: PollEvent = {
	value: 'newOrder',
	name: 'New Affiliate Order',
	description: 'A creator brought in an order',
	watch: 'new',
	hasPeriod: true,
	fields: orderFields(),
	find: findOrders,
	key: orderKey,
	createdAt: orderTime,
	sample: SAMPLE_ORDER,
};
