import { choice, choices, whole } from '../../../shared/fields/basic';
import { rows } from '../../../shared/fields/group';
import { id, ids } from '../../../shared/fields/id';
import { rate } from '../../../shared/fields/rate';

const versions = ['202508'];

const FOLLOWERS = 'follower_demographics';

/** What the followers are like. */
export const followers = () => [
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
export const sales = () => [
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
		body: 'affiliate_data.avg_commission_rate',
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
