import { choice, whole } from '../../../shared/fields/basic';
import { ids } from '../../../shared/fields/id';
import { as, count, flag, text, texts, time } from '../../../shared/output/shape';

/** What a seller sets in a sample rule. */
export const ownRuleShape = {
	sample_quota: count,
	is_sample_time_unlimited: as('always_available', flag),
	start_time: time,
	end_time: time,
	'thresholds.minimum_follower_count': as('minimum_follower_count', count),
	'thresholds.minimum_gmv': as('minimum_gmv', count),
	'thresholds.avg_ec_video_views': as('minimum_average_video_views', count),
	'thresholds.category_ids': as('category_ids', texts),
	'thresholds.predicted_fulfillment_rank': as('predicted_fulfillment_rank', text),
};

/** Who gets free samples of a product, when, and how many are left. */
export const sampleRuleShape = {
	product_id: text,
	status: text,
	available_quantity: count,
	...ownRuleShape,
};

const THRESHOLDS = 'sample_rule.thresholds';

/** What can be changed about a sample rule, besides when it applies. */
export const sampleRuleFields = () => [
	whole({
		name: 'sampleQuota',
		label: 'Sample Quota',
		hint: 'How many samples creators can apply for in all; needed for the first rule of a product',
		body: 'sample_rule.sample_quota',
		min: 1,
	}),
	whole({
		name: 'minFollowers',
		label: 'Minimum Followers',
		hint: 'Creators need more followers than this',
		body: `${THRESHOLDS}.minimum_follower_count`,
	}),
	whole({
		name: 'minGmv',
		label: 'Minimum GMV',
		hint: 'Creators need more sales than this in the past 30 days',
		body: `${THRESHOLDS}.minimum_gmv`,
	}),
	whole({
		name: 'minVideoViews',
		label: 'Minimum Average Video Views',
		hint: 'Creators need more average views of shoppable videos than this in the past 30 days',
		body: `${THRESHOLDS}.avg_ec_video_views`,
	}),
	ids({
		name: 'categoryIds',
		label: 'Category IDs',
		hint: 'Comma-separated IDs of top-level categories, one of which has to be among the three a creator sells most in',
		body: `${THRESHOLDS}.category_ids`,
	}),
	choice({
		name: 'fulfillmentRank',
		label: 'Predicted Fulfillment',
		hint: 'How likely creators have to be to post a video or LIVE after they get a sample',
		body: `${THRESHOLDS}.predicted_fulfillment_rank`,
		of: { ALL: 'All', LOW: 'Low or Better', MEDIUM: 'Medium or Better', HIGH: 'High' },
		default: 'ALL',
	}),
];
