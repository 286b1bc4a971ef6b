import type { Call } from '../kernel/call';
import type { Product } from '../market';
import { offersIn, type Offer } from '../seller/marketplace';

/** What a creator has on show and under way; product lists are ids in the order they are shown. */
export interface Shelf {
	showcase: string[];
	/** Shop whose products Get Shop Products gives. */
	boundShopId: string;
	live: { id: string; title: string; status: string; startedAt: number };
	liveProducts: string[];
	pinned?: string;
}

/** An uploaded file: its bytes are counted and hashed, not kept. */
export interface Upload {
	id: string;
	owner: string;
	name: string;
	type: string;
	size: number;
	md5: string;
	sha256: string;
}

/** A check under way: `asked` counts how often its result was asked for. */
export interface PrecheckTask {
	id: string;
	fileId: string;
	productId: string;
	asked: number;
}

export interface Video {
	id: string;
	owner: string;
	fileId: string;
	productId: string;
	linkTitle: string;
	caption: string;
	postedAt: number;
	asked: number;
}

export interface CreatorState {
	/** Products of shops that no account of the sandbox owns; only creators see them. */
	extra: Product[];
	/** Commission rates of the extra products, in basis points. */
	rates: Record<string, number>;
	/** By the account's name. */
	shelves: Record<string, Shelf>;
	uploads: Upload[];
	prechecks: PrecheckTask[];
	videos: Video[];
	/** Links made so far, and the product each leads to. */
	links: Record<string, string>;
}

export const CODE = {
	network: 16001001,
	badParameter: 16015001,
	alreadyThere: 16015010,
	fileUnknown: 170001002,
	notTheirVideo: 170001016,
} as const;

export const SHOWCASE_SIZE = 2000;
export const LIVE_SIZE = 100;

/** How often a check or a post is still under way when it is asked for. */
export const PROCESSING_ANSWERS = 1;

/** The shelf of the creator who calls. */
export const shelfOf = ({ state, account }: Call): Shelf => state.creator.shelves[account.name];

/** A product anywhere in the sandbox. */
export const findProduct = ({ state }: Call<unknown, unknown>, id: string): Product | undefined =>
	state.market.products.find((one) => one.id === id) ??
	state.creator.extra.find((one) => one.id === id);

/** All offers of the creator's region: the sellers' open collaborations, and the extra products. */
export const offered = (call: Call<unknown, unknown>): Offer[] => [
	...offersIn(call as Call, call.account.region),
	...call.state.creator.extra.map((product) => ({
		product,
		rate: call.state.creator.rates[product.id],
	})),
];

/** The commission rate of a product in basis points; undefined when it is not offered in the creator's region. */
export const rateOf = (call: Call<unknown, unknown>, id: string): number | undefined =>
	call.state.creator.rates[id] ?? offered(call).find(({ product }) => product.id === id)?.rate;
