import type { Call } from '../kernel/call';
import { route } from '../kernel/suite';
import type { Creator } from '../market';
import { isValid, ownTarget } from './targets';
import { CODE, type TargetCollaboration } from './state';

interface Pair {
	creator: Creator;
	product_id: string;
}

/** Pairs of creators and products that sit in another valid invitation of the shop. */
function conflicts(call: Call, creators: Creator[], productIds: string[], except?: string): Pair[] {
	const others = call.state.seller.targets.filter(
		(one) => one.id !== except && one.shopId === call.shop?.id && isValid(one, call.now),
	);
	const taken = (openId: string, productId: string) =>
		others.some(
			({ creatorOpenIds, products }) =>
				creatorOpenIds.includes(openId) && products.some(({ id }) => id === productId),
		);
	const pairs = creators.flatMap((creator) =>
		productIds.map((product_id) => ({ creator, product_id })),
	);
	return pairs.filter(
		({ creator, product_id }, index) =>
			index < call.partialFailures || taken(creator.openId, product_id),
	);
}

interface Creation {
	name: string;
	message?: string;
	end_time: string;
	creator_user_open_ids?: string[];
	creator_user_ids?: string[];
	products: Array<{
		id: string;
		target_commission_rate: number;
		shop_ads_commission_rate?: number;
	}>;
	seller_contact_info: { email?: string };
	free_sample_rule?: TargetCollaboration['freeSample'];
}

/** An id TikTok does not know ends the call; a conflict is answered with code 0 and nothing is created. */
const create = (idName: 'openId' | 'userId', conflictName: string) => (call: Call<Creation>) => {
	const { body, state, shop, now, random } = call;
	const { creators: known, products: sold } = state.market;
	const ids = body.creator_user_open_ids ?? body.creator_user_ids ?? [];
	const creators = ids.map(
		(id) =>
			known.find((one) => one[idName] === id) ??
			call.fail(CODE.noSuchCreator, `invalid_params: there is no creator ${id}`),
	);
	for (const { id } of body.products)
		if (!sold.some((product) => product.id === id && product.shopId === shop?.id))
			call.fail(CODE.noSuchProduct, `invalid_params: the shop does not sell the product ${id}`);
	if (Number(body.end_time) <= now) call.fail(CODE.badParameter, 'invalid_params: end_time');
	const pairs = conflicts(
		call,
		creators,
		body.products.map(({ id }) => id),
	);
	const target_collaboration_conflicts = pairs.map(({ creator, product_id }) => ({
		[conflictName]: creator[idName],
		product_id,
	}));
	if (pairs.length > 0) return { target_collaboration_conflicts };
	const id = state.seller.idsToCome.shift() ?? random.id();
	state.seller.targets.unshift({
		id,
		shopId: shop!.id,
		name: body.name,
		message: body.message ?? '',
		type: 'STANDARD',
		startedAt: now,
		updatedAt: now,
		endsAt: Number(body.end_time),
		email: body.seller_contact_info.email,
		freeSample: body.free_sample_rule ?? { has_free_sample: false },
		products: body.products.map((product) => ({
			id: product.id,
			rate: product.target_commission_rate,
			adsRate: product.shop_ads_commission_rate,
		})),
		creatorOpenIds: creators.map(({ openId }) => openId),
		acceptedBy: [],
	});
	return { target_collaboration: { id }, target_collaboration_conflicts };
};

interface Update {
	name?: string;
	end_time?: string;
	creator_user_open_ids?: string[];
	products?: Array<{ id: string; commission_rate: number; target_ad_commission_rate?: number }>;
	seller_contact_info?: { email?: string };
	free_sample_rule?: TargetCollaboration['freeSample'];
}

/** Replaces what the call holds; creators, products and pairs that cannot be invited are left out and named. */
function update(call: Call<Update>) {
	const { body, state, shop, now } = call;
	const target = ownTarget(call);
	if (target.type !== 'STANDARD' || !isValid(target, now))
		call.fail(CODE.wrongState, 'Only a valid standard target collaboration can be updated.');
	const wanted = body.creator_user_open_ids ?? [];
	const offered = body.products ?? [];
	const known = state.market.creators.filter(({ openId }) => wanted.includes(openId));
	const sold = offered.filter(({ id }) =>
		state.market.products.some((product) => product.id === id && product.shopId === shop?.id),
	);
	const pairs = conflicts(
		call,
		known.filter(({ openId }) => !target.creatorOpenIds.includes(openId)),
		sold.map(({ id }) => id),
		target.id,
	);
	const barred = new Set(pairs.map(({ creator }) => creator.openId));
	target.creatorOpenIds = wanted.filter(
		(id) => known.some(({ openId }) => openId === id) && !barred.has(id),
	);
	target.acceptedBy = target.acceptedBy.filter((id) => target.creatorOpenIds.includes(id));
	target.products = sold.map((product) => ({
		id: product.id,
		rate: product.commission_rate,
		adsRate: product.target_ad_commission_rate,
	}));
	target.name = body.name ?? target.name;
	target.endsAt = Number(body.end_time ?? target.endsAt);
	target.email = body.seller_contact_info?.email;
	target.freeSample = body.free_sample_rule ?? target.freeSample;
	target.updatedAt = now;
	const strangers = wanted.filter((id) => !known.some(({ openId }) => openId === id));
	const [foreign] = offered.filter((product) => !sold.includes(product));
	return {
		target_collaboration_conflicts: pairs.map(({ creator, product_id }) => ({
			creator_user_open_id: creator.openId,
			product_id,
		})),
		update_failed: {
			...(strangers.length > 0 && { add_creator_open_ids: strangers }),
			...(foreign && {
				add_products: { id: foreign.id, commission_rate: foreign.commission_rate },
			}),
		},
	};
}

const ALL = 'target_collaborations';

export const inviteRoutes = [
	route('POST', `/affiliate_seller/202508/${ALL}`, create('openId', 'creator_user_open_id')),
	route('POST', `/affiliate_seller/202405/${ALL}`, create('userId', 'creator_user_id')),
	route('PUT', `/affiliate_seller/202508/${ALL}/{target_collaboration_id}`, update),
];
