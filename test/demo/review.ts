import type { Account, Sandbox } from '../sandbox';
import { priceRange, stockOf } from '../sandbox/market';
import { productOf, statusOf, type Campaign, type CampaignProduct } from '../sandbox/partner/state';

/** What became of one product that was awaiting review. */
export interface ReviewedProduct {
	campaign: string;
	product: string;
	/** Percent of the price that creator and partner share. */
	commission: string;
	inventory: number;
	price: string;
	decision: 'approved' | 'rejected' | 'held for a person';
	/** Reject reasons, or the link made. */
	detail: string;
}

interface Submission {
	campaign: Campaign;
	submitted: CampaignProduct;
}

/** Products awaiting review in an account's ongoing campaigns, as the sandbox has them now. */
export function awaitingReview({ state, clock }: Sandbox, account: Account): Submission[] {
	return state.partner.campaigns
		.filter(({ owner }) => owner === account.name)
		.filter((campaign) => statusOf(campaign, clock.seconds()) === 'ONGOING')
		.flatMap((campaign) => campaign.products.map((submitted) => ({ campaign, submitted })))
		.filter(({ submitted }) => submitted.review === 'PENDING');
}

const DECISIONS = {
	APPROVED: 'approved',
	REJECTED: 'rejected',
	PENDING: 'held for a person',
} as const;

/** Tells what has become of the products `awaitingReview` found before. */
export function outcomes({ state }: Sandbox, before: Submission[]): ReviewedProduct[] {
	return before.map(({ campaign, submitted }) => {
		const product = productOf(state.market, submitted);
		const { lowest } = priceRange(product);
		const [link] = Object.values(submitted.links);
		return {
			campaign: campaign.name,
			product: product.title,
			commission: `${((submitted.creatorRate + submitted.partnerRate) / 100).toFixed(2)} %`,
			inventory: stockOf(product),
			price: `${lowest} ${product.currency}`,
			decision: DECISIONS[submitted.review],
			detail: submitted.rejectReasons.join(', ') || (link ?? ''),
		};
	});
}

/** How many products of one campaign went which way. */
export interface CampaignReview {
	campaign: string;
	awaiting: number;
	approved: number;
	rejected: number;
	held: number;
	links: number;
}

/** Sums products up by campaign. */
export function perCampaign(products: ReviewedProduct[]): CampaignReview[] {
	const names = [...new Set(products.map(({ campaign }) => campaign))];
	return names.map((campaign) => {
		const own = products.filter((product) => product.campaign === campaign);
		const count = (decision: ReviewedProduct['decision']) =>
			own.filter((product) => product.decision === decision).length;
		return {
			campaign,
			awaiting: own.length,
			approved: count('approved'),
			rejected: count('rejected'),
			held: count('held for a person'),
			links: own.filter(({ detail }) => detail.startsWith('https://')).length,
		};
	});
}
