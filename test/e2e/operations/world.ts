import type { Sandbox } from '../../sandbox';
import { creatorWrites } from '../../sandbox/inbox/actions';
import { statusOf as statusOfApplication } from '../../sandbox/inbox/state';
import { statusOf as statusOfCampaign, type CampaignProduct } from '../../sandbox/partner/state';
import { isValid } from '../../sandbox/seller/targets';

/** The seller's only shop. */
export const shopOf = ({ accounts }: Sandbox) => accounts.seller.shops[0];

/** Ids of the shop's products. */
const productsOf = (sandbox: Sandbox): string[] =>
	sandbox.state.market.products
		.filter(({ shopId }) => shopId === shopOf(sandbox).id)
		.map(({ id }) => id);

const collaborationOf = ({ state }: Sandbox, id: string) =>
	state.seller.openCollaborations.find(({ productId }) => productId === id);

/** Ids of the shop's products that are in an open collaboration. */
export const offered = (sandbox: Sandbox): string[] =>
	productsOf(sandbox).filter((id) => collaborationOf(sandbox, id));

/** Ids of the shop's products that are in none. */
export const notOffered = (sandbox: Sandbox): string[] =>
	productsOf(sandbox).filter((id) => !collaborationOf(sandbox, id));

/** An open collaboration of the shop that several creators promote. */
export const promoted = (sandbox: Sandbox) =>
	offered(sandbox)
		.map((id) => collaborationOf(sandbox, id)!)
		.find(({ promotions }) => promotions.length > 1)!;

/** A product of which the shop gives samples. */
export const withSampleRule = ({ state }: Sandbox) => Object.keys(state.seller.sampleRules)[0];

/** Open ids of creators who can be written to, and are in no target collaboration and no conversation yet. */
export function strangers({ state }: Sandbox): string[] {
	const { market, seller, inbox } = state;
	const known = new Set([
		...seller.targets.flatMap(({ creatorOpenIds }) => creatorOpenIds),
		...inbox.conversations.map(({ creatorOpenId }) => creatorOpenId),
		...inbox.left,
		...inbox.closed,
	]);
	return market.creators.map(({ openId }) => openId).filter((openId) => !known.has(openId));
}

/** The id by which older API versions know a creator. */
export const userIdOf = ({ state }: Sandbox, creatorOpenId: string): string =>
	state.market.creators.find(({ openId }) => openId === creatorOpenId)!.userId;

/** A target collaboration of the shop that is under way. */
export const invitation = (sandbox: Sandbox) =>
	sandbox.state.seller.targets.find(
		(one) => one.shopId === shopOf(sandbox).id && isValid(one, sandbox.clock.seconds()),
	)!;

/** A sample application to the shop in one of some states. */
export const application = (sandbox: Sandbox, ...statuses: string[]) =>
	sandbox.state.inbox.applications.find(
		(one) =>
			one.shopId === shopOf(sandbox).id &&
			statuses.includes(statusOfApplication(one, sandbox.clock.seconds())),
	)!;

/** Ids of the shop's conversations. */
export const conversations = (sandbox: Sandbox): string[] =>
	sandbox.state.inbox.conversations
		.filter(({ shopId }) => shopId === shopOf(sandbox).id)
		.map(({ id }) => id);

/** How far ahead of the shop's a creator's clock may be, in seconds: as long a slow machine has time to read the news. */
const AHEAD = 120;

/** A creator writes to the shop: TikTok gives out unread messages of the last minute only. */
export function hearFromCreator(sandbox: Sandbox): void {
	const { inbox } = sandbox.state;
	const last = inbox.conversations.find(({ id }) => id === conversations(sandbox).at(-1))!;
	const now = sandbox.clock.seconds() + AHEAD;
	const random = { id: () => String(inbox.lastIndex) };
	creatorWrites(inbox, last, { content: { content: 'Any news?' } }, { now, random });
}

/** The first SKU of a product. */
export const skuOf = ({ state }: Sandbox, id: string) =>
	[...state.market.products, ...state.creator.extra].find((product) => product.id === id)!.skus[0]
		.id;

/** What the creator shows. */
export const shelf = ({ state, accounts }: Sandbox) => state.creator.shelves[accounts.creator.name];

/** Ids of products the creator may show and does not. */
export const unshown = (sandbox: Sandbox): string[] =>
	sandbox.state.creator.extra
		.map(({ id }) => id)
		.filter((id) => !shelf(sandbox).showcase.includes(id));

/** A sample application of the creator. */
export const ownApplication = ({ state, accounts }: Sandbox) =>
	state.inbox.applications.find(({ creatorOpenId }) => creatorOpenId === accounts.creator.openId)!;

/** An ongoing campaign of the partner with products in a state of review, and those products. */
export function submitted({ state, accounts, clock }: Sandbox, review: CampaignProduct['review']) {
	const found = state.partner.campaigns
		.filter((one) => one.owner === accounts.partner.name)
		.filter((one) => statusOfCampaign(one, clock.seconds()) === 'ONGOING')
		.map(({ id, products }) => ({
			campaign: id,
			products: products.filter((one) => one.review === review).map(({ productId }) => productId),
		}));
	return found.find(({ products }) => products.length > 0)!;
}

/** A campaign and a product in it whose first creator has made something for it. */
export const performing = ({ state, accounts }: Sandbox) =>
	state.partner.campaigns
		.filter(({ owner }) => owner === accounts.partner.name)
		.flatMap(({ id, products }) => products.map((product) => ({ campaign: id, product })))
		.filter(({ product }) => product.promotions[0]?.contents.length > 0)
		.map(({ campaign, product }) => ({ campaign, product: product.productId }))[0];
