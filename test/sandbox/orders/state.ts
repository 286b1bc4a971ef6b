import type { Call } from '../kernel/call';

const DAY = 24 * 60 * 60;
const DELIVERED_AFTER = 5 * DAY;
const SETTLED_AFTER = 21 * DAY;
/** Three months at most; TikTok does not say how it counts them. */
const LONGEST_PERIOD = 93 * DAY;

/** One SKU of an order; rates are in basis points, the price in whole units of the currency. */
export interface Line {
	skuId: string;
	productId: string;
	productName: string;
	shopName: string;
	currency: string;
	price: number;
	quantity: number;
	/** What the buyer sends back once it was delivered. */
	returned: number;
	refunded: number;
	rate: number;
	adsRate: number;
	bonusRate: number;
	/** What a campaign's partner gets; 0 outside campaigns. */
	partnerRate: number;
	tiered: boolean;
	contentType: string;
	contentId: string;
	openCollaborationId?: string;
	targetCollaborationId?: string;
	campaignId?: string;
}

/** One order that a creator brought in; where it stands follows from its age and its fate. */
export interface Order {
	id: string;
	shopId: string;
	creatorOpenId: string;
	/** Unix seconds. */
	createdAt: number;
	fate: 'normal' | 'cancelled' | 'frozen' | 'refunded';
	tag: string;
	lines: Line[];
}

export interface OrdersState {
	/** Newest first. */
	orders: Order[];
	/** Open ids of the creators each partner account manages, by the account's name. */
	managed: Record<string, string[]>;
}

export type Stage = 'open' | 'settled' | 'cancelled' | 'frozen' | 'refunded';

/** Where an order stands at a time (Unix seconds): open until commissions are settled three weeks after it was made. */
export function stageOf(order: Order, now: number): Stage {
	if (order.fate === 'cancelled' || order.fate === 'frozen') return order.fate;
	if (now < order.createdAt + SETTLED_AFTER) return 'open';
	return order.fate === 'refunded' ? 'refunded' : 'settled';
}

/** Creation and delivery in Unix seconds; nothing about a delivery that has not happened. */
export const timesOf = ({ createdAt, fate }: Order, now: number) => ({
	create_time: createdAt,
	...(fate !== 'cancelled' &&
		now >= createdAt + DELIVERED_AFTER && { delivery_time: createdAt + DELIVERED_AFTER }),
});

/** Quantities of a line: nothing comes back before it was delivered. */
export function quantitiesOf(order: Order, line: Line, now: number) {
	const delivered = now >= order.createdAt + DELIVERED_AFTER;
	return {
		quantity: line.quantity,
		returned_quantity: delivered ? line.returned : 0,
		refunded_quantity: delivered ? line.refunded : 0,
	};
}

/** What commissions are computed from, before and after what came back. */
export const basesOf = ({ price, quantity, returned, refunded }: Line) => ({
	estimated: price * quantity,
	actual: price * Math.max(0, quantity - returned - refunded),
});

/** A share of an amount; the rate in basis points. */
export const share = (amount: number, rate: number): number => (amount * rate) / 10_000;

interface Period {
	create_time_ge?: number;
	create_time_lt?: number;
}

/** Orders of the period a call asks for. Refuses periods that run backwards or are longer than three months. */
export function inPeriod(call: Call<Period>, orders: Order[], code: number): Order[] {
	const { create_time_lt = call.now, create_time_ge = create_time_lt - LONGEST_PERIOD } = call.body;
	if (create_time_ge >= create_time_lt)
		call.fail(code, 'invalid_params: create_time_lt must be after create_time_ge.');
	if (create_time_lt - create_time_ge > LONGEST_PERIOD)
		call.fail(code, 'invalid_params: the period must not be longer than 3 months.');
	return orders.filter(
		({ createdAt }) => createdAt >= create_time_ge && createdAt < create_time_lt,
	);
}
