import type { IDataObject } from 'n8n-workflow';
import { ids } from '../../../shared/fields/id';
import { operation } from '../../../shared/operation/operation';
import { chunks } from '../../../shared/output/chunks';
import { schemaOf, simplify } from '../../../shared/output/shape';
import { collaborationProductShape } from './shape';

/** TikTok names no bound; the address of a call stays short with this many. */
const IDS_PER_CALL = 50;

/** Source: "Get Open Collaboration Product List By Product Ids", 202509. */
export const getByIds = operation({
	value: 'getByIds',
	name: 'Get by IDs',
	action: 'Get open collaboration products by ID',
	description:
		'Get products in open collaborations by their IDs; those that are in none are left out',
	endpoint: {
		method: 'POST',
		path: '/affiliate_creator/202509/open_collaborations/products',
		scope: 'creator.affiliate_collaboration.read',
		effect: 'read',
	},
	fields: [
		ids({
			name: 'productIds',
			label: 'Product IDs',
			hint: 'Comma-separated IDs, or an expression that gives a list',
			note: 'product_ids',
			required: true,
		}),
	],
	output: {
		canSimplify: true,
		schema: schemaOf(collaborationProductShape),
		async items({ client, request, draft, simplify: isSimple }) {
			const items: IDataObject[] = [];
			for (const some of chunks(draft.get('product_ids') as string[], IDS_PER_CALL)) {
				const query = { ...request.query, product_ids: some.join(',') };
				const { products } = await client.send({ ...request, query });
				items.push(...((products ?? []) as IDataObject[]));
			}
			return isSimple ? items.map((item) => simplify(item, collaborationProductShape)) : items;
		},
	},
});
