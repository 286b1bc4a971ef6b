import { createHash } from 'node:crypto';
import type { Call } from '../kernel/call';
import { route } from '../kernel/suite';
import { priceRange, stockOf, type Product } from '../market';
import { CODE, nextMidnight, type TargetCollaboration } from './state';

const WEEK = 7 * 24 * 3600;

/** Where an invitation stands, as the search names it. */
function statusOf({ endsAt, canceledAt }: TargetCollaboration, now: number): string {
	if (canceledAt !== undefined) return canceledAt > now ? 'CANCELING' : 'COMPLETED';
	if (endsAt <= now) return 'COMPLETED';
	return endsAt - now > WEEK ? 'ONGOING' : 'EXPIRING';
}

export const isValid = (target: TargetCollaboration, now: number): boolean =>
	['ONGOING', 'EXPIRING'].includes(statusOf(target, now));

/** The invitation a call names. Refuses one that is not there or another shop's. */
export function ownTarget({ state, params, shop, fail }: Call): TargetCollaboration {
	const target = state.seller.targets.find(({ id }) => id === params.target_collaboration_id);
	if (target?.shopId === shop?.id) return target as TargetCollaboration;
	return fail(CODE.notFound, 'The target collaboration does not exist.');
}

const summary = (target: TargetCollaboration) => ({
	id: target.id,
	name: target.name,
	message: target.message,
	type: target.type,
	start_time: target.startedAt,
	end_time: target.endsAt,
	update_time: target.updatedAt,
	product_count: target.products.length,
	showcase_creator_count: target.acceptedBy.length,
	content_creator_count: Math.floor(target.acceptedBy.length / 2),
	free_sample_rule: target.freeSample,
});

interface Search {
	collaboration_status: string;
	creator_accept_status?: string;
	creator_user_open_id?: string;
	free_sample_setting?: string;
	search_param?: { keyword?: string; keyword_type?: string };
}

function matches(call: Call<Search>, target: TargetCollaboration): boolean {
	const { keyword = '', keyword_type } = call.body.search_param ?? {};
	const contains = (text: string) => text.toLowerCase().includes(keyword.toLowerCase());
	const titles = () =>
		call.state.market.products.filter(({ id }) => target.products.some((one) => one.id === id));
	switch (keyword_type) {
		case 'PRODUCT_ID':
			return target.products.some(({ id }) => id === keyword);
		case 'PRODUCT_NAME':
			return titles().some(({ title }) => contains(title));
		case 'TARGET_COLLABORATION_ID':
			return target.id === keyword;
		default:
			return contains(target.name);
	}
}

function search(call: Call<Search>) {
	const { body, state, shop, now } = call;
	const { collaboration_status: wanted, creator_user_open_id: creator } = body;
	const rows = state.seller.targets.filter(
		(target) =>
			target.shopId === shop?.id &&
			(wanted === 'VALID' ? isValid(target, now) : statusOf(target, now) === wanted) &&
			(!creator || target.creatorOpenIds.includes(creator)) &&
			(body.creator_accept_status !== 'ACCEPT' || target.acceptedBy.length > 0) &&
			(body.free_sample_setting !== 'WITH_FREE_SAMPLE' || target.freeSample.has_free_sample) &&
			matches(call, target),
	);
	const { items, paging } = call.page(rows, 20);
	return {
		target_collaborations: items.map((target) => ({
			...summary(target),
			creator_inivited_count: target.creatorOpenIds.length,
		})),
		...paging,
	};
}

function detail(call: Call) {
	const { market } = call.state;
	const target = ownTarget(call);
	return {
		target_collaboration: {
			...summary(target),
			creator_invited_count: target.creatorOpenIds.length,
			...(target.email && { seller_contact_info: { email: target.email } }),
			products: target.products.map(({ id, rate, adsRate }) => {
				const product = market.products.find((one) => one.id === id) as Product;
				const { lowest, highest } = priceRange(product);
				const { currency } = product;
				const share = (price: string) => ((Number(price) * rate) / 10_000).toFixed(2);
				return {
					id,
					title: product.title,
					main_image_url: product.imageUrl,
					status: stockOf(product) > 0 ? 'LIVE' : 'OUT_OF_STOCK',
					collaboration_status: 'NORMAL',
					commission_effective_status: 'EFFECTIVE_ALL',
					original_price: { currency, minimum_amount: lowest, maximum_amount: highest },
					commission: {
						rate,
						...(adsRate !== undefined && { shop_ads_commission_rate: adsRate }),
						currency,
						effective_time: String(target.updatedAt),
						minimum_amount: share(lowest),
						maximum_amount: share(highest),
					},
				};
			}),
			creators: target.creatorOpenIds.map((id) => {
				const creator = market.creators.find(({ openId }) => openId === id)!;
				const shown = target.acceptedBy.includes(id) ? target.products.length : 0;
				return {
					creator_open_id: id,
					username: creator.username,
					nickname: creator.nickname,
					avatar: { url: creator.avatarUrl },
					selection_region: creator.region,
					collaboration_status: 'NORMAL',
					product_effective_status: 'EFFECTIVE_ALL',
					showcase_product_count: shown,
					content_product_count: Math.floor(shown / 2),
				};
			}),
		},
	};
}

/** Products that creators show already are theirs until midnight. */
function remove(call: Call) {
	const target = ownTarget(call);
	if (!isValid(target, call.now))
		call.fail(CODE.wrongState, 'The target collaboration has ended or is being canceled.');
	target.canceledAt = target.acceptedBy.length > 0 ? nextMidnight(call.now, call.shop!) : call.now;
	return {};
}

function link(call: Call) {
	const target = ownTarget(call);
	if (!isValid(target, call.now)) call.fail(CODE.wrongState, 'The target collaboration has ended.');
	const key = createHash('sha256').update(target.id).digest('base64url').slice(0, 9);
	return { link: `https://affiliate.tiktok.com/invite/${key}` };
}

const ALL = 'target_collaborations';

export const targetRoutes = [
	route('POST', `/affiliate_seller/202508/${ALL}/search`, search),
	route('GET', `/affiliate_seller/202508/${ALL}/{target_collaboration_id}`, detail),
	route('DELETE', `/affiliate_seller/202409/${ALL}/{target_collaboration_id}`, remove),
	route(
		'POST',
		'/affiliate_seller/202509/target_collaboration/{target_collaboration_id}/link',
		link,
	),
];
