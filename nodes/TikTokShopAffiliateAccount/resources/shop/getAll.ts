import { operation } from '../../../shared/operation/operation';
import { listed } from '../../../shared/output/many';
import { text } from '../../../shared/output/shape';

/** Source: "Get Authorized Shops", 202309. */
export const getAll = operation({
	value: 'getAll',
	name: 'Get Many',
	action: 'Get many authorized shops',
	description: 'Get the shops that a seller authorized, with the cipher that names each in calls',
	endpoint: {
		method: 'GET',
		path: '/authorization/202309/shops',
		scope: 'seller.authorization.info',
	},
	fields: [],
	output: listed({
		list: 'shops',
		shape: { id: text, name: text, region: text, seller_type: text, code: text, cipher: text },
	}),
});
