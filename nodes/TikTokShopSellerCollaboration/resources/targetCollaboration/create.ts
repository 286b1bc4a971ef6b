import { shop } from '../../../shared/fields/account';
import { text } from '../../../shared/fields/basic';
import { additionalFields } from '../../../shared/fields/group';
import { ids } from '../../../shared/fields/id';
import { operation } from '../../../shared/operation/operation';
import { schemaOf } from '../../../shared/output/shape';
import { createAll, created } from './createAll';
import { basics, freeSamples } from './fields';
import { offeredProducts } from './products';

const CREATORS = { '202508': 'creator_user_open_ids', '202405': 'creator_user_ids' } as const;

/** Source: "Create Target Collaboration", 202508 and 202405 (50 creators and 100 products per call). */
export const create = operation({
	value: 'create',
	name: 'Create',
	action: 'Create a target collaboration',
	description:
		'Invite creators to promote products at commission rates; lists of any length, cut into target collaborations of 50 creators and 100 products',
	endpoint: {
		method: 'POST',
		path: {
			'202508': '/affiliate_seller/202508/target_collaborations',
			'202405': '/affiliate_seller/202405/target_collaborations',
		},
		scope: 'seller.affiliate_collaboration.write',
		effect: 'once',
	},
	fields: [
		shop(),
		...basics(true),
		ids({
			name: 'creatorIds',
			label: 'Creator IDs',
			hint: 'Comma-separated creator_open_id values, or an expression that gives a list. API version 202405 takes creator_user_id values instead. More than 50 are spread over several target collaborations.',
			body: CREATORS,
			required: true,
		}),
		...offeredProducts(),
		freeSamples(),
		additionalFields(
			text({
				name: 'message',
				label: 'Message',
				hint: 'What the invited creators read',
				body: 'message',
				lines: 4,
			}),
		),
	],
	output: {
		hasOutcomes: true,
		schema: schemaOf(created),
		items: async (run) => await createAll(run, CREATORS[run.version as keyof typeof CREATORS]),
	},
});
