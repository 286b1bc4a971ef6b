import type { CampaignStatus, CampaignType } from './state';

/** A campaign to be seeded, and how many products of each kind it holds. */
export interface Plan {
	name: string;
	status: CampaignStatus;
	pending?: number;
	approved?: number;
	rejected?: number;
	/** Creators who promote its first approved product; a handful unless given. */
	creators?: number;
}

/** Campaigns of the first partner: two with hundreds of products awaiting review. */
export const MAIN: Plan[] = [
	{
		name: 'Summer Glow “Mega” Review',
		status: 'ONGOING',
		pending: 520,
		approved: 12,
		rejected: 8,
		creators: 120,
	},
	{ name: 'Back to School & Office 📚', status: 'ONGOING', pending: 230, approved: 6, rejected: 3 },
	{
		name: 'Tea = Time + Cake (50 % off)',
		status: 'ONGOING',
		pending: 25,
		approved: 4,
		rejected: 2,
	},
	{ name: 'Été indien', status: 'ONGOING', pending: 11, approved: 70 },
	{ name: 'Cups/Mugs only', status: 'ONGOING', pending: 1, approved: 1 },
	{ name: 'All reviewed', status: 'ONGOING', approved: 9, rejected: 9 },
	{ name: 'Nobody came', status: 'ONGOING' },
	...numbered('Holiday Preview', 'UPCOMING', 5, { pending: 6, approved: 2 }),
	...numbered('Draft', 'READY', 6),
	...numbered('Archive', 'CLOSED', 10, { pending: 2, approved: 5, rejected: 1 }),
];

/** Campaigns of each asset of the second partner. */
export const SMALL: Plan[] = [
	{ name: 'Two Coasts Launch', status: 'ONGOING', pending: 15, approved: 3, rejected: 1 },
	{ name: 'Two Coasts Next', status: 'UPCOMING', pending: 2 },
	{ name: 'Two Coasts Draft', status: 'READY' },
	{ name: 'Two Coasts Past', status: 'CLOSED', approved: 2 },
];

/** Several plans alike, told apart by a number. */
export function numbered(
	name: string,
	status: CampaignStatus,
	count: number,
	rest: Partial<Plan> = {},
) {
	return Array.from({ length: count }, (_, index) => ({
		name: `${name} ${index + 1}`,
		status,
		...rest,
	}));
}

/** Campaigns of sellers and of TikTok Shop, by type, whether joined or not. */
export const FOREIGN: Array<[type: CampaignType, joined: boolean, count: number]> = [
	['SELLER_CAMPAIGNS', false, 3],
	['SELLER_CAMPAIGNS', true, 2],
	['EXCLUSIVE_TIKTOK_SHOP', false, 2],
	['EXCLUSIVE_TIKTOK_SHOP', true, 1],
	['GS_SELLING_CAMPAIGNS', true, 2],
];
