import type { Call } from '../kernel/call';
import { route } from '../kernel/suite';
import { plainMoney } from './money';
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
	program_id?: string;
}

const BAD_PARAMETER = 16032001;

/** Statuses as sellers and partners see them. */
export const STATUS: Record<Stage, string> = {
	open: 'PROCESSING',
	settled: 'COMPLETED',
	cancelled: 'CANCELLED',
	frozen: 'FROZEN',
	refunded: 'DEDUCTED',
};

/** How a commission came about. */
export const modelOf = ({ tiered, rate }: Line) =>
	tiered
		? {
				commission_model: 'Tiered commission',
				commission_tier_setting: `${(rate / 200).toFixed(1)} OR ${(rate / 100).toFixed(1)}`,
			}
		: { commission_model: 'Fixed commission' };

/** Which collaboration a line was sold through. */
export const collaborationOf = (line: Line) => ({
	...(line.openCollaborationId && { open_collaboration_id: line.openCollaborationId }),
	...(line.targetCollaborationId && { target_collaboration_id: line.targetCollaborationId }),
});

/** Which collaboration or campaign a line was sold through. */
export const programOf = (line: Line) => ({
	...collaborationOf(line),
	...(line.campaignId && { campaign_id: line.campaignId }),
});

function sku(call: Call<unknown>, order: Order, line: Line) {
	const { state, now } = call;
	const creator = state.market.creators.find(({ openId }) => openId === order.creatorOpenId);
	const money = (amount: number) => plainMoney(amount, line.currency);
	const { estimated, actual } = basesOf(line);
	const isFinal = ['settled', 'refunded'].includes(stageOf(order, now));
	return {
		product_id: line.productId,
		creator_username: creator?.username ?? '',
		content_type: line.contentType,
		content_id: line.contentId,
		...quantitiesOf(order, line, now),
		price: money(line.price),
		commission_rate: String(line.rate),
		shop_ads_commission_rate: String(line.adsRate),
		estimated_commission_base: money(estimated),
		estimated_paid_commission: money(share(estimated, line.rate)),
		estimated_paid_shop_ads_commission: money(share(estimated, line.adsRate)),
		...(isFinal && {
			actual_commission_base: money(actual),
			actual_paid_commission: money(share(actual, line.rate)),
			actual_paid_shop_ads_commission: money(share(actual, line.adsRate)),
		}),
		...modelOf(line),
		...programOf(line),
	};
}

const ofShop = ({ state, shop }: Call<unknown>) =>
	state.orders.orders.filter(({ shopId }) => shopId === shop?.id);

function search(call: Call<Search>) {
	const { program_id: program } = call.body;
	const rows = inPeriod(call, ofShop(call), BAD_PARAMETER).filter(
		({ lines }) =>
			program === undefined ||
			lines.some((line) => Object.values(programOf(line)).includes(program)),
	);
	const { items, paging } = call.page(rows, 20);
	const orders = items.map((order) => ({
		id: order.id,
		status: STATUS[stageOf(order, call.now)],
		...timesOf(order, call.now),
		skus: order.lines.map((line) => sku(call, order, line)),
	}));
	return { orders, ...paging };
}

/** An order as the first version of the searches gives it. */
export const withIdsOnly = ({ id, lines }: Order) => ({
	id,
	line_items: lines.map(({ skuId, productId }) => ({ id: skuId, product_id: productId })),
});

function searchFirstVersion(call: Call) {
	const { items, paging } = call.page(ofShop(call), 20);
	return { orders: items.map(withIdsOnly), ...paging };
}

export const sellerOrderRoutes = [
	route('POST', '/affiliate_seller/202410/orders/search', search),
	route('POST', '/affiliate_seller/202405/orders/search', searchFirstVersion),
];
