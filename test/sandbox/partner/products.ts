import { createHash } from 'node:crypto';
import type { Call } from '../kernel/call';
import { route } from '../kernel/suite';
import { priceRange, shopOf, stockOf, type Market, type Product } from '../market';
import {
	CODE,
	isOnline,
	ownCampaign,
	productOf,
	reviewStatusOf,
	submission,
	type Campaign,
	type CampaignProduct,
} from './state';

interface ListQuery {
	page_size: number;
	review_status?: string;
	product_name?: string;
	product_id?: string;
	shop_name?: string;
	category_id?: string;
}

/** TikTok states no bound for this list; that of the campaign list stands in. */
const LARGEST_PAGE = 100;

const skuView = (product: Product, region: string) =>
	product.skus.map((sku) => {
		const price = {
			currency: product.currency,
			list_price: sku.price,
			sale_price: sku.price,
			region_code: region,
		};
		return {
			sku_id: sku.id,
			sku_name: sku.name,
			base_price: price,
			region_prices: [price],
			inventory: { available_quantity: String(sku.stock) },
			properties: [{ name: sku.propertyName, value_name: sku.propertyValue }],
		};
	});

function view(market: Market, campaign: Campaign, submitted: CampaignProduct, now: number) {
	const product = productOf(market, submitted);
	const shop = shopOf(market, product);
	const leaf = product.categories[product.categories.length - 1];
	const { lowest, highest } = priceRange(product);
	return {
		id: product.id,
		name: product.title,
		product_description: product.description,
		main_image_url: product.imageUrl,
		category: { id: leaf.id, name: leaf.name },
		shop_name: shop.name,
		review_status: reviewStatusOf(campaign, submitted, now),
		is_available: stockOf(product) > 0,
		inventory: stockOf(product),
		lowest_price: { amount: lowest, currency: product.currency },
		highest_price: { amount: highest, currency: product.currency },
		creator_commission_rate: submitted.creatorRate,
		partner_commission_rate: submitted.partnerRate,
		total_commission_rate: submitted.creatorRate + submitted.partnerRate,
		open_collaboration_commission_rate: submitted.openCollaborationRate,
		product_sales: submitted.sales,
		sample_quota: submitted.sampleQuota,
		sku_information_list: skuView(product, shop.region),
	};
}

function list(call: Call<unknown, ListQuery>) {
	const { query, now, state } = call;
	const campaign = ownCampaign(call);
	if (query.page_size > LARGEST_PAGE)
		call.fail(CODE.badParameter, `page_size must be from 1 to ${LARGEST_PAGE}.`);
	const fits = (submitted: CampaignProduct) => {
		const product = productOf(state.market, submitted);
		const { review_status, product_name, product_id, shop_name, category_id } = query;
		return (
			(!review_status || review_status === reviewStatusOf(campaign, submitted, now)) &&
			(!product_name || product.title.includes(product_name)) &&
			(!product_id || product.id === product_id) &&
			(!shop_name || shopOf(state.market, product).name.includes(shop_name)) &&
			(!category_id || product.categories.some(({ id }) => id === category_id))
		);
	};
	const { items, paging } = call.page(campaign.products.filter(fits));
	return { products: items.map((one) => view(state.market, campaign, one, now)), ...paging };
}

function onlineCampaign(call: Call): Campaign {
	const campaign = ownCampaign(call);
	if (!isOnline(campaign, call.now)) call.fail(CODE.offline, 'The campaign is not online.');
	return campaign;
}

function review(call: Call<{ review_result: string; reject_reasons?: string[] }>) {
	const { review_result, reject_reasons = [] } = call.body;
	const product = submission(call, onlineCampaign(call));
	if (product.review !== 'PENDING')
		call.fail(CODE.wrongState, `The product has been reviewed already; it is ${product.review}.`);
	const rejected = review_result !== 'APPROVE';
	if (rejected && reject_reasons.length === 0)
		call.fail(CODE.badParameter, 'reject_reasons is required when a product is rejected.');
	if (!rejected && reject_reasons.length > 0)
		call.fail(CODE.badParameter, 'reject_reasons does not go with APPROVE.');
	product.review = rejected ? 'REJECTED' : 'APPROVED';
	product.rejectReasons = reject_reasons;
	product.rejectedForever = review_result === 'REJECT_FOREVER';
	return {};
}

/** The link of a product at a creator rate; the same one each time. */
function linkOf(campaign: Campaign, product: CampaignProduct, rate: number): string {
	const seed = `${campaign.id}/${product.productId}/${rate}`;
	const key = createHash('sha256').update(seed).digest('base64url').slice(0, 12);
	return (product.links[rate] ??= `https://affiliate.tiktok.com/api/v1/share/${key}`);
}

function link(call: Call<{ creator_commission_rate: number }>) {
	const rate = call.body.creator_commission_rate;
	const campaign = onlineCampaign(call);
	const product = submission(call, campaign);
	if (product.review !== 'APPROVED')
		call.fail(CODE.wrongState, 'Only an approved product has a promotion link.');
	const total = product.creatorRate + product.partnerRate;
	if (rate > total)
		call.fail(
			CODE.badParameter,
			`creator_commission_rate must not be above the total rate ${total}.`,
		);
	return { product_promotion_link: linkOf(campaign, product, rate) };
}

function links(call: Call<{ product_ids: string[] }>) {
	const { product_ids } = call.body;
	const campaign = onlineCampaign(call);
	if (product_ids.length === 0) call.fail(CODE.badParameter, 'product_ids must not be empty.');
	const approved = campaign.products.filter(
		({ productId, review }) => review === 'APPROVED' && product_ids.includes(productId),
	);
	const linked = approved.slice(call.partialFailures);
	return {
		product_promotion_links: linked.map((product) => ({
			product_id: product.productId,
			link: linkOf(campaign, product, product.creatorRate),
		})),
		failed_product_ids: product_ids.filter(
			(id) => !linked.some(({ productId }) => productId === id),
		),
	};
}

const ALL = '/affiliate_partner/202405/campaigns/{campaign_id}/products';

export const productRoutes = [
	route('GET', ALL, list),
	route('POST', `${ALL}/{product_id}/review`, review),
	route('POST', `${ALL}/{product_id}/promotion_link/generate`, link),
	route(
		'POST',
		'/affiliate_partner/202505/campaigns/{campaign_id}/products/promotion_links/generate_batch',
		links,
	),
];
