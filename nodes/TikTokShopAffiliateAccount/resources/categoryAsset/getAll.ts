import { operation } from '../../../shared/operation/operation';
import { listed } from '../../../shared/output/many';
import { as, count, text } from '../../../shared/output/shape';

/** Source: "Get Authorized Category Assets", 202405. */
export const getAll = operation({
	value: 'getAll',
	name: 'Get Many',
	action: 'Get many authorized category assets',
	description:
		'Get the category assets that a partner authorized, with the cipher that names each in calls',
	endpoint: {
		method: 'GET',
		path: '/authorization/202405/category_assets',
		scope: 'partner.authorization.info',
	},
	fields: [],
	output: listed({
		list: 'category_assets',
		shape: {
			'category.id': count,
			'category.name': as('category_name', text),
			target_market: text,
			cipher: text,
		},
	}),
});
