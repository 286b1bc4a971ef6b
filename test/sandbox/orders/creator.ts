import type { Call } from '../kernel/call';
import { route } from '../kernel/suite';
import { localMoney } from './money';
import { modelOf, programOf, withIdsOnly } from './seller';
import {
	basesOf,
	inPeriod,
	quantitiesOf,
	share,
	stageOf,
	timesOf,
	type Line,
	type Order,
	type Stage,
} from './state';

interface Search {
	create_time_ge?: number;
	create_time_lt?: number;
}

const BAD_PARAMETER = 16015001;
const PAID_AFTER = 60 * 60;

const STATUS: Record<Stage, string> = {
	open: 'To-SETTLE',
	settled: 'SETTLED',
	cancelled: 'REFUNDED',
	frozen: 'FROZEN',
	refunded: 'REFUNDED',
};

function statusOf(order: Order, now: number): string {
	const stage = stageOf(order, now);
	return stage === 'open' && now < order.createdAt + PAID_AFTER
		? 'AWAITING PAYMENT'
		: STATUS[stage];
}

function sku(order: Order, line: Line, now: number) {
	const money = (amount: number) => localMoney(amount, line.currency);
	const { estimated, actual } = basesOf(line);
	const isFinal = ['settled', 'refunded'].includes(stageOf(order, now));
	return {
		id: line.skuId,
		product_id: line.productId,
		product_name: line.productName,
		shop_name: line.shopName,
		content_type: line.contentType,
		content_id: line.contentId,
		...(order.tag && { tag: order.tag }),
		...quantitiesOf(order, line, now),
		price: money(line.price),
		commission_rate: line.rate,
		commission_bonus_rate: line.bonusRate,
		shop_ads_commission_rate: line.adsRate,
		estimated_commission_base: money(estimated),
		estimated_commission: money(share(estimated, line.rate)),
		estimated_bonus_commission: money(share(estimated, line.bonusRate)),
		estimated_shop_ads_commission: money(share(estimated, line.adsRate)),
		...(isFinal && {
			actual_commission_base: money(actual),
			actual_commission: money(share(actual, line.rate)),
			actual_bonus_commission: money(share(actual, line.bonusRate)),
			actual_shop_ads_commission: money(share(actual, line.adsRate)),
		}),
		...modelOf(line),
		...programOf(line),
	};
}

const ofCreator = ({ state, account }: Call<unknown>) =>
	state.orders.orders.filter(({ creatorOpenId }) => creatorOpenId === account.openId);

function search(call: Call<Search>) {
	const { items, paging } = call.page(inPeriod(call, ofCreator(call), BAD_PARAMETER), 20);
	const orders = items.map((order) => ({
		id: order.id,
		status: statusOf(order, call.now),
		...timesOf(order, call.now),
		skus: order.lines.map((line) => sku(order, line, call.now)),
	}));
	return { orders, ...paging };
}

function searchFirstVersion(call: Call) {
	const { items, paging } = call.page(ofCreator(call), 20);
	return { orders: items.map(withIdsOnly), ...paging };
}

export const creatorOrderRoutes = [
	route('POST', '/affiliate_creator/202410/orders/search', search),
	route('POST', '/affiliate_creator/202405/orders/search', searchFirstVersion),
];
