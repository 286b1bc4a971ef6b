import { shop } from '../../../shared/fields/account';
import { choice, text } from '../../../shared/fields/basic';
import { filters } from '../../../shared/fields/group';
import { id } from '../../../shared/fields/id';
import { operation } from '../../../shared/operation/operation';
import { many } from '../../../shared/output/many';
import { sampleApplicationShape } from './shape';
import { STATUSES } from './statuses';

/** Source: "Seller Search Sample Applications", 202508. The misspelt names are TikTok's. */
export const getAll = operation({
	value: 'getAll',
	name: 'Get Many',
	action: 'Get many sample applications',
	description:
		'Get many requests of creators for free samples, for instance those awaiting review, with the figures of the creator',
	endpoint: {
		method: 'POST',
		path: '/affiliate_seller/202508/sample_applications/search',
		scope: 'seller.affiliate_collaboration.read',
		effect: 'read',
	},
	fields: [
		shop(),
		choice({ name: 'status', label: 'Status', body: 'status', any: 'Any', of: STATUSES }),
		filters(
			id({
				name: 'creatorOpenId',
				label: 'Creator Open ID',
				hint: 'The creator_open_id of another item, for instance from Marketplace Creator: Search',
				body: 'creator_user_oepn_id',
			}),
			text({
				name: 'creatorUsername',
				label: 'Creator Username',
				hint: 'Whole username or a part of it',
				body: 'username',
			}),
			id({ name: 'orderId', label: 'Order ID', hint: 'The sample’s order', body: 'order_id' }),
			id({ name: 'productId', label: 'Product ID', body: 'product_id' }),
			text({
				name: 'productName',
				label: 'Product Name',
				hint: 'Whole name or a part of it',
				body: 'title',
			}),
			id({
				name: 'targetCollaborationId',
				label: 'Target Collaboration ID',
				body: 'target_collabration_id',
			}),
		),
	],
	output: many({ list: 'sample_applications', max: 50, shape: sampleApplicationShape }),
});
