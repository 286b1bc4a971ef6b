import type { Shop } from '../kernel/accounts';
import type { Random } from '../kernel/random';
import type { World } from '../kernel/suite';
import type { Category, Creator, Market, Product, Sku } from '.';

const CURRENCY: Record<string, string> = { US: 'USD', GB: 'GBP', DE: 'EUR', TH: 'THB' };

const CATEGORIES: Array<{ chain: Category[]; things: string[] }> = [
	leaf('601450', 'Beauty & Personal Care', '849032', 'Skin Care', '873096', 'Serums', [
		'Vitamin C Serum',
		'Night Cream “Luna”',
		'Aloe Gel 100% pure',
		'Crème hydratante été',
	]),
	leaf('601152', 'Womenswear & Underwear', '842248', 'Dresses', '601265', 'Casual Dresses', [
		'Linen Dress',
		'Wrap Dress 2=1',
		'Kimono さくら',
	]),
	leaf('601755', 'Computers & Office Equipment', '831112', 'Office Stationery', '855560', 'Cards', [
		'Greeting Cards A+B',
		'Sticker Sheet 💖',
		'Notebook 5/7 dotted',
	]),
	leaf('600001', 'Home Supplies', '600024', 'Kitchenware', '600056', 'Cups & Mugs', [
		'Travel Mug',
		"Grandma's Mug",
		'Espresso Cup <small>',
	]),
];

function leaf(
	topId: string,
	top: string,
	middleId: string,
	middle: string,
	leafId: string,
	name: string,
	things: string[],
) {
	const chain = [
		{ id: topId, name: top, parentId: '0' },
		{ id: middleId, name: middle, parentId: topId },
		{ id: leafId, name, parentId: middleId },
	];
	return { chain, things };
}

const LOOKS = ['Soft', 'Bright', 'Classic', 'Mini', 'Eco', 'Deluxe', 'Pocket', 'Handmade'];
const COLOURS = ['Rose', 'Sage', 'Sand', 'Ink', 'Pearl'];
const NAMES = ['ada', 'bo', 'cleo', 'dani', 'emil', 'fay', 'gus', 'hana', 'ivo', 'june'];

const OTHER_SHOPS: Array<[name: string, region: string]> = [
	['Sunny Side Goods', 'US'],
	['Tea & Thread', 'US'],
	['Paper Moon', 'US'],
	['North Pier Home', 'US'],
	['Kleiner Laden', 'US'],
	['Studio Água', 'US'],
	['Fern + Fold', 'US'],
	['Little Orbit 🪐', 'US'],
	['Harbour Lane', 'GB'],
	['Copper Kettle', 'GB'],
];

const PRODUCTS_PER_SHOP = 80;
const CREATORS = 180;

function makeSku(random: Random, low: number, high: number): Sku {
	const colour = random.pick(COLOURS);
	return {
		id: random.id(),
		name: colour,
		propertyName: 'Color',
		propertyValue: colour,
		price: random.amount(low, high),
		stock: random.chance(0.15) ? 0 : random.int(1, 900),
	};
}

function makeProduct(random: Random, shop: Shop, number: number): Product {
	const { chain, things } = random.pick(CATEGORIES);
	const title = `${random.pick(LOOKS)} ${random.pick(things)} No. ${number}`;
	const low = random.pick([3, 8, 15, 40, 120]);
	return {
		id: random.id(),
		shopId: shop.id,
		title,
		description: `<p>${title}, by ${shop.name}.</p>`,
		imageUrl: `https://images.example.com/sandbox/${shop.code}/${number}.webp?from=1&size=300`,
		categories: chain,
		currency: CURRENCY[shop.region] ?? 'USD',
		skus: Array.from({ length: random.int(1, 3) }, () => makeSku(random, low, low * 2)),
		unitsSold: random.chance(0.3) ? 0 : random.int(1, 5000),
	};
}

/** A creator whom nothing else knows yet; `number` makes the name differ. */
export function makeCreator(random: Random, number: number): Creator {
	const name = `${random.pick(NAMES)}_sandbox${number}`;
	return {
		openId: `sandbox-creator_${random.text(20)}`,
		userId: random.id(),
		username: name,
		nickname: `${name[0].toUpperCase()}${name.slice(1)} ${random.pick(['✨', 'Official', '☕', '&Co'])}`,
		avatarUrl: `https://images.example.com/sandbox/creators/${number}.webp`,
		region: random.pick(['US', 'US', 'US', 'GB']),
		followers: random.int(200, 900_000),
	};
}

/** Shops (those of the accounts first), products of each shop, creators (the account's first). */
export function seedMarket({ accounts, random }: World): Market {
	const owned = Object.values(accounts).flatMap(({ shops }) => shops);
	const others = OTHER_SHOPS.map(
		([name, region], index): Shop => ({
			id: `74910000000000000${10 + index}`,
			name,
			region,
			seller_type: 'LOCAL',
			cipher: `GCP_sandbox-other_shop_${index}`,
			code: `${region}OTHER${10 + index}`,
		}),
	);
	const shops = [...owned, ...others];
	const own = [accounts.creator, accounts.secondCreator];
	return {
		shops,
		products: shops.flatMap((shop) =>
			Array.from({ length: PRODUCTS_PER_SHOP }, (_, index) => makeProduct(random, shop, index + 1)),
		),
		creators: Array.from({ length: CREATORS }, (_, index) => ({
			...makeCreator(random, index + 1),
			...(own[index] && {
				openId: own[index].openId,
				region: own[index].region,
				nickname: own[index].displayName,
			}),
		})),
	};
}
