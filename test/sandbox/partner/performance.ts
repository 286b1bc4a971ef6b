import type { Call } from '../kernel/call';
import { route } from '../kernel/suite';
import { priceRange, stockOf, type Creator } from '../market';
import {
	ownCampaign,
	productOf,
	reviewStatusOf,
	submission,
	type Campaign,
	type CampaignProduct,
	type Content,
	type Promotion,
} from './state';

const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0);
const ordersOf = ({ contents }: Promotion) => sum(contents.map(({ paidOrders }) => paidOrders));
const paidBy = ({ contents }: Promotion) =>
	sum(contents.map(({ paidAmount }) => Number(paidAmount)));

/** One in ten paid orders is taken to come back. */
const KEPT = 0.9;

function indicators({ promotions, partnerRate }: CampaignProduct) {
	const orders = sum(promotions.map(ordersOf));
	const paid = sum(promotions.map(paidBy));
	const kept = Math.floor(orders * KEPT);
	const actual = orders === 0 ? 0 : (paid * kept) / orders;
	const commission = (amount: number) => ((amount * partnerRate) / 10_000).toFixed(2);
	return {
		paid_order_num: String(orders),
		actual_order_num: String(kept),
		estimated_amount: paid.toFixed(2),
		actual_amount: actual.toFixed(2),
		estimated_partner_commission: commission(paid),
		actual_partner_commission: commission(actual),
		collaborated_creators_num: String(promotions.length),
		promoted_creator_num: String(promotions.filter(({ contents }) => contents.length > 0).length),
		creator_sales_num: String(promotions.filter((one) => ordersOf(one) > 0).length),
		sample_requested_creator_num: String(
			promotions.filter(({ sampleStatus }) => sampleStatus !== 'NOT_REQUESTED').length,
		),
	};
}

function statistics(call: Call, campaign: Campaign, submitted: CampaignProduct) {
	const product = productOf(call.state.market, submitted);
	const { lowest, highest } = priceRange(product);
	const data = indicators(submitted);
	return {
		campaign_product_detail: {
			product_id: product.id,
			product_name: product.title,
			product_price: { currency: product.currency, min_price: lowest, max_price: highest },
			product_status: `PRODUCT_${reviewStatusOf(campaign, submitted, call.now)}`,
			product_stock_count: String(stockOf(product)),
			product_thumbnail: { uri: `sandbox/${product.id}`, url_list: [product.imageUrl] },
			creator_commission_percent: String(submitted.creatorRate),
			partner_commission_percent: String(submitted.partnerRate),
			plan_commission_percent: String(submitted.openCollaborationRate),
			total_commission_percent: String(submitted.creatorRate + submitted.partnerRate),
			indicator_data: data,
		},
		collaborated_creators_num: Number(data.collaborated_creators_num),
		promoted_creator_num: Number(data.promoted_creator_num),
		creator_sales_num: Number(data.creator_sales_num),
		sample_requested_creator_num: Number(data.sample_requested_creator_num),
		data_update_time: String(call.now * 1000),
	};
}

function products(call: Call) {
	const campaign = ownCampaign(call);
	const { items, paging } = call.page(
		campaign.products.filter(({ review }) => review === 'APPROVED'),
	);
	return {
		campaign_product_statistics: items.map((one) => statistics(call, campaign, one)),
		...paging,
	};
}

/** The creator of a promotion. */
export const creatorOf = ({ state }: Call, { creatorOpenId }: Promotion) =>
	state.market.creators.find(({ openId }) => openId === creatorOpenId) as Creator;

function creatorView(call: Call, promotion: Promotion, currency: string) {
	const { random, now, state } = call;
	const creator = creatorOf(call, promotion);
	const temporaryId = random.text(16).toLowerCase();
	state.partner.temporaryIds[temporaryId] = { openId: creator.openId, issuedAt: now };
	const count = (type: Content['type']) =>
		promotion.contents.filter((content) => content.type === type).length;
	return {
		affiliate_product_id: promotion.affiliateProductId,
		commission: String(promotion.commission),
		creator: {
			creator_temp_id: temporaryId,
			user_name: creator.username,
			nick_name: creator.nickname,
			avatar_url: creator.avatarUrl,
			follower_num: creator.followers,
		},
		effective_start_time: String(promotion.start * 1000),
		effective_end_time: String(promotion.end * 1000),
		free_sample_status: promotion.sampleStatus,
		paid_amount: { amount: paidBy(promotion).toFixed(2), currency },
		room_count: count('LIVE_ROOM'),
		video_count: count('VIDEO'),
	};
}

function creators(call: Call) {
	const product = submission(call, ownCampaign(call));
	const { currency } = productOf(call.state.market, product);
	const { items, paging } = call.page(product.promotions);
	return {
		promotion_creators: items.map((one) => creatorView(call, one, currency)),
		next_page_token: paging.next_page_token,
		total_creator_count: paging.total_count,
	};
}

const PRODUCTS = '/affiliate_partner/202501/campaigns/{campaign_id}/products';

export const performanceRoutes = [
	route('GET', `${PRODUCTS}/performance`, products),
	route('GET', `${PRODUCTS}/{product_id}/performance`, creators),
];
