import type { Call } from '../kernel/call';
import { route } from '../kernel/suite';
import { creatorOf } from './performance';
import { CODE, ownCampaign, submission, type Content, type Promotion } from './state';

const HOUR = 60 * 60;
const DAY = 24 * HOUR;

const day = (seconds: number) => new Date(seconds * 1000).toISOString().slice(0, 10);

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

const CREATOR =
	'campaigns/{campaign_id}/products/{product_id}/creator/{creator_temp_id}/content/statistics';

export const contentRoutes = ['202501', '202508'].flatMap((version) => [
	route('GET', `/affiliate_partner/${version}/${CREATOR}`, contents),
	route('GET', `/affiliate_partner/${version}/${CREATOR}/sample/status`, sample),
]);
