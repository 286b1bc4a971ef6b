import { choice, whole, yesNo } from '../../../shared/fields/basic';
import { texts } from '../../../shared/fields/texts';

const versions = ['202508'];

const AFFILIATE = 'affiliate_data';
const CONTENT = 'content_performance';

/** How the creator works with shops. */
export const affiliation = () => [
	choice({
		name: 'agencyStatus',
		label: 'Agency',
		body: `${AFFILIATE}.creator_agency_staus`,
		versions,
		of: { AGENCY_MANAGED: 'Managed by an Agency', INDEPENDENT: 'Independent' },
	}),
	yesNo({
		name: 'isFastGrowing',
		label: 'Fast Growing',
		hint: 'Whether to find only the tenth of creators that grew most in the past 30 days',
		body: `${AFFILIATE}.is_fast_growing`,
		versions,
	}),
	yesNo({
		name: 'notInvitedLately',
		label: 'Not Invited in 90 Days',
		hint: 'Whether to find only creators the shop has not invited in the past 90 days',
		body: `${AFFILIATE}.not_invited_l90_days`,
		versions,
	}),
	choice({
		name: 'postRate',
		label: 'Post Rate',
		hint: 'How often the creator posts after getting a sample, compared with the region',
		body: `${AFFILIATE}.post_rate`,
		versions,
		of: { All: 'All', OK: 'OK', GOOD: 'Good', BETTER: 'Better' },
		default: 'All',
	}),
];

/** Filters whose values depend on the region. */
export const regional = () => [
	texts({
		name: 'categorySpecialists',
		label: 'Category Specialists',
		hint: 'Categories the creator is known for, one per line, as category_pro of Get Search Filters lists them',
		body: 'advanced_filters.category_pro',
		perLine: true,
		versions,
	}),
	texts({
		name: 'creatorLevels',
		label: 'Creator Levels',
		hint: 'One per line, as creator_level of Get Search Filters lists them',
		body: 'advanced_filters.creator_level',
		perLine: true,
		versions,
	}),
	texts({
		name: 'languages',
		label: 'Languages',
		hint: 'One per line, as language of Get Search Filters lists them',
		body: 'advanced_filters.language',
		perLine: true,
		versions,
	}),
];

const leastOf = (name: string, label: string, body: string, max: number, hint?: string) =>
	whole({ name, label, hint, body: `${CONTENT}.${body}`, max, asText: true, versions });

/** What the content reached; TikTok counts views of all content or of shoppable content, not of both. */
export const content = (isShoppable: boolean) => [
	leastOf(
		'minVideoViews',
		'Minimum Average Video Views',
		isShoppable ? 'avg_shoppable_video_views' : 'avg_video_views',
		100_000,
	),
	leastOf(
		'minLiveViewers',
		'Minimum Average LIVE Viewers',
		isShoppable ? 'avg_shoppable_live_avg_viewers_ge' : 'avg_live_avg_viewers_ge',
		100_000,
	),
	yesNo({
		name: 'isShoppableOnly',
		label: 'Count Shoppable Only',
		hint: 'Whether the minimum views and viewers are about shoppable videos and LIVEs only',
		note: 'isShoppableOnly',
		versions,
	}),
	leastOf(
		'minEngagement',
		'Minimum Engagement Rate',
		'avg_engagement_rate',
		20,
		'Whole percent, up to 20',
	),
	leastOf(
		'minShoppableEngagement',
		'Minimum Shoppable Engagement Rate',
		'avg_shopable_engagement_rate',
		20,
		'Whole percent, up to 20',
	),
];
