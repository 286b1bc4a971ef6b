import { shop } from '../../../shared/fields/account';
import { targetCollaboration } from '../../../shared/fields/collaboration';
import { updateFields } from '../../../shared/fields/group';
import { operation } from '../../../shared/operation/operation';
import { schemaOf } from '../../../shared/output/shape';
import { created } from './createAll';
import { basics, freeSamples } from './fields';
import { listChanges } from './listChanges';
import { mergedCollaboration } from './merge';
import { refusalFailure, refusalsIn } from './refusals';

/** Source: "Update Target Collaboration", 202508: the call replaces the lists of creators and products. */
export const update = operation({
	value: 'update',
	name: 'Update',
	action: 'Update a target collaboration',
	description:
		'Change a target collaboration, and add or remove creators and products; what is not filled in stays as it is',
	endpoint: {
		method: 'PUT',
		path: '/affiliate_seller/202508/target_collaborations/{target_collaboration_id}',
		scope: 'seller.affiliate_collaboration.write',
	},
	fields: [
		shop(),
		targetCollaboration(),
		updateFields(...basics(false), freeSamples(), ...listChanges()),
	],
	output: {
		hasOutcomes: true,
		schema: schemaOf(created),
		async items(run) {
			const body = await mergedCollaboration(run);
			const refusals = refusalsIn(await run.client.send({ ...run.request, body }));
			const about = { ...run.draft.path, name: body.name };
			if (refusals.length > 0 && !run.keepFailures) {
				throw refusalFailure(refusals, 'TikTok has carried out the rest of the update.');
			}
			return [
				{
					...about,
					creator_count: (body.creator_user_open_ids as string[]).length,
					product_count: (body.products as unknown[]).length,
					success: true,
				},
				...refusals.map((refusal) => ({ ...about, ...refusal, success: false })),
			];
		},
	},
});
