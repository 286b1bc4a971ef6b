import type { IDataObject } from 'n8n-workflow';
import { shop } from '../../../shared/fields/account';
import { ids } from '../../../shared/fields/id';
import { operation } from '../../../shared/operation/operation';
import { chunks } from '../../../shared/output/chunks';
import { schemaOf, simplify } from '../../../shared/output/shape';
import { sampleRuleShape } from './sampleRule';

/** TikTok documents no limit; this many keep the address of the call short. */
const PRODUCTS_PER_CALL = 50;

/** Source: "Get Open Collaboration Sample Rules", 202410. */
export const getSampleRules = operation({
	value: 'getSampleRules',
	name: 'Get Sample Rules',
	action: 'Get the sample rules of products',
	description:
		'Get the free sample rules of products in open collaborations; products without a rule give no item',
	endpoint: {
		method: 'GET',
		path: '/affiliate_seller/202410/open_collaborations/sample_rules',
		scope: 'seller.affiliate_collaboration.read',
	},
	fields: [
		shop(),
		ids({
			name: 'productIds',
			label: 'Product IDs',
			hint: 'Comma-separated IDs, or an expression that gives a list, of any length',
			query: 'product_ids',
			required: true,
		}),
	],
	output: {
		canSimplify: true,
		schema: schemaOf(sampleRuleShape),
		async items({ client, request, simplify: simple }) {
			const items: IDataObject[] = [];
			for (const chunk of chunks(request.query.product_ids.split(','), PRODUCTS_PER_CALL)) {
				const query = { ...request.query, product_ids: chunk.join(',') };
				const { sample_rules } = await client.send({ ...request, query });
				items.push(...((sample_rules ?? []) as IDataObject[]));
			}
			return simple ? items.map((rule) => simplify(rule, sampleRuleShape)) : items;
		},
	},
});
