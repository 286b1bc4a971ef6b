import { shop } from '../../../shared/fields/account';
import {
	marketplaceProductShape,
	productSearchFields,
	productSearchOrder,
} from '../../../shared/fields/productSearch';
import { operation } from '../../../shared/operation/operation';
import { many } from '../../../shared/output/many';

/** Source: "Seller Search Affiliate Open Collaboration Product", 202405. */
export const search = operation({
	value: 'search',
	name: 'Search',
	action: 'Search open collaboration products',
	description:
		'Search the products that all shops of the region offer in open collaborations, by name, category, price and commission',
	endpoint: {
		method: 'POST',
		path: '/affiliate_seller/202405/open_collaborations/products/search',
		scope: 'seller.affiliate_collaboration.read',
		effect: 'read',
	},
	fields: [shop(), ...productSearchFields()],
	options: productSearchOrder(),
	output: many({ list: 'products', max: 20, shape: marketplaceProductShape }),
});
