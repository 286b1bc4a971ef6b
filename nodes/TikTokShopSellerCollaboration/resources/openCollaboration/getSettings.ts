import { shop } from '../../../shared/fields/account';
import { operation } from '../../../shared/operation/operation';
import { as, flag, rate } from '../../../shared/output/shape';
import { one } from '../../../shared/output/single';

/** Source: "Get Open Collaboration Settings", 202409. */
export const getSettings = operation({
	value: 'getSettings',
	name: 'Get Settings',
	action: 'Get the open collaboration settings of a shop',
	description:
		'Get whether products enter open collaborations by themselves, and at which commission rate',
	endpoint: {
		method: 'GET',
		path: '/affiliate_seller/202409/open_collaboration_settings',
		scope: 'seller.affiliate_collaboration.read',
	},
	fields: [shop()],
	output: one({
		from: 'open_collaboration_settings',
		shape: {
			'auto_add_product.enable': as('auto_add_products', flag),
			'auto_add_product.commission_rate': as('commission_rate', rate),
		},
	}),
});
