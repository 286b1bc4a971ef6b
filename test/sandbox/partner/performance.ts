import type { Call } from '../kernel/call';
import { route } from '../kernel/suite';
import { priceRange, stockOf, type Creator } from '../market';
import {
	CODE,
	ownCampaign,
	productOf,
	reviewStatusOf,
	submission,
	type Campaign,
	type CampaignProduct,
	type Content,
	type Promotion,
} from './state';

const HOUR = 60 * 60;
const DAY = 24 * HOUR;

const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0);
const ordersOf = ({ contents }: Promotion) => sum(contents.map(({ paidOrders }) => paidOrders));
const paidBy = ({ contents }: Promotion) =>
	sum(contents.map(({ paidAmount }) => Number(paidAmount)));
const day = (seconds: number) => new Date(seconds * 1000).toISOString().slice(0, 10);

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

const creatorOf = ({ state }: Call, { creatorOpenId }: Promotion) =>
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

/** The promotion a call names by the short-lived creator id, or (since 202508) by the creator's open id. */
function promotionOf(call: Call): Promotion {
	const { params, state, now } = call;
	const named = params.creator_temp_id;
	const temporary = state.partner.temporaryIds[named];
	if (temporary && now - temporary.issuedAt >= HOUR)
		call.fail(CODE.badParameter, 'The creator_temp_id has expired; it is good for one hour.');
	const openId = temporary?.openId ?? named;
	const { promotions } = submission(call, ownCampaign(call));
	return (
		promotions.find(({ creatorOpenId }) => creatorOpenId === openId) ??
		call.fail(CODE.badParameter, 'The creator does not promote this product.')
	);
}

const contentView = (content: Content, username: string) => ({
	content_type: content.type,
	source_url: `https://www.tiktok.com/@${username}/video/${content.id}`,
	linked_tiktok_video: `https://www.tiktok.com/@${username}/video/${content.id}`,
	published_date: day(content.publishedAt),
	...(content.type === 'LIVE_ROOM' && {
		content_end_date: day(content.endedAt ?? content.publishedAt),
		cover_img_url: `https://images.example.com/sandbox/live/${content.id}.webp`,
	}),
	view_count: String(content.views),
	like_count: String(content.likes),
	comment_num: String(content.comments),
	paid_order_num: String(content.paidOrders),
	paid_amount: content.paidAmount,
});

const CONTENT_TYPE: Record<string, Content['type']> = { 1: 'VIDEO', 2: 'LIVE_ROOM' };

function contents(call: Call<unknown, { affiliate_product_id: string; content_type?: string }>) {
	const { affiliate_product_id, content_type } = call.query;
	const promotion = promotionOf(call);
	if (promotion.affiliateProductId !== affiliate_product_id)
		call.fail(CODE.badParameter, 'The affiliate_product_id does not belong to this creator.');
	const { username } = creatorOf(call, promotion);
	return {
		creator_content_statistics: promotion.contents
			.filter(({ type }) => !content_type || type === CONTENT_TYPE[content_type])
			.map((content) => contentView(content, username)),
	};
}

/** Sample states in which a parcel exists. */
const SENT = ['SHIPPED', 'AWAITING_COLLECTION', 'CONTENT_PENDING', 'COMPLETED'];

function sample(call: Call) {
	const { sampleStatus, start } = promotionOf(call);
	if (!SENT.includes(sampleStatus)) return { sample_status: { quantity: 0 } };
	const event = (name: string, after: number) => ({
		tracking_event_description: name,
		tracking_event_description_extended: name.toLowerCase().replace(/_/g, ' '),
		tracking_event_update_date: String(start + after * DAY),
	});
	const events = [
		event('ORDER_PLACED', 0),
		event('ORDER_PACKED_AND_READY_FOR_DROP_OFF_AT_CARRIERS_FACILITY', 1),
		event('OUT_FOR_DELIVERY', 2),
		event('THE_PACKAGE_HAS_BEEN_DELIVERED', 3),
	];
	return {
		sample_status: {
			delivery_option: 'ECONOMY_SHIPPING',
			quantity: 1,
			shipping_provider_name: 'USPS',
			estimated_earliest_delivery_date: String(start + 2 * DAY),
			estimated_latest_delivery_date: String(start + 5 * DAY),
			tracking_results: sampleStatus === 'SHIPPED' ? events.slice(0, 2) : events,
		},
	};
}

const PRODUCTS = '/campaigns/{campaign_id}/products';
const CREATOR = `${PRODUCTS}/{product_id}/creator/{creator_temp_id}/content/statistics`;
const versioned = ['202501', '202508'].flatMap((version) => [
	route('GET', `/affiliate_partner/${version}${CREATOR}`, contents),
	route('GET', `/affiliate_partner/${version}${CREATOR}/sample/status`, sample),
]);

export const performanceRoutes = [
	route('GET', `/affiliate_partner/202501${PRODUCTS}/performance`, products),
	route('GET', `/affiliate_partner/202501${PRODUCTS}/{product_id}/performance`, creators),
	...versioned,
];
