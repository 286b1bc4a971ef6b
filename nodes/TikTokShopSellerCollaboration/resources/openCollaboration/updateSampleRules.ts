import type { IDataObject } from 'n8n-workflow';
import { shop } from '../../../shared/fields/account';
import { choice } from '../../../shared/fields/basic';
import { openCollaboration } from '../../../shared/fields/collaboration';
import { date, inOrderOfTime } from '../../../shared/fields/date';
import { updateFields } from '../../../shared/fields/group';
import { operation } from '../../../shared/operation/operation';
import { flag, schemaOf, simplify, text } from '../../../shared/output/shape';
import { mergedRule } from './mergeSampleRule';
import { ownRuleShape, sampleRuleFields } from './sampleRule';

const shape = { product_id: text, active: flag, ...ownRuleShape };

/** Source: "Edit Open Collaboration Sample Rule", 202410: the call replaces the whole rule. */
export const updateSampleRules = operation({
	value: 'updateSampleRules',
	name: 'Update Sample Rules',
	action: 'Update the sample rule of a product',
	description:
		'Create, change or turn off the free sample rule of a product in an open collaboration; what is not filled in stays as it is',
	endpoint: {
		method: 'POST',
		path: '/affiliate_seller/202410/open_collaborations/sample_rules',
		scope: 'seller.affiliate_collaboration.write',
	},
	fields: [
		shop(),
		openCollaboration({ body: 'product_id' }),
		choice({
			name: 'ruleStatus',
			label: 'Rule',
			body: 'sample_rule.activate_status',
			required: true,
			of: { ACTIVATE: 'On', DEACTIVATE: 'Off' },
			default: 'ACTIVATE',
		}),
		choice({
			name: 'availability',
			label: 'Available',
			hint: 'When creators can apply for samples',
			note: 'availability',
			showWhen: { ruleStatus: ['ACTIVATE'] },
			of: { ALWAYS: 'Always', PERIOD: 'In a Period', UNCHANGED: 'Unchanged (First Rule: Always)' },
			default: 'UNCHANGED',
		}),
		...(['start', 'end'] as const).map((edge) =>
			date({
				name: `${edge}Time`,
				label: edge === 'start' ? 'Start' : 'End',
				body: `sample_rule.${edge}_time`,
				required: true,
				showWhen: { ruleStatus: ['ACTIVATE'], availability: ['PERIOD'] },
			}),
		),
		{ ...updateFields(...sampleRuleFields()), showWhen: { ruleStatus: ['ACTIVATE'] } },
	],
	checks: [inOrderOfTime(['sample_rule.start_time', 'Start'], ['sample_rule.end_time', 'End'])],
	output: {
		schema: schemaOf(shape),
		async items(run) {
			const { product_id, sample_rule } = run.draft.body as Record<string, IDataObject>;
			const isOff = sample_rule.activate_status === 'DEACTIVATE';
			const rule = isOff ? sample_rule : await mergedRule(run, sample_rule);
			await run.client.send({ ...run.request, body: { product_id, sample_rule: rule } });
			return [simplify({ product_id, active: !isOff, ...rule }, shape)];
		},
	},
});
