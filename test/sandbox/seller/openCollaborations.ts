import type { Call } from '../kernel/call';
import { route } from '../kernel/suite';
import { priceRange, stockOf, type Product } from '../market';
import {
	CODE,
	nextMidnight,
	ownCollaboration,
	ownProduct,
	running,
	type OpenCollaboration,
	type SellerState,
} from './state';

const money = (product: Product) => {
	const { lowest, highest } = priceRange(product);
	return { currency: product.currency, minimum_amount: lowest, maximum_amount: highest };
};

function view(call: Call, collaboration: OpenCollaboration) {
	const { id, productId, rate, startedAt, endsAt, promotions } = collaboration;
	const product = call.state.market.products.find((one) => one.id === productId) as Product;
	return {
		id,
		status: endsAt === undefined ? 'NORMAL' : 'TERMINATING',
		current_commission: { rate, start_time: startedAt, ...(endsAt && { end_time: endsAt }) },
		showcase_creator_count: promotions.length,
		content_creator_count: promotions.filter(({ videos, lives }) => videos + lives > 0).length,
		product: {
			id: product.id,
			title: product.title,
			status: stockOf(product) > 0 ? 'LIVE' : 'OUT_OF_STOCK',
			inventory: stockOf(product),
			main_image_url: product.imageUrl,
			original_price: money(product),
		},
	};
}

interface Search {
	keyword?: string;
	keyword_type?: string;
	top_level_category_id?: string;
}

function search(call: Call<Search, { sort_field?: string; sort_order?: string }>) {
	const { body, query, state, shop } = call;
	const { keyword = '', keyword_type = 'PRODUCT_NAME', top_level_category_id: category } = body;
	const fits = ({ id, title, shopId, categories }: Product) =>
		shopId === shop?.id &&
		(keyword_type === 'PRODUCT_ID'
			? id === keyword
			: title.toLowerCase().includes(keyword.toLowerCase())) &&
		(!category || categories[0].id === category);
	const wanted = new Map(state.market.products.filter(fits).map((one) => [one.id, one]));
	const found = running(call).filter(({ productId }) => wanted.has(productId));
	const key = ({ productId, startedAt }: OpenCollaboration) =>
		query.sort_field === 'product_original_price'
			? Number(priceRange(wanted.get(productId)!).lowest)
			: startedAt;
	const direction = query.sort_order === 'ASC' ? 1 : -1;
	const sorted = [...found].sort((a, b) => direction * (key(a) - key(b)));
	const { items, paging } = call.page(sorted);
	return { open_collaborations: items.map((one) => view(call, one)), ...paging };
}

/** Starts the open collaboration of a product. */
export function offer(
	{ openCollaborations }: SellerState,
	id: string,
	productId: string,
	rate: number,
	startedAt: number,
): OpenCollaboration {
	const started: OpenCollaboration = { id, productId, rate, startedAt, promotions: [] };
	openCollaborations.unshift(started);
	return started;
}

/** A second call changes the rate and keeps the id; when there is nothing to change, TikTok refuses. */
function create(call: Call<{ product_id: string; commission_rate: number }>) {
	const { body, state, now, random } = call;
	const { id: productId } = ownProduct(call, body.product_id);
	const present = running(call).find((one) => one.productId === productId);
	if (present?.endsAt !== undefined || present?.rate === body.commission_rate)
		call.fail(CODE.alreadyThere, 'The open collaboration already exists.');
	if (present) Object.assign(present, { rate: body.commission_rate, startedAt: now });
	const { id, startedAt } =
		present ?? offer(state.seller, random.id().slice(0, 12), productId, body.commission_rate, now);
	return { open_collaboration: { id, product_id: productId, effective_time: startedAt } };
}

function remove(call: Call) {
	const collaboration = ownCollaboration(call, call.params.product_id);
	if (collaboration.endsAt !== undefined)
		call.fail(CODE.wrongState, 'The open collaboration is being terminated already.');
	collaboration.endsAt = nextMidnight(call.now, call.shop!);
	return { terminated_effective_time: collaboration.endsAt };
}

function contents(call: Call<unknown, { product_id: string }>) {
	const { state, query } = call;
	const { promotions } = ownCollaboration(call, query.product_id);
	const { imageUrl } = ownProduct(call, query.product_id);
	const { items, paging } = call.page(
		promotions.filter(({ endsAt = Infinity }) => endsAt > call.now),
	);
	return {
		product: { id: query.product_id, image_url: imageUrl },
		creator_content_details: items.map(({ creatorOpenId, videos, lives, endsAt }) => {
			const creator = state.market.creators.find(({ openId }) => openId === creatorOpenId)!;
			return {
				creator_profile: {
					avatar: { url: creator.avatarUrl },
					creator_open_id: creatorOpenId,
					follower_count: creator.followers,
					nickname: creator.nickname,
					username: creator.username,
				},
				video_count: videos,
				live_count: lives,
				promotion_status: endsAt === undefined ? 'NORMAL' : 'TERMINATING',
				...(endsAt !== undefined && { promotion_end_time: endsAt }),
			};
		}),
		...paging,
	};
}

function removeCreator(
	call: Call<{ product_id: string; creator_user_open_id?: string; creator_user_id?: string }>,
) {
	const { body, state, params } = call;
	const collaboration = ownCollaboration(call, body.product_id);
	if (collaboration.id !== params.open_collaboration_id)
		call.fail(CODE.notFound, 'The product is not in this open collaboration.');
	const creator = state.market.creators.find(({ openId, userId }) =>
		body.creator_user_id ? userId === body.creator_user_id : openId === body.creator_user_open_id,
	);
	const promotion = collaboration.promotions.find(
		({ creatorOpenId }) => creatorOpenId === creator?.openId,
	);
	if (!promotion)
		return call.fail(CODE.noSuchCreator, 'The creator does not promote this product.');
	promotion.endsAt = nextMidnight(call.now, call.shop!);
	return {};
}

const ALL = 'open_collaborations';

export const openCollaborationRoutes = [
	route('POST', `/affiliate_seller/202412/${ALL}/search`, search),
	route('POST', `/affiliate_seller/202412/${ALL}`, create),
	route('POST', `/affiliate_seller/202405/${ALL}`, create),
	route('DELETE', `/affiliate_seller/202409/${ALL}/products/{product_id}`, remove),
	route('GET', `/affiliate_seller/202508/${ALL}/creator_content_details`, contents),
	route(
		'POST',
		`/affiliate_seller/202508/${ALL}/{open_collaboration_id}/remove_creator`,
		removeCreator,
	),
	route(
		'POST',
		`/affiliate_seller/202405/${ALL}/{open_collaboration_id}/remove_creator`,
		removeCreator,
	),
];
