import {
	marketplaceProductShape,
	productSearchFields,
	productSearchOrder,
} from '../../../shared/fields/productSearch';
import { operation } from '../../../shared/operation/operation';
import { many } from '../../../shared/output/many';

/** Source: "Creator Search Open Collaboration Product", 202405. */
export const search = operation({
	value: 'search',
	name: 'Search',
	action: 'Search open collaboration products',
	description:
		'Search the products in open collaborations that the creator may promote, by name, category, price and commission',
	endpoint: {
		method: 'POST',
		path: '/affiliate_creator/202405/open_collaborations/products/search',
		scope: 'creator.affiliate_collaboration.read',
		effect: 'read',
	},
	fields: productSearchFields(),
	options: productSearchOrder(),
	output: many({ list: 'products', max: 20, shape: marketplaceProductShape }),
});
