import type { Random } from '../kernel/random';
import type { World } from '../kernel/suite';
import { makeCreator } from '../market/seed';
import { guideCollaborations, stockGuide } from './guide';
import { makeProfile } from './profile';
import type { OpenCollaboration, SellerState, TargetCollaboration } from './state';

const DAY = 24 * 60 * 60;
const MORE_CREATORS = 260;

/** Some elements that stand side by side, from anywhere in a list. */
function neighbours<T>(random: Random, list: T[], count: number): T[] {
	const start = random.int(0, list.length - count);
	return list.slice(start, start + count);
}

/** Two products in three of every shop are offered to all creators. */
function offers({ state: { market }, random }: World, today: number): OpenCollaboration[] {
	const offered = market.products.filter((_, index) => index % 3 !== 2);
	return offered.map(({ id }, index) => ({
		id: `1299${String(10_000_000 + index)}`,
		productId: id,
		rate: random.int(5, 30) * 100 + random.pick([0, 0, 50]),
		startedAt: today - random.int(1, 200) * DAY,
		promotions: neighbours(random, market.creators, random.int(0, 6)).map(({ openId }) => ({
			creatorOpenId: openId,
			videos: random.int(0, 5),
			lives: random.int(0, 2),
		})),
	}));
}

/** Name, days until it ends, how many products and creators. */
const INVITATIONS: Array<[name: string, days: number, products: number, creators: number]> = [
	['Spring launch “Glow”', 40, 3, 12],
	['Top picks', 25, 2, 50],
	['Ends this week', 4, 1, 5],
	['Ended invitation', -10, 2, 8],
];

function invitations(world: World, today: number): TargetCollaboration[] {
	const { accounts, state, random } = world;
	const shops = [...accounts.seller.shops, ...accounts.multiShopSeller.shops];
	return shops.flatMap((shop) => {
		const products = state.market.products.filter(({ shopId }) => shopId === shop.id);
		return INVITATIONS.map(([name, days, productCount, creatorCount], index) => {
			const invited = random.shuffled(state.market.creators).slice(0, creatorCount);
			const creatorOpenIds = invited.map(({ openId }) => openId);
			return {
				id: random.id(),
				shopId: shop.id,
				name,
				message: 'We would love to work with you!',
				type: 'STANDARD' as const,
				startedAt: today - 30 * DAY,
				updatedAt: today - 5 * DAY,
				endsAt: today + days * DAY,
				email: 'seller@example.com',
				freeSample: { has_free_sample: index === 0, is_sample_approval_exempt: false },
				products: products
					.slice(index * 5, index * 5 + productCount)
					.map(({ id }) => ({ id, rate: random.int(10, 30) * 100 })),
				creatorOpenIds,
				acceptedBy: creatorOpenIds.slice(0, Math.floor(creatorCount / 4)),
			};
		});
	});
}

/** What sellers have arranged with creators, and everything the guide's examples ask for. */
export function seedSeller(world: World): SellerState {
	const { state, random, clock } = world;
	const { market } = state;
	const today = Math.floor(clock.seconds() / DAY) * DAY;
	const known = market.creators.length;
	for (let number = 1; number <= MORE_CREATORS; number++)
		market.creators.push(makeCreator(random, known + number));
	const openCollaborations = offers(world, today);
	const targets = invitations(world, today);
	const [first] = openCollaborations;
	stockGuide(world);
	const guide = guideCollaborations(world);
	return {
		...guide,
		openCollaborations: [...guide.openCollaborations, ...openCollaborations],
		sampleRules: {
			[first.productId]: {
				sample_quota: 100,
				is_sample_time_unlimited: true,
				thresholds: { minimum_follower_count: 1000, predicted_fulfillment_rank: 'LOW' },
				taken: 12,
			},
		},
		autoAdd: {},
		targets,
		profiles: Object.fromEntries(
			market.creators.map((creator) => [creator.openId, makeProfile(random, creator)]),
		),
		searches: {},
	};
}
