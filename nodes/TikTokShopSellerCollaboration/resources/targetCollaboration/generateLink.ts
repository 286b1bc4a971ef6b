import { shop } from '../../../shared/fields/account';
import { targetCollaboration } from '../../../shared/fields/collaboration';
import { operation } from '../../../shared/operation/operation';
import { one } from '../../../shared/output/single';

/** Source: "Generate Target Collaboration Link", 202509. */
export const generateLink = operation({
	value: 'generateLink',
	name: 'Generate Link',
	action: 'Generate a link for a target collaboration',
	description: 'Generate a link by which invited creators look at the collaboration and accept it',
	endpoint: {
		method: 'POST',
		path: '/affiliate_seller/202509/target_collaboration/{target_collaboration_id}/link',
		scope: 'seller.affiliate_collaboration.write',
	},
	fields: [shop(), targetCollaboration()],
	output: one({ echo: ['target_collaboration_id'] }),
});
