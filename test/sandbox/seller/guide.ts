import type { World } from '../kernel/suite';
import type { Product } from '../market';
import type { SellerState } from './state';

/** Ids, names and prices of the worked examples in TikTok's Affiliate Integration guide. */
export const GUIDE = {
	shop: { id: '7495792013947799738', name: 'SANDBOX7398293016815273770' },
	marketplaceProduct: '1729570313535393936',
	collaboration: '129916503437',
	collaborationProduct: '1729568997216587962',
	invitedProduct: '1729569362021748922',
	creatorUserId: '7400230764149244970',
	targetCollaboration: '7400846837790361387',
	promotionLink: 'https://www.tiktok.com/t/ZTNgEQFGa/',
} as const;

const CARDS = [
	{ id: '601755', name: 'Computers & Office Equipment', parentId: '0' },
	{ id: '831112', name: 'Office Stationery & Supplies', parentId: '601755' },
	{ id: '855560', name: 'Cards', parentId: '831112' },
];

const product = (own: Pick<Product, 'id' | 'shopId' | 'title'> & Partial<Product>): Product => ({
	description: `<p>${own.title}</p>`,
	imageUrl: 'tos-useast5-i-omjb5zjo8w-tx/b22252c5634c4cf58ab44fd630945cc0',
	categories: CARDS,
	currency: 'USD',
	skus: [
		{
			id: `${own.id.slice(0, -4)}0001`,
			name: 'Default',
			propertyName: 'Color',
			propertyValue: 'Pink',
			price: '5',
			stock: 40,
		},
	],
	unitsSold: 5,
	...own,
});

/** Puts the guide's shop, products and creator into the market. */
export function stockGuide({ state: { market }, accounts }: World): void {
	const { id, name } = GUIDE.shop;
	const shop = { id, name, region: 'US', seller_type: 'LOCAL' as const };
	market.shops.push({ ...shop, cipher: 'GCP_sandbox-guide_shop', code: 'USGUIDE1' });
	const own = accounts.seller.shops[0].id;
	const card = product({
		id: GUIDE.marketplaceProduct,
		shopId: id,
		title: 'Open Collaboration Coffee Pink Color Meme Card Smiling Lady',
		imageUrl:
			'https://p16-oec-ttp.tiktokcdn-us.com/tos-useast5-i-omjb5zjo8w-tx/c9052b2b9d5248c1a552d5fe15a892d5~tplv-omjb5zjo8w-origin-webp.webp?from=1695864008',
	});
	card.skus[0].price = '4.19';
	market.products.push(
		card,
		product({ id: GUIDE.collaborationProduct, shopId: own, title: 'Open Collaboration Card' }),
		product({
			id: GUIDE.invitedProduct,
			shopId: own,
			title: 'I Got A Bridge To Sell You Model Concrete Test Prod',
		}),
	);
	market.creators[0].userId = GUIDE.creatorUserId;
}

/** The guide's collaborations, and what it is answered. */
export function guideCollaborations({
	state: { market },
	clock,
}: World): Pick<SellerState, 'openCollaborations' | 'links' | 'idsToCome'> {
	const startedAt = clock.seconds() - 3 * 24 * 3600;
	const [{ openId }] = market.creators;
	return {
		openCollaborations: [
			{
				id: GUIDE.collaboration,
				productId: GUIDE.collaborationProduct,
				rate: 1500,
				startedAt,
				promotions: [{ creatorOpenId: openId, videos: 2, lives: 0 }],
			},
			{
				id: '129916503438',
				productId: GUIDE.marketplaceProduct,
				rate: 1234,
				startedAt,
				promotions: [],
			},
		],
		links: { [GUIDE.marketplaceProduct]: GUIDE.promotionLink },
		idsToCome: [GUIDE.targetCollaboration],
	};
}

/** Prices after a discount that differ from the SKU prices. */
export const DISCOUNTED: Record<string, string> = { [GUIDE.marketplaceProduct]: '3.5' };
