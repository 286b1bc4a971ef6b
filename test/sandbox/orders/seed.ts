import type { Account } from '../kernel/accounts';
import type { Random } from '../kernel/random';
import type { World } from '../kernel/suite';
import { shopOf, type Creator, type Product } from '../market';
import type { Campaign } from '../partner/state';
import type { Line, Order, OrdersState } from './state';

const DAY = 24 * 60 * 60;
const YEAR = 365 * DAY;
const MANAGED_CREATORS = 20;
const RUPIAH_PER_UNIT = 15_000;

const CONTENT = ['SHOP', 'VIDEO', 'VIDEO', 'LIVE', 'PRE_LIVE', 'PROMOTION_PAGE', 'LINKSHARE'];
const FATES = [
	...Array<Order['fate']>(16).fill('normal'),
	'refunded',
	'refunded',
	'cancelled',
	'frozen',
] as const;

/** What a lot of orders has in common. */
interface Lot {
	count: number;
	products: Product[];
	creators: Creator[];
	/** Campaign the products are sold through, with the partner's and the creator's rates per product. */
	campaign?: Campaign;
	/** Paid in rupiah, whatever the shop's currency is. */
	inRupiah?: boolean;
}

function program(random: Random, { campaign }: Lot, product: Product) {
	const submitted = campaign?.products.find(({ productId }) => productId === product.id);
	if (campaign && submitted) {
		const { creatorRate: rate, partnerRate } = submitted;
		return { campaignId: campaign.id, rate, partnerRate };
	}
	const rate = random.int(2, 30) * 50 + random.pick([0, 0, 34]);
	const collaboration = `7366${product.id.slice(-12)}`;
	return random.chance(0.8)
		? { openCollaborationId: collaboration, rate, partnerRate: 0 }
		: { targetCollaborationId: `${collaboration}1`, rate, partnerRate: 0 };
}

function line(world: World, lot: Lot, product: Product, fate: Order['fate']): Line {
	const { random, state } = world;
	const { inRupiah } = lot;
	const sku = random.pick(product.skus);
	const quantity = random.pick([1, 1, 1, 2, 3]);
	const back = fate === 'refunded' ? random.int(1, quantity) : 0;
	const returned = random.chance(0.5) ? back : 0;
	return {
		skuId: sku.id,
		productId: product.id,
		productName: product.title,
		shopName: shopOf(state.market, product).name,
		currency: inRupiah ? 'IDR' : product.currency,
		price: inRupiah ? Math.round(Number(sku.price) * RUPIAH_PER_UNIT) : Number(sku.price),
		quantity,
		returned,
		refunded: back - returned,
		adsRate: random.chance(0.2) ? random.int(1, 10) * 100 : 0,
		bonusRate: random.chance(0.1) ? random.int(1, 5) * 100 : 0,
		tiered: random.chance(0.1),
		contentType: random.pick(CONTENT),
		contentId: random.id(),
		...program(random, lot, product),
	};
}

function order(world: World, lot: Lot, now: number): Order {
	const { random } = world;
	const fate = random.pick(FATES);
	const first = random.pick(lot.products);
	const extra = random.pick([0, 0, 0, 1, 2]);
	const sameShop = extra ? lot.products.filter(({ shopId }) => shopId === first.shopId) : [];
	const more = Array.from({ length: extra }, () => random.pick(sameShop));
	const bought = [...new Set([first, ...more])];
	return {
		id: `57${random.id().slice(2, 18)}`,
		shopId: first.shopId,
		creatorOpenId: random.pick(lot.creators).openId,
		createdAt: now - random.int(60, YEAR),
		fate,
		tag: random.chance(0.1) ? `link-${random.int(1, 9)}` : '',
		lines: bought.map((product) => line(world, lot, product, fate)),
	};
}

const isOf =
	({ name }: Account) =>
	(campaign: Campaign) =>
		campaign.owner === name;

/** Orders of the last year: those of the sellers' shops, of the creator, and through the partners' campaigns. */
export function seedOrders(world: World): OrdersState {
	const { accounts, clock, state } = world;
	const { products, creators } = state.market;
	const { seller, multiShopSeller, creator, secondCreator, partner, multiAssetPartner } = accounts;
	const soldBy = (shops: Array<{ id: string }>) =>
		products.filter(({ shopId }) => shops.some(({ id }) => id === shopId));
	const soleCreator = (account: Account) =>
		creators.filter(({ openId }) => openId === account.openId);
	const owned = new Set(Object.values(accounts).flatMap(({ shops }) => shops.map(({ id }) => id)));
	const strangers = state.market.shops.filter(({ id }) => !owned.has(id));
	const american = state.market.shops.filter(({ region }) => region === 'US');

	const throughCampaigns = (account: Account, count: number): Lot[] => {
		const campaigns = state.partner.campaigns
			.filter(isOf(account))
			.map((campaign) => {
				const approved = campaign.products.filter(({ review }) => review === 'APPROVED');
				const ids = new Set(approved.map(({ productId }) => productId));
				return { campaign, products: products.filter(({ id }) => ids.has(id)), creators };
			})
			.filter((lot) => lot.products.length > 0);
		return campaigns.map((lot) => ({ ...lot, count: Math.ceil(count / campaigns.length) }));
	};
	const lots: Lot[] = [
		{ count: 700, products: soldBy(seller.shops), creators },
		{ count: 180, products: soldBy(multiShopSeller.shops), creators },
		{ count: 450, products: soldBy(american), creators: soleCreator(creator) },
		{ count: 40, products: soldBy(multiShopSeller.shops), creators: soleCreator(creator) },
		{ count: 50, products: soldBy(strangers), creators: soleCreator(creator), inRupiah: true },
		{ count: 40, products: soldBy(american), creators: soleCreator(secondCreator) },
		...throughCampaigns(partner, 600),
		...throughCampaigns(multiAssetPartner, 90),
	];
	const now = clock.seconds();
	const managed = creators.slice(0, MANAGED_CREATORS).map(({ openId }) => openId);
	return {
		orders: lots
			.flatMap((lot) => Array.from({ length: lot.count }, () => order(world, lot, now)))
			.sort((a, b) => b.createdAt - a.createdAt),
		managed: { [partner.name]: managed, [multiAssetPartner.name]: managed.slice(1) },
	};
}
