import type { Call } from '../kernel/call';
import type { Market, Product } from '../market';

export type CampaignStatus = 'READY' | 'UPCOMING' | 'ONGOING' | 'CLOSED';
export type CampaignType =
	| 'MY_CAMPAIGNS'
	| 'GS_SELLING_CAMPAIGNS'
	| 'SELLER_CAMPAIGNS'
	| 'EXCLUSIVE_TIKTOK_SHOP';

export interface Content {
	type: 'VIDEO' | 'LIVE_ROOM';
	id: string;
	/** Unix seconds. */
	publishedAt: number;
	endedAt?: number;
	views: number;
	likes: number;
	comments: number;
	paidOrders: number;
	paidAmount: string;
}

/** One creator who promotes one campaign product. */
export interface Promotion {
	creatorOpenId: string;
	affiliateProductId: string;
	/** Basis points. */
	commission: number;
	sampleStatus: string;
	/** Unix seconds. */
	start: number;
	end: number;
	contents: Content[];
}

/** A product a seller has submitted to a campaign; rates in basis points. */
export interface CampaignProduct {
	productId: string;
	review: 'PENDING' | 'APPROVED' | 'REJECTED';
	rejectReasons: string[];
	rejectedForever: boolean;
	creatorRate: number;
	partnerRate: number;
	openCollaborationRate: number;
	sampleQuota: number;
	/** Units sold through the campaign. */
	sales: number;
	promotions: Promotion[];
	/** Promotion links made so far, by creator rate. */
	links: Record<number, string>;
}

/** Times are Unix seconds, the rate is in basis points. */
export interface Campaign {
	id: string;
	type: CampaignType;
	/** Name of the account that made it; undefined for campaigns of others. */
	owner?: string;
	/** Cipher of the category asset it belongs to. */
	assetCipher?: string;
	/** For campaigns of others: whether the partner takes part. */
	joined: boolean;
	published: boolean;
	region: string;
	name: string;
	description: string;
	commissionRate: number;
	start: number;
	end: number;
	registrationStart: number;
	registrationEnd: number;
	contact: Record<string, string>;
	sellerTypes: string[];
	shopCodes: string[];
	products: CampaignProduct[];
}

export interface PartnerState {
	/** Newest first. */
	campaigns: Campaign[];
	/** Most campaigns of one account that may be online at once. */
	maxOnline: number;
	/** Accounts whose payment account is not active and that therefore cannot create campaigns. */
	withoutPayment: string[];
	/** Short-lived creator ids handed out by the performance lists. */
	temporaryIds: Record<string, { openId: string; issuedAt: number }>;
}

export const CODE = {
	badParameter: 16032001,
	badPeriod: 16032002,
	badRegistration: 16032003,
	badSellers: 16032004,
	notFound: 16032005,
	noPermission: 16032007,
	wrongState: 16032008,
	offline: 16032009,
	notInCampaign: 16032010,
	tooManyOnline: 16032011,
	noPayment: 16032013,
} as const;

/** Where a campaign stands at a time (Unix seconds). */
export function statusOf(campaign: Campaign, now: number): CampaignStatus {
	if (!campaign.published) return 'READY';
	if (now < campaign.start) return 'UPCOMING';
	return now < campaign.end ? 'ONGOING' : 'CLOSED';
}

/** Published and not over. */
export const isOnline = (campaign: Campaign, now: number): boolean =>
	['UPCOMING', 'ONGOING'].includes(statusOf(campaign, now));

/** A submission's review status as TikTok shows it; a closed campaign closes what was pending or approved. */
export function reviewStatusOf(campaign: Campaign, product: CampaignProduct, now: number): string {
	if (product.review === 'REJECTED' || statusOf(campaign, now) !== 'CLOSED') return product.review;
	return product.review === 'PENDING' ? 'PENDING_CLOSED' : 'CLOSED';
}

/** The campaign a call names. Refuses one that is not there, somebody else's, or of another asset. */
export function ownCampaign(call: Call): Campaign {
	const { state, params, account, asset } = call;
	const campaign = state.partner.campaigns.find(({ id }) => id === params.campaign_id);
	if (!campaign) return call.fail(CODE.notFound, 'The campaign does not exist.');
	if (campaign.owner !== account.name)
		return call.fail(CODE.noPermission, 'The campaign belongs to somebody else.');
	if (asset && campaign.assetCipher !== asset.cipher)
		return call.fail(CODE.badParameter, 'The campaign belongs to another category asset (region).');
	return campaign;
}

/** The submission a call names. Refuses one that is not in the campaign. */
export function submission(call: Call, campaign: Campaign): CampaignProduct {
	const product = campaign.products.find(({ productId }) => productId === call.params.product_id);
	return product ?? call.fail(CODE.notInCampaign, 'The product is not in the campaign.');
}

/** The product behind a submission. */
export const productOf = ({ products }: Market, { productId }: CampaignProduct): Product =>
	products.find(({ id }) => id === productId) as Product;
