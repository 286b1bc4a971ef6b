import type { Creator } from '../market';
import type { Profile } from './profile';

const CURRENCY: Record<string, string> = { US: 'USD', GB: 'GBP' };

/** The step of powers of ten that a value lies in. */
function stepOf(value: number): [low: number, high: number] {
	const high = [10, 100, 1000, 10_000, 100_000].find((step) => value <= step) ?? 1_000_000;
	return [high === 10 ? 0 : high / 10, high];
}

function moneyOrRange(name: string, value: number, { region }: Creator, profile: Profile) {
	const currency = CURRENCY[region] ?? 'USD';
	if (profile.sharesFigures) return { [name]: { amount: value.toFixed(2), currency } };
	if (region !== 'US') return {};
	const [minimum_amount, maximum_amount] = stepOf(value).map((one) => one.toFixed(2));
	const formatted_range = `$${parseInt(minimum_amount)}-$${parseInt(maximum_amount)}`;
	return { [`${name}_range`]: { currency, minimum_amount, maximum_amount, formatted_range } };
}

function unitsRange(units: number) {
	const [minimum_amount, maximum_amount] = stepOf(units);
	const formatted_range = `${minimum_amount}-${maximum_amount}`;
	return { minimum_amount, maximum_amount, formatted_range };
}

const shared = (creator: Creator, profile: Profile) => ({
	username: creator.username,
	nickname: creator.nickname,
	avatar: { url: creator.avatarUrl },
	selection_region: creator.region,
	follower_count: creator.followers,
	category_ids: profile.categories.slice(0, 1),
	...moneyOrRange('gmv', profile.videoGmv + profile.liveGmv, creator, profile),
	...(profile.sharesFigures && {
		...moneyOrRange('video_gmv', profile.videoGmv, creator, profile),
		...moneyOrRange('live_gmv', profile.liveGmv, creator, profile),
	}),
});

/** A creator in a search result. */
export const summary = (creator: Creator, profile: Profile) => ({
	creator_open_id: creator.openId,
	...shared(creator, profile),
	...(!profile.sharesFigures && { units_sold_range: unitsRange(profile.unitsSold) }),
	avg_ec_video_view_count: profile.shoppableVideoViews,
	avg_ec_live_uv: profile.shoppableLiveViewers,
	top_follower_demographics: {
		age_ranges: profile.ages,
		major_gender: { gender: profile.gender, percentage: profile.genderShare },
	},
});

const fraction = (basisPoints: number) => (basisPoints / 10_000).toFixed(4);

/** A creator in full. */
export const performance = (creator: Creator, profile: Profile) => {
	const gmv = profile.videoGmv + profile.liveGmv;
	const videoShare = gmv === 0 ? 10_000 : Math.round((profile.videoGmv / gmv) * 10_000);
	return {
		...shared(creator, profile),
		...(profile.sharesFigures
			? { units_sold: profile.unitsSold, avg_commission_rate: profile.averageCommission }
			: { units_sold_range: unitsRange(profile.unitsSold) }),
		...moneyOrRange('gpm', Math.round(gmv / 100), creator, profile),
		bio_description: `${creator.nickname} shows what works.`,
		ec_video_count: Math.ceil(profile.videoGmv / 200),
		ec_live_count: Math.ceil(profile.liveGmv / 500),
		ec_video_engagement_rate: String(profile.shoppableEngagement),
		ec_live_engagement_rate: String(profile.engagement),
		avg_ec_video_play_count: profile.shoppableVideoViews,
		avg_ec_live_view_count: profile.shoppableLiveViewers,
		post_rate: String(profile.postRate),
		category_gmv_distribution: [{ category_id: profile.categories[0], value: '1.0000' }],
		content_gmv_distribution: [
			{ content_type: 'VIDEO', value: fraction(videoShare) },
			{ content_type: 'LIVE', value: fraction(10_000 - videoShare) },
		],
		follower_gender: [
			{ key: profile.gender === 'MALE' ? 'Male' : 'Female', value: fraction(profile.genderShare) },
		],
		profile_tt_uri: `aweme://user/profile/${creator.userId}`,
	};
};
