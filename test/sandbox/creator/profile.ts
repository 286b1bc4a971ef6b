import type { Call } from '../kernel/call';
import { route } from '../kernel/suite';
import { priceRange } from '../market';
import { CODE, shelfOf } from './state';

const find = ({ state, account }: Call) =>
	state.market.creators.find(({ openId }) => openId === account.openId);

const profile = (call: Call) => ({
	username: find(call)?.username ?? call.account.name,
	avatar: { url: find(call)?.avatarUrl ?? '', height: 100, width: 100 },
	permissions: ['LIVE_STREAM_PERMISSION', 'ADD_AFFILIATE_PERMISSION'],
	register_region: call.account.region,
	selection_region: call.account.region,
	seller_type: 'LOCAL',
	user_type: 'TIKTOK_SHOP_CREATOR',
});

interface ShopQuery {
	title_keyword?: string;
	sort_field?: string;
	sort_order?: string;
}

function shopProducts(call: Call<unknown, ShopQuery>) {
	const { title_keyword = '', sort_field, sort_order } = call.query;
	const { boundShopId, showcase } = shelfOf(call as Call);
	const direction = sort_order === 'ASC' ? 1 : -1;
	const rows = call.state.market.products
		.filter(({ shopId }) => shopId === boundShopId)
		.filter(({ title }) => title.toLowerCase().includes(title_keyword.toLowerCase()))
		.map((product) => ({ product, price: Number(priceRange(product).lowest) }))
		.sort((a, b) => {
			if (sort_field === 'PRICE') return direction * (a.price - b.price);
			if (sort_field === 'SALE') return direction * (a.product.unitsSold - b.product.unitsSold);
			return direction * a.product.id.localeCompare(b.product.id);
		});
	const { items, paging } = call.page(rows);
	return {
		...paging,
		products: items.map(({ product }) => ({
			id: product.id,
			title: product.title,
			brand_name: 'No brand',
			added_status: showcase.includes(product.id) ? 'ADDED' : 'ADDABLE',
			images: [{ url: product.imageUrl, height: 300, width: 300 }],
			price: { amount: priceRange(product).lowest, currency: product.currency },
			sales_count: product.unitsSold,
		})),
	};
}

function prerequisites(call: Call<{ product_id?: string }>) {
	if (!shelfOf(call as Call).showcase.includes(call.body.product_id ?? ''))
		call.fail(CODE.badParameter, 'The product is not in the showcase.');
}

function content(call: Call<{ title?: string }>) {
	const { title = '' } = call.body;
	if (!title || title.length >= 30 || /[^\p{L}\p{N} ]/u.test(title))
		call.fail(CODE.badParameter, 'The title is too long or holds signs that are not allowed.');
}

export const profileRoutes = [
	route('GET', '/affiliate_creator/202508/profiles', (call: Call) => ({
		creator_user_open_id: call.account.openId,
		...profile(call),
	})),
	route('GET', '/affiliate_creator/202405/profiles', (call: Call) => ({
		creator_user_id: find(call)?.userId ?? '7400230764149244970',
		...profile(call),
	})),
	route('GET', '/affiliate_creator/202509/shop_products', shopProducts),
	route('POST', '/affiliate/202402/anchors/prerequisite_check', prerequisites),
	route('POST', '/affiliate/202403/anchors/content_check', content),
];
