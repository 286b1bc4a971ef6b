import type { Account } from '../kernel/accounts';
import type { Random } from '../kernel/random';
import type { World } from '../kernel/suite';
import type { Product } from '../market';
import { SHOWCASE_SIZE, type CreatorState, type Shelf } from './state';

const EXTRA = 1600;
const SMALL_SHOWCASE = 40;

/** More products like those of the market: other ids, numbers behind the titles, a little dearer. */
function moreProducts(random: Random, models: Product[]): Product[] {
	return Array.from({ length: EXTRA }, (_, index) => {
		const model = models[index % models.length];
		const round = Math.floor(index / models.length) + 2;
		return {
			...model,
			id: random.id(),
			title: `${model.title} (${round})`,
			skus: model.skus.map((sku) => ({ ...sku, id: random.id(), stock: random.int(0, 500) })),
		};
	});
}

/** Makes the creator one of those who ask for samples, in every state there is, and who are invited. */
function involve({ state, accounts }: World): void {
	const { openId } = accounts.creator;
	const seen = new Set<string>();
	for (const [index, application] of state.inbox.applications.entries()) {
		if (index % 5 === 0 || !seen.has(application.status)) application.creatorOpenId = openId;
		seen.add(application.status);
	}
	for (const [index, target] of state.seller.targets.entries())
		if (index % 2 === 0 && !target.creatorOpenIds.includes(openId))
			target.creatorOpenIds.splice(-1, 1, openId);
}

function shelf({ random, clock, accounts }: World, account: Account, showcase: string[]): Shelf {
	return {
		showcase,
		boundShopId: accounts.seller.shops[0].id,
		live: {
			id: random.id(),
			title: `${account.displayName} live`,
			status: 'LIVE',
			startedAt: clock.seconds() - 1800,
		},
		liveProducts: showcase.slice(0, 5),
		pinned: showcase[0],
	};
}

/** Two creators: `creator` shows 40 products, `secondCreator` as many as a showcase holds. */
export function seedCreator(world: World): CreatorState {
	const { random, accounts, state } = world;
	const { market } = state;
	const { creator, secondCreator } = accounts;
	const regions = new Map(market.shops.map(({ id, region }) => [id, region]));
	const local = market.products.filter(({ shopId }) => regions.get(shopId) === creator.region);
	const extra = moreProducts(random, local);
	const rates = extra.map(({ id }): [string, number] => [id, random.int(2, 30) * 100 + 50]);
	const running = new Set(state.seller.openCollaborations.map(({ productId }) => productId));
	const offeredIds = [...local.filter(({ id }) => running.has(id)), ...extra].map(({ id }) => id);
	involve(world);
	return {
		extra,
		rates: Object.fromEntries(rates),
		shelves: {
			[creator.name]: shelf(world, creator, offeredIds.slice(0, SMALL_SHOWCASE)),
			[secondCreator.name]: shelf(world, secondCreator, offeredIds.slice(0, SHOWCASE_SIZE)),
		},
		uploads: [],
		prechecks: [],
		videos: [],
		links: {},
	};
}
