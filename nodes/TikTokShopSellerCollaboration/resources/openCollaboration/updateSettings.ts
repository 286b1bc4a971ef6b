import { shop } from '../../../shared/fields/account';
import { yesNo } from '../../../shared/fields/basic';
import { rate } from '../../../shared/fields/rate';
import { operation } from '../../../shared/operation/operation';
import { as, flag, rate as percent } from '../../../shared/output/shape';
import { done } from '../../../shared/output/single';

/** Source: "Edit Open Collaboration Settings", 202405. */
export const updateSettings = operation({
	value: 'updateSettings',
	name: 'Update Settings',
	action: 'Update the open collaboration settings of a shop',
	description:
		'Turn on or off that all products of the shop, present and future, enter open collaborations at one commission rate',
	endpoint: {
		method: 'POST',
		path: '/affiliate_seller/202405/open_collaboration_settings',
		scope: 'seller.affiliate_collaboration.write',
	},
	fields: [
		shop(),
		yesNo({
			name: 'autoAddProducts',
			label: 'Add Products Automatically',
			hint: 'Whether all products enter open collaborations. Turning it off leaves the present collaborations as they are.',
			body: 'auto_add_product.enable',
			required: true,
		}),
		rate({
			name: 'commissionRate',
			label: 'Commission Rate',
			hint: 'Percent of the price that creators get, from 1 to 80',
			body: 'auto_add_product.commission_rate',
			required: true,
			showWhen: { autoAddProducts: [true] },
		}),
	],
	output: done('success', {
		'auto_add_product.enable': as('auto_add_products', flag),
		'auto_add_product.commission_rate': percent,
	}),
});
