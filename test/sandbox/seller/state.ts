import type { Call } from '../kernel/call';
import type { Shop } from '../kernel/accounts';
import type { Product } from '../market';
import type { Profile } from './profile';

/** A creator who promotes a product in an open collaboration. */
export interface Promotion {
	creatorOpenId: string;
	videos: number;
	lives: number;
	/** Unix seconds; set once the shop has removed the creator. */
	endsAt?: number;
}

/** A product offered to all creators; rates in basis points, times in Unix seconds. */
export interface OpenCollaboration {
	id: string;
	productId: string;
	rate: number;
	startedAt: number;
	/** Set once it was removed. */
	endsAt?: number;
	promotions: Promotion[];
}

export interface SampleRule {
	sample_quota: number;
	is_sample_time_unlimited: boolean;
	start_time?: number;
	end_time?: number;
	thresholds?: object;
	/** Samples that are promised to creators. */
	taken: number;
}

export interface TargetProduct {
	id: string;
	rate: number;
	adsRate?: number;
}

/** An invitation; rates in basis points, times in Unix seconds. */
export interface TargetCollaboration {
	id: string;
	shopId: string;
	name: string;
	message: string;
	type: 'STANDARD' | 'TOP_CREATOR_PROGRAM';
	startedAt: number;
	updatedAt: number;
	endsAt: number;
	/** Set once it was deleted: when that takes effect. */
	canceledAt?: number;
	email?: string;
	freeSample: { has_free_sample?: boolean; is_sample_approval_exempt?: boolean };
	products: TargetProduct[];
	creatorOpenIds: string[];
	/** Creators who show the products already. */
	acceptedBy: string[];
}

export interface SellerState {
	/** Newest first, of all shops. */
	openCollaborations: OpenCollaboration[];
	/** By product id; a product without one gives no samples. */
	sampleRules: Record<string, SampleRule>;
	/** By shop id: whether all products enter open collaborations, and at which rate. */
	autoAdd: Record<string, { enable: boolean; commission_rate?: number }>;
	/** Newest first, of all shops. */
	targets: TargetCollaboration[];
	/** What the marketplace knows of each creator, by open id. */
	profiles: Record<string, Profile>;
	/** Results of creator searches by their `search_key`. */
	searches: Record<string, string[]>;
	/** Links and ids that TikTok's guide prints, given out for what the guide asks for. */
	links: Record<string, string>;
	idsToCome: string[];
}

/** Codes of these routes; the meanings of those without a documented code are the nearest documented ones. */
export const CODE = {
	alreadyThere: 16003012,
	noSuchProduct: 16015001,
	noSuchCreator: 16504002,
	badParameter: 16032001,
	notFound: 16032005,
	wrongState: 16032008,
} as const;

/** The open collaborations that have not ended. */
export const running = ({ state, now }: Call): OpenCollaboration[] =>
	state.seller.openCollaborations.filter(({ endsAt }) => endsAt === undefined || endsAt > now);

/** The product of an id in the shop of the call. Refuses one that the shop does not sell. */
export function ownProduct(call: Call, id: string): Product {
	const product = call.state.market.products.find((one) => one.id === id);
	if (product?.shopId === call.shop?.id) return product as Product;
	return call.fail(CODE.noSuchProduct, `The shop does not sell the product ${id}.`);
}

/** The open collaboration of a product of the call's shop. Refuses when there is none. */
export function ownCollaboration(call: Call, productId: string): OpenCollaboration {
	ownProduct(call, productId);
	const found = running(call).find((one) => one.productId === productId);
	return found ?? call.fail(CODE.noSuchProduct, 'The product is in no open collaboration.');
}

const ZONE: Record<string, string> = {
	US: 'America/Los_Angeles',
	GB: 'Europe/London',
	DE: 'Europe/Berlin',
	TH: 'Asia/Bangkok',
};

/** 00:00 of the next day where the shop is, in Unix seconds. */
export function nextMidnight(now: number, { region }: Pick<Shop, 'region'>): number {
	const clock = new Intl.DateTimeFormat('en-GB', {
		timeZone: ZONE[region] ?? 'UTC',
		hour: '2-digit',
		minute: '2-digit',
		second: '2-digit',
	}).format(now * 1000);
	const [hours, minutes, seconds] = clock.split(':').map(Number);
	return now - (hours * 3600 + minutes * 60 + seconds) + 24 * 3600;
}
