import type { Call } from '../kernel/call';
import { route } from '../kernel/suite';
import type { Creator, Product } from '../market';
import { moveTo } from './actions';
import {
	ownApplication,
	refuse,
	statusOf,
	type SampleApplication,
	type SampleContent,
	type SampleStatus,
} from './state';

const DAY = 24 * 60 * 60;

/** `creator` under the name an API version gives it. */
interface Search {
	creator_user_oepn_id?: string;
	creator_user_id?: string;
	order_id?: string;
	product_id?: string;
	status?: string;
	target_collabration_id?: string;
	title?: string;
	username?: string;
}

const FULFILLMENT: Partial<Record<SampleStatus, string>> = {
	SHIPPED: 'PENDING',
	CONTENT_PENDING: 'ONGOING',
	COMPLETED: 'SUCCEED',
	OPS_COMPLETED: 'SUCCEED',
	OPS_FAILED: 'FAILED',
	UNFULFILL_CANCELLED: 'OVERDUE',
	UNFULFILLABLE_CANCELLED: 'EXEMPTED',
	OPS_CANCELLED: 'CANCELLED',
};

const CURRENCY: Record<string, string> = { US: 'USD', GB: 'GBP' };

const creatorOf = ({ state }: Call<unknown>, { creatorOpenId }: SampleApplication) =>
	state.market.creators.find(({ openId }) => openId === creatorOpenId) as Creator;

const productOf = ({ state }: Call<unknown>, { productId }: SampleApplication) =>
	state.market.products.find(({ id }) => id === productId) as Product;

/** Figures that a creator keeps private are left out. */
function creatorView(call: Call<unknown>, application: SampleApplication, idName: string) {
	const creator = creatorOf(call, application);
	const figures = call.state.inbox.figures[creator.openId];
	return {
		avatar_url: creator.avatarUrl,
		[idName]: idName === 'user_id' ? creator.userId : creator.openId,
		username: creator.username,
		nickname: creator.nickname,
		follower_count: creator.followers,
		...(figures && {
			content_count: figures.contents,
			ec_video_view: figures.medianViews,
			fulfillment_percentage: figures.fulfillment,
			gmv: { amount: figures.gmv, currency: CURRENCY[creator.region] ?? 'USD' },
		}),
	};
}

function view(call: Call<unknown>, application: SampleApplication, idName: string) {
	const { now, state } = call;
	const { id, orderId, trackingNumber, partnerName, shipBefore, skuId } = application;
	const product = productOf(call, application);
	const status = statusOf(application, now);
	const left = state.inbox.samplesLeft[product.id] ?? 0;
	return {
		id,
		status,
		...(FULFILLMENT[status] && { fulfillment_status: FULFILLMENT[status] }),
		is_approvable: status === 'PENDING' && left > 0,
		disapprovable_reasons: status === 'PENDING' && left === 0 ? ['Product out of stock'] : [],
		approve_expiration_time: application.approveBefore,
		available_quantity: left,
		commission_rate: application.commissionRate,
		creator: creatorView(call, application, idName),
		product: {
			id: product.id,
			title: product.title,
			sku_id: skuId,
			sku_name: product.skus.find((sku) => sku.id === skuId)?.name ?? '',
			sku_image_url: product.imageUrl,
		},
		...(shipBefore && { shipment_expiration_time: shipBefore }),
		...(orderId && { order_id: orderId }),
		...(trackingNumber && { tracking_number: trackingNumber }),
		...(partnerName && { partner_name: partnerName }),
	};
}

const contains = (text: string, part = '') => text.toLowerCase().includes(part.toLowerCase());

