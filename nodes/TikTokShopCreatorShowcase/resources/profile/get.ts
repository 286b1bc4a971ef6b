import { operation } from '../../../shared/operation/operation';
import { text, texts } from '../../../shared/output/shape';
import { one } from '../../../shared/output/single';

/** Source: "Get Creator Profile", 202508 (Creator Open ID) and 202405 (creator user ID). */
export const get = operation({
	value: 'get',
	name: 'Get',
	action: 'Get the profile of the creator',
	description: 'Get the creator’s name, ID, regions and what they may promote',
	endpoint: {
		method: 'GET',
		path: {
			'202508': '/affiliate_creator/202508/profiles',
			'202405': '/affiliate_creator/202405/profiles',
		},
		scope: 'creator.affiliate.info',
	},
	fields: [],
	output: one({
		shape: {
			creator_user_open_id: text,
			creator_user_id: text,
			username: text,
			user_type: text,
			seller_type: text,
			register_region: text,
			selection_region: text,
			permissions: texts,
			'avatar.url': text,
		},
	}),
});
