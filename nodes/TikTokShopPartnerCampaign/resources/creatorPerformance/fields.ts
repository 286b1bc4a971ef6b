import { id } from '../../../shared/fields/id';

/** The creator of a campaign product, as the performance of the product names it. */
export const creator = () =>
	id({
		name: 'creatorOpenId',
		label: 'Creator ID',
		hint: 'The creator_temp_id of an item from Get',
		path: 'creator_temp_id',
		required: true,
	});
