import type { Call } from '../kernel/call';
import type { Creator } from '../market';
import type { Profile } from './profile';

/** What creators are searched by, as far as the sandbox knows the figures. */
export interface Search {
	keyword?: string;
	search_key?: string;
	gmv_ranges?: string[];
	units_sold_ranges?: string[];
	category?: Array<{ parent_category_id?: string; child_category_id_list?: string[] }>;
	follower_demographics?: {
		age_ranges?: string[];
		count_range?: { count_ge?: number; count_le?: number };
		gender_distribution?: { gender?: string; percentage_ge?: number };
	};
	affiliate_data?: {
		avg_commission_rate?: string;
		creator_agency_staus?: string;
		is_fast_growing?: boolean;
		not_invited_l90_days?: boolean;
		post_rate?: string;
	};
	content_performance?: Record<string, string>;
	advanced_filters?: Record<string, string[]>;
}

type Test = (creator: Creator, profile: Profile, search: Search) => boolean;

/** Whether a value lies in one of ranges like GMV_RANGE_100_1000 or UNITS_SOLD_RANGE_1000_AND_ABOVE. */
const inRanges = (ranges: string[] | undefined, value: number) =>
	!ranges?.length ||
	ranges.some((range) => {
		const [low, high = Infinity] = (range.match(/\d+/g) ?? []).map(Number);
		return value >= low && value <= high;
	});

const overlap = (wanted: string[] | undefined, own: string[]) =>
	!wanted?.length || wanted.some((one) => own.includes(one));

const FIGURES: Record<string, (profile: Profile) => number> = {
	avg_video_views: ({ videoViews }) => videoViews,
	avg_shoppable_video_views: ({ shoppableVideoViews }) => shoppableVideoViews,
	avg_live_avg_viewers_ge: ({ liveViewers }) => liveViewers,
	avg_shoppable_live_avg_viewers_ge: ({ shoppableLiveViewers }) => shoppableLiveViewers,
	avg_engagement_rate: ({ engagement }) => engagement / 100,
	avg_shopable_engagement_rate: ({ shoppableEngagement }) => shoppableEngagement / 100,
};

const LEAST_POST_RATE: Record<string, number> = { OK: 3000, GOOD: 5000, BETTER: 8000 };

const TESTS: Test[] = [
	({ username, nickname }, _, { keyword = '' }) =>
		`${username} ${nickname}`.toLowerCase().includes(keyword.toLowerCase()),
	(_, { videoGmv, liveGmv }, { gmv_ranges }) => inRanges(gmv_ranges, videoGmv + liveGmv),
	(_, { unitsSold }, { units_sold_ranges }) => inRanges(units_sold_ranges, unitsSold),
	(_, { categories }, { category }) =>
		!category?.length ||
		category.some(
			({ parent_category_id, child_category_id_list }) =>
				categories[0] === parent_category_id && overlap(child_category_id_list, [categories[1]]),
		),
	({ followers }, { ages, gender, genderShare }, { follower_demographics: wanted = {} }) => {
		const { count_ge = 0, count_le = -1 } = wanted.count_range ?? {};
		const { gender: majority, percentage_ge = 0 } = wanted.gender_distribution ?? {};
		const share = majority === gender ? genderShare : 10_000 - genderShare;
		return (
			overlap(wanted.age_ranges, ages) &&
			followers >= count_ge &&
			(count_le < 0 || followers <= count_le) &&
			(!majority || share >= percentage_ge)
		);
	},
	(_, { averageCommission, isAgencyManaged, isFastGrowing, postRate }, { affiliate_data = {} }) => {
		const { avg_commission_rate = 'ALL', creator_agency_staus, post_rate } = affiliate_data;
		const below = Number(/\d+/.exec(avg_commission_rate)?.[0] ?? 100);
		return (
			averageCommission < below * 100 &&
			(!creator_agency_staus || (creator_agency_staus === 'AGENCY_MANAGED') === isAgencyManaged) &&
			(!affiliate_data.is_fast_growing || isFastGrowing) &&
			postRate >= (LEAST_POST_RATE[post_rate ?? ''] ?? 0)
		);
	},
	(_, profile, { content_performance = {} }) =>
		Object.entries(content_performance).every(
			([name, least]) => FIGURES[name](profile) >= Number(least),
		),
	(_, { advanced }, { advanced_filters = {} }) =>
		Object.entries(advanced_filters).every(([name, wanted]) =>
			overlap(wanted, advanced[name] ? [advanced[name]] : []),
		),
];

/** The creators of the shop's region that fit a search, those with most followers first. */
export function fitting({ state, shop }: Call, search: Search): Creator[] {
	const invited = new Set(
		search.affiliate_data?.not_invited_l90_days
			? state.seller.targets
					.filter(({ shopId }) => shopId === shop!.id)
					.flatMap(({ creatorOpenIds }) => creatorOpenIds)
			: [],
	);
	return state.market.creators
		.filter(({ region, openId }) => region === shop!.region && !invited.has(openId))
		.filter((creator) =>
			TESTS.every((test) => test(creator, state.seller.profiles[creator.openId], search)),
		)
		.sort((a, b) => b.followers - a.followers);
}
