import { id } from '../../../shared/fields/id';
import { operation } from '../../../shared/operation/operation';
import { linkOptions, productLinks, productList } from './products';

/** Source: "Creator Generate Publisher Link", 202504 (50 products per call). */
export const generateForPublisher = operation({
	value: 'generateForPublisher',
	name: 'Generate for Publisher',
	action: 'Generate sharing links of a publisher',
	description: 'Generate tracked links of one publisher for a list of products of any length',
	endpoint: {
		method: 'POST',
		path: '/affiliate_creator/202504/affiliate_sharing_links/publisher/{publisher_id}/generate_batch',
		scope: 'creator.affiliate.share_link.read',
	},
	fields: [
		id({
			name: 'publisherId',
			label: 'Publisher ID',
			hint: 'The publisher’s ID in your own system',
			path: 'publisher_id',
			required: true,
		}),
		productList(),
	],
	options: linkOptions(),
	output: productLinks('publisher_id'),
});
