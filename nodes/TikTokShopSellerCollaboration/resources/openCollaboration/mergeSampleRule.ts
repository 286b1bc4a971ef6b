import type { IDataObject } from 'n8n-workflow';
import type { Run } from '../../../shared/operation/operation';
import { related } from '../../../shared/operation/related';
import { BadInput } from '../../../shared/transport/failure';
import { getSampleRules } from './getSampleRules';

const KEPT = ['sample_quota', 'is_sample_time_unlimited', 'start_time', 'end_time'];

/** The product's rule as it will be: what the form changes over what is there. Throws a BadInput when the quota is missing. */
export async function mergedRule(run: Run, changes: IDataObject): Promise<IDataObject> {
	const { client, draft } = run;
	const product_ids = String(draft.get('product_id'));
	const { sample_rules } = await client.send(
		related(run, getSampleRules, { query: { product_ids } }),
	);
	const present = (sample_rules as IDataObject[] | undefined)?.find(
		({ product_id }) => product_id === product_ids,
	);
	const rule = withPeriod({ ...kept(present), ...changes }, String(draft.get('availability')));
	const thresholds = {
		...(present?.thresholds as IDataObject),
		...(changes.thresholds as IDataObject),
	};
	if (!rule.sample_quota) {
		throw new BadInput(
			`"Sample Quota" is empty, and the product ${product_ids} has no sample rule yet`,
			'Add "Sample Quota" under Update Fields.',
		);
	}
	return Object.keys(thresholds).length > 0 ? { ...rule, thresholds } : rule;
}

const kept = (present: IDataObject = {}): IDataObject =>
	Object.fromEntries(
		KEPT.filter((name) => present[name] !== undefined).map((name) => [name, present[name]]),
	);

function withPeriod(rule: IDataObject, availability: string): IDataObject {
	const limited =
		availability === 'PERIOD' ||
		(availability === 'UNCHANGED' && rule.is_sample_time_unlimited === false);
	const { start_time, end_time, ...rest } = rule;
	return {
		...rest,
		is_sample_time_unlimited: !limited,
		...(limited && { start_time, end_time }),
	};
}
