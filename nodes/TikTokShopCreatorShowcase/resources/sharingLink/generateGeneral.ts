import { operation } from '../../../shared/operation/operation';
import { linkOptions, productLinks, productList } from './products';

/** Source: "Creator Generate General Link", 202505 (50 products per call). */
export const generateGeneral = operation({
	value: 'generateGeneral',
	name: 'Generate General',
	action: 'Generate general sharing links for products',
	description:
		'Generate tracked links for a list of products of any length, to be completed with your own publisher data',
	endpoint: {
		method: 'POST',
		path: '/affiliate_creator/202505/affiliate_sharing_links/general_publishers/generate_batch',
		scope: 'creator.affiliate.share_link.read',
	},
	fields: [productList()],
	options: linkOptions(),
	output: productLinks(),
});
