import type { Shop } from '../kernel/accounts';
import type { World } from '../kernel/suite';
import type { Creator, Product } from '../market';
import { addMessage } from './actions';
import {
	imIdOf,
	STATUSES,
	type Conversation,
	type InboxState,
	type SampleApplication,
	type SampleContent,
	type SampleStatus,
} from './state';

const DAY = 24 * 60 * 60;

/** How much there is in the first shop of the accounts, and in every other. */
const MAIN = { pending: 64, each: 4, conversations: 58, longest: 45 };
const OTHER = { pending: 6, each: 1, conversations: 6, longest: 3 };

const QUESTIONS = [
	'Hi! I would love to try this 💖',
	'Does it come in “Sage” too?',
	'When will my sample ship?',
	'Posted the video today, 10k views & counting!',
];

/** States in which the creator has the sample. */
const RECEIVED: SampleStatus[] = [
	'CONTENT_PENDING',
	'UNFULFILL_CANCELLED',
	'COMPLETED',
	'OPS_COMPLETED',
];
const SENT: SampleStatus[] = ['SHIPPED', ...RECEIVED];
const APPROVED: SampleStatus[] = ['AWAITING_SHIPMENT', 'SELLER_NOT_SHIP_CANCELLED', ...SENT];

function content({ random, clock }: World, creator: Creator): SampleContent {
	const format = random.pick(['VIDEO', 'VIDEO', 'LIVE'] as const);
	const createdAt = clock.seconds() - random.int(1, 10) * DAY;
	return {
		id: random.id(),
		format,
		description: `Trying this out, says ${creator.nickname}`,
		createdAt,
		...(format === 'LIVE' && { endedAt: createdAt + random.int(1, 30) * 600 }),
		views: random.int(50, 90_000),
		likes: random.int(0, 8000),
		comments: random.int(0, 300),
		paidOrders: random.chance(0.5) ? 0 : random.int(1, 60),
	};
}

function application(
	world: World,
	product: Product,
	creator: Creator,
	status: SampleStatus,
): SampleApplication {
	const { random, clock } = world;
	const now = clock.seconds();
	const contents = status === 'CONTENT_PENDING' ? 1 : random.int(1, 3);
	const isTargeted = random.chance(0.2);
	return {
		id: random.id(),
		shopId: product.shopId,
		creatorOpenId: creator.openId,
		productId: product.id,
		skuId: product.skus[0].id,
		status,
		commissionRate: String(random.int(5, 25) / 100),
		approveBefore: now + random.int(1, 6) * DAY,
		contents: RECEIVED.includes(status)
			? Array.from({ length: contents }, () => content(world, creator))
			: [],
		...(APPROVED.includes(status) && { orderId: random.id(), shipBefore: now + 5 * DAY }),
		...(SENT.includes(status) && { trackingNumber: `SANDBOX${random.int(1e8, 9e8)}` }),
		...(isTargeted && { targetCollaborationId: random.id() }),
		...(random.chance(0.1) && { partnerName: 'Bright Match Agency' }),
		...(status === 'REJECT_CANCELLED' && { rejectReason: 'NOT_MATCH' }),
	};
}

function talk(world: World, inbox: InboxState, conversation: Conversation, count: number): void {
	const { random, clock } = world;
	const start = clock.seconds() - random.int(2, 20) * DAY;
	for (let number = 0; number < count; number++) {
		const byCreator = number % 2 === 1;
		const text = byCreator ? random.pick(QUESTIONS) : `Hello! This is message ${number + 1} ☀️`;
		addMessage(inbox, conversation, {
			id: random.id(),
			type: 'TEXT',
			content: JSON.stringify({ content: text }),
			senderId: imIdOf(byCreator ? conversation.creatorOpenId : conversation.shopId),
			createdAt: start + number * 600,
			read: !byCreator || number < count - 2,
		});
	}
}

function fillShop(world: World, inbox: InboxState, shop: Shop, plan: typeof MAIN): void {
	const { random, state } = world;
	const products = state.market.products.filter(({ shopId }) => shopId === shop.id);
	const statuses: SampleStatus[] = [
		...Array<SampleStatus>(plan.pending).fill('PENDING'),
		...STATUSES.slice(1).flatMap((status) => Array<SampleStatus>(plan.each).fill(status)),
	];
	inbox.applications.push(
		...random
			.shuffled(statuses)
			.map((status) =>
				application(world, random.pick(products), random.pick(state.market.creators), status),
			),
	);
	for (const [number, { openId }] of random
		.shuffled(state.market.creators)
		.slice(0, plan.conversations)
		.entries()) {
		const conversation = { id: random.id(), shopId: shop.id, creatorOpenId: openId, messages: [] };
		inbox.conversations.push(conversation);
		talk(world, inbox, conversation, number === 0 ? plan.longest : random.int(1, 4));
	}
}

function figures({ random, state }: World): InboxState['figures'] {
	const open = state.market.creators.filter(() => random.chance(0.85));
	return Object.fromEntries(
		open.map(({ openId, followers }) => [
			openId,
			{
				gmv: random.amount(0, Math.max(10, Math.round(followers / 60))),
				contents: random.int(0, 40),
				medianViews: Math.round(followers * random.next()),
				fulfillment: random.amount(20, 100),
			},
		]),
	);
}

/** Sample applications in every state and conversations for each shop of the accounts. */
export function seedInbox(world: World): InboxState {
	const { accounts, random, state } = world;
	const shops = Object.values(accounts).flatMap((account) => account.shops);
	const [, ...creators] = state.market.creators.map(({ openId }) => openId);
	const inbox: InboxState = {
		applications: [],
		conversations: [],
		images: [],
		samplesLeft: Object.fromEntries(
			state.market.products.map(({ id }) => [id, random.chance(0.1) ? 0 : random.int(3, 20)]),
		),
		figures: figures(world),
		left: creators.slice(-3),
		closed: creators.slice(-6, -3),
		quotas: { conversations: 1000, unanswered: 5, daily: 10_000 },
		lastIndex: 0,
	};
	for (const [number, shop] of shops.entries())
		fillShop(world, inbox, shop, number === 0 ? MAIN : OTHER);
	return inbox;
}
