import type { IDataObject } from 'n8n-workflow';
import { operation } from '../../../shared/operation/operation';
import { schemaOf, simplify } from '../../../shared/output/shape';
import { liveProductShape } from './shape';

/** Source: "Get LIVE Products", 202309 (all at once, at most 100). */
export const getAll = operation({
	value: 'getAll',
	name: 'Get Many',
	action: 'Get many live products',
	description: 'Get the products of the creator’s livestream, and which of them is pinned',
	endpoint: {
		method: 'GET',
		path: '/affiliate/202309/live_rooms/products',
		scope: 'creator.showcase.read',
	},
	fields: [],
	output: {
		isList: true,
		canSimplify: true,
		schema: schemaOf(liveProductShape),
		async items({ client, request, limit, simplify: isSimple }) {
			const { products, pinned_product_id } = await client.send(request);
			return ((products ?? []) as IDataObject[])
				.slice(0, limit)
				.map((product) => ({ ...product, is_pinned: product.id === pinned_product_id }))
				.map((product) => (isSimple ? simplify(product, liveProductShape) : product));
		},
	},
});
