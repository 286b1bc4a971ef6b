import type { Call } from '../kernel/call';
import { route } from '../kernel/suite';
import { offerView, searchOffers, type Search, type Sorting } from '../seller/marketplace';
import type { TargetCollaboration } from '../seller/state';
import { isValid } from '../seller/targets';
import { findProduct, offered } from './state';
import { earnings } from './views';

const ADS_SHARE = 0.2;

function search(call: Call<Search, Sorting>) {
	const { items, paging } = call.page(searchOffers(offered(call), call.body, call.query));
	return { products: items.map((offer) => offerView(call.state.market, offer)), ...paging };
}

function byIds(call: Call<unknown, { product_ids?: string | string[] }>) {
	const ids = String(call.query.product_ids ?? '').split(',');
	return {
		products: offered(call)
			.filter(({ product }) => ids.includes(product.id))
			.map((offer) => ({
				...offerView(call.state.market, offer),
				shop_ads_commission: { rate: Math.max(100, Math.round(offer.rate * ADS_SHARE)) },
			})),
	};
}

interface Keyword {
	shop_id: string;
	keyword?: string;
	keyword_type?: 'TARGET_COLLABORATIONS_ID' | 'TARGET_COLLABORATIONS_NAME';
}

function statusOf(target: TargetCollaboration, now: number): string {
	if (target.canceledAt !== undefined && target.canceledAt <= now) return 'DELETED';
	return isValid(target, now) ? 'LIVE' : 'ENDED';
}

function invitations(call: Call<Keyword>) {
	const { account, state, now } = call;
	const { shop_id, keyword = '', keyword_type } = call.body;
	const byName = keyword_type === 'TARGET_COLLABORATIONS_NAME';
	const rows = state.seller.targets
		.filter((one) => one.shopId === shop_id && one.creatorOpenIds.includes(account.openId))
		.filter((one) => {
			if (!keyword) return true;
			if (!byName) return one.id === keyword;
			const isNamed = one.name.toLowerCase().includes(keyword.toLowerCase());
			return isNamed && statusOf(one, now) === 'LIVE';
		});
	const { items, paging } = call.page(rows);
	return {
		...paging,
		target_collaborations: items.map((target) => ({
			id: target.id,
			name: target.name,
			status: statusOf(target, now),
			products: target.products.map(({ id, rate }) => {
				const product = findProduct(call, id)!;
				return {
					id,
					title: product.title,
					main_image_url: product.imageUrl,
					commission: { rate, amount: earnings(product, rate), currency: product.currency },
				};
			}),
		})),
	};
}

export const collaborationRoutes = [
	route('POST', '/affiliate_creator/202405/open_collaborations/products/search', search),
	route('POST', '/affiliate_creator/202509/open_collaborations/products', byIds),
	route('POST', '/affiliate_creator/202405/target_collaborations/search', invitations),
];
