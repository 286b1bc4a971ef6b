import type { PollEvent } from './event';
import {
	findOrders,
	isSettled,
	orderFields,
	orderKey,
	orderTime,
	SAMPLE_ORDER,
	settlement,
} from './orderSources';

export const orderCommissionChanged: PollEvent = {
	value: 'orderCommissionChanged',
	name: 'Affiliate Order Commission Changed',
	description: 'The commission of an order was settled, changed, or went back with a refund',
	watch: 'changed',
	hasPeriod: true,
	fields: orderFields(),
	find: findOrders,
	key: orderKey,
	state: settlement,
	hasChanged: isSettled,
	createdAt: orderTime,
	sample: SAMPLE_ORDER,
};
