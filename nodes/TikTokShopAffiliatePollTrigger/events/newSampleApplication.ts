import { getAll } from '../../TikTokShopSellerCollaboration/resources/sampleApplication/getAll';
import { shop } from '../../shared/fields/account';
import { itemsOf, type PollEvent } from './event';

export const newSampleApplication: PollEvent = {
	value: 'newSampleApplication',
	name: 'New Sample Application',
	description: 'A creator asked a shop for a free sample, and the seller has not decided yet',
	watch: 'new',
	hasPeriod: false,
	fields: [shop()],
	async find(look) {
		look.draft.body.status = 'PENDING';
		return await itemsOf(getAll, look);
	},
	key: ({ id }) => String(id),
	sample: {
		id: '7400846837790361387',
		status: 'PENDING',
		is_approvable: true,
		commission_rate_percent: 10,
		creator_open_id: 'sample-creator-open-id',
		creator_username: 'sample.creator',
		creator_follower_count: 12_500,
		product_id: '1729570313535393936',
		product_title: 'Sample Vitamin C Serum',
	},
};
