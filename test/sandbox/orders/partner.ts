import type { Call } from '../kernel/call';
import { route } from '../kernel/suite';
import { plainMoney } from './money';
import { collaborationOf, modelOf, STATUS } from './seller';
import {
	basesOf,
	inPeriod,
	quantitiesOf,
	share,
	stageOf,
	timesOf,
	type Line,
	type Order,
} from './state';

interface Search {
	create_time_ge?: number;
	create_time_lt?: number;
}

type TapSearch = Search & { campaign_id?: string };
type CapSearch = Search & { order_id?: string; order_status?: number; product_id?: string };

interface Row {
	order: Order;
	line: Line;
}

const BAD_PARAMETER = 16032001;
const AGENCY_SHARE = 1000;
const STATUSES = ['ALL', 'PROCESSING', 'COMPLETED', 'CANCELLED', 'FROZEN', 'DEDUCTED'];

const usernameOf = ({ state }: Call<unknown>, { creatorOpenId }: Order) =>
	state.market.creators.find(({ openId }) => openId === creatorOpenId)?.username ?? '';

/** Partners get one row per line: several rows with the same order id where an order has several lines. */
const rowsOf = (orders: Order[]): Row[] =>
	orders.flatMap((order) => order.lines.map((line) => ({ order, line })));

const common = (call: Call<unknown>, { order, line }: Row) => ({
	id: line.skuId,
	product_id: line.productId,
	product_name: line.productName,
	creator_username: usernameOf(call, order),
	content_type: line.contentType,
	content_id: line.contentId,
	...quantitiesOf(order, line, call.now),
	price: plainMoney(line.price, line.currency),
});

const isFinal = (order: Order, now: number) =>
	['settled', 'refunded'].includes(stageOf(order, now));

function tapSku(call: Call<unknown>, row: Row) {
	const { order, line } = row;
	const money = (amount: number) => plainMoney(amount, line.currency);
	const { estimated, actual } = basesOf(line);
	return {
		...common(call, row),
		campaign_id: line.campaignId,
		tap_commission_rate: line.partnerRate,
		creator_commission_rate: line.rate,
		estimated_commission_base: money(estimated),
		estimated_tap_commission: money(share(estimated, line.partnerRate)),
		estimated_creator_commission: money(share(estimated, line.rate)),
		...(isFinal(order, call.now) && {
			actual_commission_base: money(actual),
			actual_tap_commission: money(share(actual, line.partnerRate)),
			actual_creator_commission: money(share(actual, line.rate)),
		}),
	};
}

/** Percent as text: 1234 becomes "12.34", 300 becomes "3.0". */
const percentText = (rate: number) =>
	rate % 100 === 0 ? (rate / 100).toFixed(1) : String(rate / 100);

function capSku(call: Call<unknown>, row: Row) {
	const { order, line } = row;
	const money = (amount: number) => plainMoney(amount, line.currency);
	const { estimated, actual } = basesOf(line);
	const agencyPart = (rate: number) => money(share(share(actual, rate), AGENCY_SHARE));
	return {
		...common(call, row),
		shop_name: line.shopName,
		attribution_type: line.contentType === 'SHOP' ? 'Indirect' : 'Direct',
		commission_rate: percentText(line.rate),
		commission_bonus_rate: percentText(line.bonusRate),
		shop_ads_commission_rate: percentText(line.adsRate),
		agency_commission_rate: percentText(AGENCY_SHARE),
		estimated_commission_base: money(estimated),
		estimated_commission: money(share(estimated, line.rate)),
		estimated_bonus_commission: money(share(estimated, line.bonusRate)),
		estimated_shop_ads_commission: money(share(estimated, line.adsRate)),
		...(isFinal(order, call.now) && {
			actual_commission_base: money(actual),
			actual_commission: money(share(actual, line.rate)),
			actual_bonus_commission: money(share(actual, line.bonusRate)),
			actual_shop_ads_commission: money(share(actual, line.adsRate)),
			agency_commission: agencyPart(line.rate),
			agency_bonus_commission: agencyPart(line.bonusRate),
			agency_shop_ads_commission: agencyPart(line.adsRate),
			total_agency_commission: agencyPart(line.rate + line.bonusRate + line.adsRate),
		}),
		...modelOf(line),
		...collaborationOf(line),
	};
}

const head = (call: Call<unknown>, { order }: Row) => ({
	id: order.id,
	status: STATUS[stageOf(order, call.now)],
	...timesOf(order, call.now),
});

function searchTap(call: Call<TapSearch>) {
	const { state, asset, account, body } = call;
	const campaigns = new Set(
		state.partner.campaigns
			.filter((one) => one.owner === account.name && one.assetCipher === asset?.cipher)
			.map(({ id }) => id)
			.filter((id) => body.campaign_id === undefined || body.campaign_id === id),
	);
	const rows = rowsOf(inPeriod(call, state.orders.orders, BAD_PARAMETER)).filter(({ line }) =>
		campaigns.has(line.campaignId ?? ''),
	);
	const { items, paging } = call.page(rows, 20);
	return {
		orders: items.map((row) => ({ ...head(call, row), skus: tapSku(call, row) })),
		...paging,
	};
}

function searchCap(call: Call<CapSearch>) {
	const { state, asset, account, body } = call;
	const creators = new Set(state.orders.managed[account.name] ?? []);
	const region = (shopId: string) => state.market.shops.find(({ id }) => id === shopId)?.region;
	const status = STATUSES[(body.order_status ?? 1) - 1];
	const rows = rowsOf(inPeriod(call, state.orders.orders, BAD_PARAMETER))
		.filter(({ order }) => creators.has(order.creatorOpenId))
		.filter(({ order }) => region(order.shopId) === asset?.target_market)
		.filter(({ order }) => body.order_id === undefined || order.id === body.order_id)
		.filter(({ line }) => body.product_id === undefined || line.productId === body.product_id)
		.filter(({ order }) => ['ALL', STATUS[stageOf(order, call.now)]].includes(status));
	const { items, paging } = call.page(rows, 20);
	const orders = items.map((row) => ({
		...head(call, row),
		...(row.order.tag && { tags: row.order.tag }),
		skus: capSku(call, row),
	}));
	return { orders, ...paging };
}

export const partnerOrderRoutes = [
	route('POST', '/affiliate_partner/202411/orders/search', searchTap),
	route('POST', '/affiliate_partner/202504/cap_order/search', searchCap),
];
