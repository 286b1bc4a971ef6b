import { choice } from '../../../shared/fields/basic';
import { operation } from '../../../shared/operation/operation';
import { many } from '../../../shared/output/many';
import { showcaseProductShape } from './shape';

/** Source: "Get Showcase Products", 202405. */
export const getAll = operation({
	value: 'getAll',
	name: 'Get Many',
	action: 'Get many showcase products',
	description: 'Get many products of the creator’s showcase, with price, commission and status',
	endpoint: {
		method: 'GET',
		path: '/affiliate_creator/202405/showcases/products',
		scope: 'creator.showcase.read',
	},
	fields: [
		choice({
			name: 'origin',
			label: 'Read For',
			hint: 'Whose Added Status the products are given',
			query: 'origin',
			required: true,
			of: {
				SHOWCASE: { name: 'Showcase', description: 'Added means: in the showcase' },
				LIVE: { name: 'Live Room', description: 'Added means: in the live room of the moment' },
			},
			default: 'SHOWCASE',
		}),
	],
	output: many({ list: 'products', max: 20, shape: showcaseProductShape }),
});
