import type { Account, CategoryAsset } from '../kernel/accounts';
import type { Random } from '../kernel/random';
import type { World } from '../kernel/suite';
import { shopOf, type Market, type Product } from '../market';
import { FOREIGN, MAIN, numbered, SMALL, type Plan } from './plans';
import type {
	Campaign,
	CampaignProduct,
	CampaignStatus,
	Content,
	PartnerState,
	Promotion,
} from './state';

const DAY = 24 * 60 * 60;

/** Start and end of a campaign in each state, in days from today. */
const PERIOD: Record<CampaignStatus, [start: number, end: number]> = {
	READY: [10, 60],
	UPCOMING: [7, 50],
	ONGOING: [-20, 30],
	CLOSED: [-90, -10],
};

const SAMPLES = [
	'NOT_REQUESTED',
	'PENDING',
	'AWAITING_SHIPMENT',
	'SHIPPED',
	'CONTENT_PENDING',
	'COMPLETED',
];

function content(random: Random, today: number): Content {
	const type = random.pick(['VIDEO', 'VIDEO', 'LIVE_ROOM'] as const);
	const publishedAt = today - random.int(1, 15) * DAY;
	const paidOrders = random.chance(0.4) ? 0 : random.int(1, 40);
	return {
		type,
		id: random.id(),
		publishedAt,
		...(type === 'LIVE_ROOM' && { endedAt: publishedAt + random.int(1, 30) * 3600 }),
		views: random.int(50, 80_000),
		likes: random.int(0, 9000),
		comments: random.int(0, 400),
		paidOrders,
		paidAmount: paidOrders === 0 ? '0' : random.amount(paidOrders * 5, paidOrders * 30),
	};
}

const promotion = (
	random: Random,
	today: number,
	creatorOpenId: string,
	commission: number,
): Promotion => ({
	creatorOpenId,
	affiliateProductId: random.id(),
	commission,
	sampleStatus: random.pick(SAMPLES),
	start: today - 15 * DAY,
	end: today + 15 * DAY,
	contents: Array.from({ length: random.int(0, 3) }, () => content(random, today)),
});

function submit(
	random: Random,
	productId: string,
	review: CampaignProduct['review'],
): CampaignProduct {
	const creatorRate = random.int(2, 20) * 100 + random.pick([0, 0, 25, 34]);
	return {
		productId,
		review,
		rejectReasons: review === 'REJECTED' ? ['COMMISSION_TOO_LOW'] : [],
		rejectedForever: false,
		creatorRate,
		partnerRate: random.int(1, 10) * 100,
		openCollaborationRate: random.int(1, 12) * 100,
		sampleQuota: random.int(0, 30),
		sales: review === 'APPROVED' ? random.int(0, 400) : 0,
		promotions: [],
		links: {},
	};
}

function submissions(
	world: World,
	candidates: Product[],
	plan: Plan,
	today: number,
): CampaignProduct[] {
	const { random, state } = world;
	const { pending = 0, approved = 0, rejected = 0 } = plan;
	const reviews = random.shuffled<CampaignProduct['review']>([
		...Array(pending).fill('PENDING'),
		...Array(approved).fill('APPROVED'),
		...Array(rejected).fill('REJECTED'),
	]);
	const chosen = random.shuffled(candidates).slice(0, reviews.length);
	const all = chosen.map(({ id }, index) => submit(random, id, reviews[index]));
	for (const [index, product] of all.filter(({ review }) => review === 'APPROVED').entries()) {
		const count = index === 0 ? (plan.creators ?? 7) : random.int(0, 5);
		product.promotions = random
			.shuffled(state.market.creators)
			.slice(0, count)
			.map(({ openId }) => promotion(random, today, openId, product.creatorRate));
	}
	return all;
}

function campaign(world: World, plan: Plan, today: number, own: Partial<Campaign>): Campaign {
	const [start, end] = PERIOD[plan.status].map((days) => today + days * DAY);
	const region = own.region ?? 'US';
	const contact: Record<string, string> = { email: 'partner@example.com' };
	if (region === 'GB') contact.whatsapp = '+440000000000';
	return {
		id: world.random.id(),
		type: 'MY_CAMPAIGNS',
		joined: true,
		published: plan.status !== 'READY',
		region,
		name: plan.name,
		description: `Sandbox campaign: ${plan.name}`,
		commissionRate: world.random.int(10, 30) * 100,
		start,
		end,
		registrationStart: start - 5 * DAY,
		registrationEnd: end - 5 * DAY,
		contact,
		sellerTypes: ['LOCAL', 'CROSS_BORDER'],
		shopCodes: [],
		products: [],
		...own,
	};
}

/** Products a market's sellers may submit. */
const soldIn = (market: Market, region: string) =>
	market.products.filter((product) => shopOf(market, product).region === region);

/** Campaigns in every state for each category asset, and some of others. */
export function seedPartner(world: World): PartnerState {
	const { accounts, clock, state } = world;
	const today = Math.floor(clock.seconds() / DAY) * DAY;
	const of = (account: Account, asset: CategoryAsset, plans: Plan[]) => {
		const own = { owner: account.name, assetCipher: asset.cipher, region: asset.target_market };
		const candidates = soldIn(state.market, asset.target_market);
		return plans.map((plan) => ({
			...campaign(world, plan, today, own),
			products: submissions(world, candidates, plan, today),
		}));
	};
	const foreign = FOREIGN.flatMap(([type, joined, count]) =>
		numbered(`${type} ${joined ? 'joined' : 'open'}`, 'ONGOING', count).map((plan) =>
			campaign(world, plan, today, { type, joined }),
		),
	);
	const { partner, multiAssetPartner } = accounts;
	return {
		campaigns: [
			...of(partner, partner.assets[0], MAIN),
			...multiAssetPartner.assets.flatMap((asset) => of(multiAssetPartner, asset, SMALL)),
			...foreign,
		],
		maxOnline: 30,
		withoutPayment: [],
		temporaryIds: {},
	};
}
