import { shop } from '../../../shared/fields/account';
import { targetCollaboration } from '../../../shared/fields/collaboration';
import { operation } from '../../../shared/operation/operation';
import { one } from '../../../shared/output/single';
import { targetDetail } from './shape';

/** Source: "Query Target Collaboration Detail", 202508. */
export const get = operation({
	value: 'get',
	name: 'Get',
	action: 'Get a target collaboration',
	description: 'Get one target collaboration with its products, commissions and invited creators',
	endpoint: {
		method: 'GET',
		path: '/affiliate_seller/202508/target_collaborations/{target_collaboration_id}',
		scope: 'seller.affiliate_collaboration.read',
	},
	fields: [shop(), targetCollaboration()],
	output: one({ from: 'target_collaboration', shape: targetDetail }),
});
