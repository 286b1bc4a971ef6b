import { shop } from '../../../shared/fields/account';
import { marketplaceCreator, openCollaboration } from '../../../shared/fields/collaboration';
import { id } from '../../../shared/fields/id';
import { operation, type Run } from '../../../shared/operation/operation';
import { as, flag, schemaOf, simplify, text } from '../../../shared/output/shape';
import { BadInput } from '../../../shared/transport/failure';
import { findOpenCollaboration } from './find';

const shape = {
	open_collaboration_id: text,
	product_id: text,
	creator_user_open_id: as('creator_id', text),
	creator_user_id: as('creator_id', text),
	success: flag,
};

/** Source: "Remove Creator From Open Collaboration", 202508 and 202405. */
export const removeCreator = operation({
	value: 'removeCreator',
	name: 'Remove Creator',
	action: 'Remove a creator from an open collaboration',
	description:
		'Remove a creator from the open collaboration of a product; the creator may join it again later',
	endpoint: {
		method: 'POST',
		path: {
			'202508':
				'/affiliate_seller/202508/open_collaborations/{open_collaboration_id}/remove_creator',
			'202405':
				'/affiliate_seller/202405/open_collaborations/{open_collaboration_id}/remove_creator',
		},
		scope: 'seller.affiliate_collaboration.write',
	},
	fields: [
		shop(),
		openCollaboration({ body: 'product_id' }),
		marketplaceCreator({
			body: { '202508': 'creator_user_open_id', '202405': 'creator_user_id' },
			hint: 'The creator_open_id of an item from Get Creator Content. API version 202405 takes the creator_user_id of older answers instead.',
		}),
	],
	options: [
		id({
			name: 'openCollaborationId',
			label: 'Open Collaboration ID',
			hint: 'The ID of an item from Get Many; looked up by the product when left out',
			path: 'open_collaboration_id',
		}),
	],
	output: {
		schema: schemaOf(shape),
		async items(run) {
			const { draft, request, client } = run;
			draft.path.open_collaboration_id ??= await collaborationOf(run);
			await client.send({ ...request, path: draft.fill(request.route) });
			return [simplify({ ...draft.path, ...draft.body, success: true }, shape)];
		},
	},
});

async function collaborationOf(run: Run): Promise<string> {
	const productId = String(run.draft.get('product_id'));
	const found = await findOpenCollaboration(run, productId);
	if (found) return String(found.id);
	throw new BadInput(
		`The product ${productId} is in no open collaboration of this shop`,
		'Choose another product or shop.',
	);
}
