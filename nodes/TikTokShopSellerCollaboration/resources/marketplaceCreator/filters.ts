import { choice, choices, text, whole, yesNo } from '../../../shared/fields/basic';
import { filters, rows } from '../../../shared/fields/group';
import { id, ids } from '../../../shared/fields/id';
import { rate } from '../../../shared/fields/rate';
import { texts } from '../../../shared/fields/texts';
import { filledIn, type Field } from '../../../shared/operation/field';

const versions = ['202508'];

const FOLLOWERS = 'follower_demographics';
const CONTENT = 'content_performance';
const AFFILIATE = 'affiliate_data';

/** What the followers are like. */
const followers = () => [
	choices({
		name: 'followerAges',
		label: 'Follower Ages',
		body: `${FOLLOWERS}.age_ranges`,
		of: {
			AGE_RANGE_18_24: '18 to 24',
			AGE_RANGE_25_34: '25 to 34',
			AGE_RANGE_35_44: '35 to 44',
			AGE_RANGE_45_54: '45 to 54',
			AGE_RANGE_55_AND_ABOVE: '55 and Above',
		},
	}),
	whole({
		name: 'minFollowers',
		label: 'Minimum Followers',
		body: `${FOLLOWERS}.count_range.count_ge`,
	}),
	whole({
		name: 'maxFollowers',
		label: 'Maximum Followers',
		body: `${FOLLOWERS}.count_range.count_le`,
	}),
	choice({
		name: 'followerGender',
		label: 'Follower Gender',
		hint: 'The gender that Minimum Gender Share is about',
		body: `${FOLLOWERS}.gender_distribution.gender`,
		of: { FEMALE: 'Female', MALE: 'Male' },
	}),
	rate({
		name: 'minGenderShare',
		label: 'Minimum Gender Share',
		hint: 'How many of the followers are of the Follower Gender at least, in percent',
		body: `${FOLLOWERS}.gender_distribution.percentage_ge`,
		min: 0,
		max: 100,
		default: 50,
	}),
];

/** What the creator sold. */
const sales = () => [
	choices({
		name: 'gmvRanges',
		label: 'GMV Ranges',
		hint: 'Sales of the past 30 days in the currency of the region',
		body: 'gmv_ranges',
		of: {
			GMV_RANGE_0_100: '0 to 100',
			GMV_RANGE_100_1000: '100 to 1,000',
			GMV_RANGE_1000_10000: '1,000 to 10,000',
			GMV_RANGE_10000_AND_ABOVE: '10,000 and Above',
		},
	}),
	choices({
		name: 'unitsSoldRanges',
		label: 'Units Sold Ranges',
		hint: 'Units sold in the past 30 days',
		body: 'units_sold_ranges',
		of: {
			UNITS_SOLD_RANGE_0_10: '0 to 10',
			UNITS_SOLD_RANGE_10_100: '10 to 100',
			UNITS_SOLD_RANGE_100_1000: '100 to 1,000',
			UNITS_SOLD_RANGE_1000_AND_ABOVE: '1,000 and Above',
		},
	}),
	rows({
		name: 'categories',
		label: 'Categories',
		hint: 'Product categories the creator sells in',
		entry: 'Category',
		body: 'category',
		versions,
		of: [
			id({
				name: 'parentId',
				label: 'Category ID',
				hint: 'ID of a top-level category',
				body: 'parent_category_id',
				required: true,
			}),
			ids({
				name: 'childIds',
				label: 'Subcategory IDs',
				hint: 'Comma-separated IDs of categories right below it; all when empty',
				body: 'child_category_id_list',
			}),
		],
	}),
	choice({
		name: 'averageCommission',
		label: 'Average Commission Rate',
		hint: 'Average commission of what the creator shows and sells, past 30 days',
		body: `${AFFILIATE}.avg_commission_rate`,
		versions,
		of: {
			ALL: 'All',
			'LESS_THAN_5%': 'Below 5%',
			'LESS_THAN_10%': 'Below 10%',
			'LESS_THAN_15%': 'Below 15%',
			'LESS_THAN_20%': 'Below 20%',
		},
		default: 'ALL',
	}),
];

/** How the creator works with shops. */
const affiliation = () => [
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
const regional = () => [
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
const content = (isShoppable: boolean) => [
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

const all = (isShoppable: boolean): Field =>
	filters(...followers(), ...sales(), ...affiliation(), ...regional(), ...content(isShoppable));

/** Everything TikTok can filter marketplace creators by. */
export const creatorFilters = (): Field => ({
	...all(false),
	write(value, draft, context) {
		const isShoppable = String(filledIn(value).isShoppableOnly) === 'true';
		all(isShoppable).write(value, draft, context);
	},
});

/** Words of the creator's name. */
export const creatorKeyword = (): Field =>
	text({
		name: 'keyword',
		label: 'Keyword',
		hint: 'Words of the username or nickname; empty finds all creators',
		body: 'keyword',
	});
