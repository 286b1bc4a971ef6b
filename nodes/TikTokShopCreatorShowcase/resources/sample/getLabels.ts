import { collaborationProduct } from '../../../shared/fields/creatorProduct';
import { operation } from '../../../shared/operation/operation';
import { one } from '../../../shared/output/single';
import { labelShape } from './shape';

/** Source: "Get Creator Applicable Sample Label", 202412. */
export const getLabels = operation({
	value: 'getLabels',
	name: 'Get Labels',
	action: 'Get whether a sample can be requested',
	description: 'Get whether the creator can ask for a sample of a product, and of which SKUs',
	endpoint: {
		method: 'GET',
		path: '/affiliate_creator/202412/samples/labels',
		scope: 'creator.affiliate_collaboration.read',
	},
	fields: [collaborationProduct({ query: 'product_id' })],
	output: one({ from: 'label', shape: labelShape, echo: ['product_id'] }),
});
