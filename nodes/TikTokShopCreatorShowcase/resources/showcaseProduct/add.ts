import { choice } from '../../../shared/fields/basic';
import { ids } from '../../../shared/fields/id';
import { texts } from '../../../shared/fields/texts';
import { operation } from '../../../shared/operation/operation';
import { batch } from '../../../shared/output/batch';
import { flag, schemaOf, text as name } from '../../../shared/output/shape';
import { productOutcomes } from './outcomes';

const byId = batch({
	list: 'product_ids',
	size: 20,
	id: 'product_id',
	outcomes: (data) => productOutcomes(data),
});

/** TikTok declares `product_link` as one text, so every link is a call. */
const byLink = batch({
	list: 'product_link',
	size: 1,
	wire: ([link]) => link,
	id: 'product_link',
	outcomes: (data, [link]) => productOutcomes(data, () => String(link)),
});

/** Source: "Add Showcase Products", 202405 (20 products per call). */
export const add = operation({
	value: 'add',
	name: 'Add',
	action: 'Add products to the showcase',
	description:
		'Add a list of products of any length to the showcase, by product ID or promotion link; those already there count as done',
	endpoint: {
		method: 'POST',
		path: '/affiliate_creator/202405/showcases/products/add',
		scope: 'creator.showcase.write',
	},
	fields: [
		choice({
			name: 'addBy',
			label: 'Add By',
			body: 'add_type',
			required: true,
			of: { PRODUCT_ID: 'Product ID', PRODUCT_LINK: 'Promotion Link' },
			default: 'PRODUCT_ID',
		}),
		ids({
			name: 'productIds',
			label: 'Product IDs',
			hint: 'Comma-separated IDs, or an expression that gives a list',
			body: 'product_ids',
			required: true,
			showWhen: { addBy: ['PRODUCT_ID'] },
		}),
		texts({
			name: 'promotionLinks',
			label: 'Promotion Links',
			hint: 'Comma-separated links, or an expression that gives a list; each takes a call',
			body: 'product_link',
			required: true,
			showWhen: { addBy: ['PRODUCT_LINK'] },
		}),
	],
	output: {
		...byId,
		schema: schemaOf({ product_id: name, product_link: name, success: flag }),
		items: async (run) =>
			await (run.draft.get('add_type') === 'PRODUCT_LINK' ? byLink : byId).items(run),
	},
});
