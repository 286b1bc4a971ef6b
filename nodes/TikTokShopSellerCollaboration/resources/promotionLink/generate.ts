import { shop } from '../../../shared/fields/account';
import { marketplaceProduct } from '../../../shared/fields/collaboration';
import { operation } from '../../../shared/operation/operation';
import { one } from '../../../shared/output/single';

/** Source: "Generate Affiliate Product Promotion Link", 202405. */
export const generate = operation({
	value: 'generate',
	name: 'Generate',
	action: 'Generate a promotion link for a product',
	description:
		'Generate a link by which creators add an open collaboration product to their showcase',
	endpoint: {
		method: 'POST',
		path: '/affiliate_seller/202405/products/{product_id}/promotion_link/generate',
		scope: 'seller.affiliate_collaboration.write',
	},
	fields: [shop(), marketplaceProduct()],
	output: one({ echo: ['product_id'] }),
});