const searchBy = (idName: string) => (call: Call<Search>) => {
	const { body, state, shop, now } = call;
	const fits = (application: SampleApplication) => {
		const creator = creatorOf(call, application);
		const wanted: Array<[asked: string | undefined, is: string | undefined]> = [
			[body.creator_user_oepn_id, creator.openId],
			[body.creator_user_id, creator.userId],
			[body.order_id, application.orderId],
			[body.product_id, application.productId],
			[body.status, statusOf(application, now)],
			[body.target_collabration_id, application.targetCollaborationId],
		];
		return (
			application.shopId === shop?.id &&
			wanted.every(([asked, is]) => asked === undefined || asked === is) &&
			contains(creator.username, body.username) &&
			contains(productOf(call, application).title, body.title)
		);
	};
	const { items, paging } = call.page(state.inbox.applications.filter(fits));
	return { sample_applications: items.map((one) => view(call, one, idName)), ...paging };
};

function review(call: Call<{ review_result: 'APPROVE' | 'REJECT'; reject_reason?: string }>) {
	const { body, now, random, state } = call;
	const application = ownApplication(call);
	const status = statusOf(application, now);
	if (status !== 'PENDING')
		refuse(`The sample application is ${status}, so it cannot be reviewed.`);
	if (body.review_result === 'REJECT') {
		if (!body.reject_reason) refuse('The reject_reason is required to reject.');
		application.rejectReason = body.reject_reason;
		call.notify(moveTo(application, 'REJECT_CANCELLED'));
		return;
	}
	const left = state.inbox.samplesLeft[application.productId] ?? 0;
	if (left === 0) refuse('The product is out of stock, so the application cannot be approved.');
	state.inbox.samplesLeft[application.productId] = left - 1;
	Object.assign(application, { orderId: random.id(), shipBefore: now + 7 * DAY });
	call.notify(moveTo(application, 'AWAITING_SHIPMENT'));
}

const contentView = (content: SampleContent, username: string) => ({
	id: content.id,
	format: content.format,
	description: content.description,
	create_time: content.createdAt,
	...(content.endedAt && { live_end_time: content.endedAt }),
	view_count: content.views,
	like_count: content.likes,
	comment_count: content.comments,
	paid_order_count: content.paidOrders,
	page_link: `https://www.tiktok.com/@${username}/video/${content.id}`,
	url: `https://videos.example.com/sandbox/${content.id}.mp4`,
});

function fulfillments(call: Call<{ content_format?: string }>) {
	const application = ownApplication(call);
	const { id, imageUrl } = productOf(call, application);
	const { username } = creatorOf(call, application);
	const { content_format } = call.body;
	return {
		fulfillments: application.contents
			.filter(({ format }) => !content_format || format === content_format)
			.map((content) => ({
				content: contentView(content, username),
				product: { id, main_image_url: imageUrl },
			})),
	};
}

function deeplink({ query, shop, state, account }: Call<unknown, Record<string, string>>) {
	const { product_id, sku_id, collaboration_id, campaign_id } = query;
	const product = state.market.products.find(({ id }) => id === product_id);
	if (product?.shopId !== shop?.id) refuse('The product does not belong to the shop.');
	if (!product?.skus.some(({ id }) => id === sku_id)) refuse('The SKU is not one of the product.');
	if (!collaboration_id && !campaign_id)
		refuse('One of collaboration_id and campaign_id is required.');
	const parameters = new URLSearchParams({ app_key: account.appKey, product_id, sku_id });
	return { deeplink: `snssdk1180://roma_redirect/?${parameters}` };
}

const APPLICATIONS = 'sample_applications';

export const sampleRoutes = [
	route('POST', `/affiliate_seller/202508/${APPLICATIONS}/search`, searchBy('creator_open_id')),
	...['202507', '202409'].flatMap((version) => [
		route('POST', `/affiliate_seller/${version}/${APPLICATIONS}/search`, searchBy('user_id')),
		route('POST', `/affiliate_seller/${version}/${APPLICATIONS}/{application_id}/review`, review),
	]),
	route(
		'POST',
		`/affiliate_seller/202409/${APPLICATIONS}/{application_id}/fulfillments/search`,
		fulfillments,
	),
	route('GET', `/affiliate_seller/202512/${APPLICATIONS}/deeplink`, deeplink),
];
