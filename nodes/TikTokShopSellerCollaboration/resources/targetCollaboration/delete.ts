import { shop } from '../../../shared/fields/account';
import { targetCollaboration } from '../../../shared/fields/collaboration';
import { operation } from '../../../shared/operation/operation';
import { text } from '../../../shared/output/shape';
import { echoed, itemSchema } from '../../../shared/output/single';

const ECHO = ['target_collaboration_id'];

const TAKES_EFFECT =
	'At once; at 00:00 of the next day in the region of the shop for products that creators show already';

/** Source: "Remove Target Collaboration", 202409. When it takes effect: "Query Target Collaboration Detail", DELETING. */
export const remove = operation({
	value: 'delete',
	name: 'Delete',
	action: 'Delete a target collaboration',
	description:
		'Withdraw the invitations of a target collaboration; for products that creators show already it takes effect at 00:00 of the next day in the region of the shop',
	endpoint: {
		method: 'DELETE',
		path: '/affiliate_seller/202409/target_collaborations/{target_collaboration_id}',
		scope: 'seller.affiliate_collaboration.write',
	},
	fields: [shop(), targetCollaboration()],
	output: {
		schema: itemSchema(ECHO, { takes_effect: text }, 'deleted'),
		async items({ client, request, draft }) {
			await client.send(request);
			return [{ ...echoed(draft, ECHO), deleted: true, takes_effect: TAKES_EFFECT }];
		},
	},
});
