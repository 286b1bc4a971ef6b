import { shop } from '../../../shared/fields/account';
import { marketplaceCreator } from '../../../shared/fields/collaboration';
import { operation } from '../../../shared/operation/operation';
import { as, text } from '../../../shared/output/shape';
import { one } from '../../../shared/output/single';
import { creatorPerformance } from './performanceShape';

/** Source: "Get Marketplace Creator Performance", 202508, 202505 and 202406. */
export const getPerformance = operation({
	value: 'getPerformance',
	name: 'Get Performance',
	action: 'Get the performance of a marketplace creator',
	description:
		'Get what a creator sold, posted and reached in the past 30 days, with the make-up of the followers',
	endpoint: {
		method: 'GET',
		path: {
			'202508': '/affiliate_seller/202508/marketplace_creators/{creator_user_id}',
			'202505': '/affiliate_seller/202505/marketplace_creators/{creator_user_id}',
			'202406': '/affiliate_seller/202406/marketplace_creators/{creator_user_id}',
		},
		scope: 'seller.creator_marketplace.read',
	},
	fields: [
		shop(),
		marketplaceCreator({
			path: 'creator_user_id',
			hint: 'The creator_open_id of an item from Search. The API versions 202505 and 202406 take a creator_user_id instead.',
		}),
	],
	output: one({
		from: 'creator',
		shape: creatorPerformance,
		echo: [{ creator_user_id: as('creator_id', text) }],
	}),
});
