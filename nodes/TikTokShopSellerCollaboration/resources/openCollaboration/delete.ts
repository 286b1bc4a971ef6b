import { shop } from '../../../shared/fields/account';
import { openCollaboration } from '../../../shared/fields/collaboration';
import { operation } from '../../../shared/operation/operation';
import { as, time } from '../../../shared/output/shape';
import { one } from '../../../shared/output/single';

/** Source: "Remove Open Collaboration", 202409. */
export const remove = operation({
	value: 'delete',
	name: 'Delete',
	action: 'Delete an open collaboration',
	description:
		'End the open collaboration of a product; it takes effect at the time in the answer, usually at 00:00 of the next day in the region of the shop',
	endpoint: {
		method: 'DELETE',
		path: '/affiliate_seller/202409/open_collaborations/products/{product_id}',
		scope: 'seller.affiliate_collaboration.write',
	},
	fields: [shop(), openCollaboration({ path: 'product_id' })],
	output: one({
		echo: ['product_id'],
		flag: 'deleted',
		shape: { terminated_effective_time: as('takes_effect_at', time) },
	}),
});
