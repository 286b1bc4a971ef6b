import type { INodeParameters } from 'n8n-workflow';
import { byId } from './support/partner';
import { sent, useSeller } from './support/seller';

const { side, state, products, offered, run } = useSeller();

describe('settings and sample rules', () => {
	const change = async (product: string, form: INodeParameters) =>
		await run(['openCollaboration', 'updateSampleRules'], {
			openCollaboration: byId(product),
			...form,
		});
	const withRule = () => Object.keys(state().sampleRules)[0];

	it('turn the automatic enrolment on at a percentage', async () => {
		const { items } = await run(['openCollaboration', 'updateSettings'], {
			autoAddProducts: true,
			commissionRate: 9.5,
		});
		const expected = { auto_add_products: true, commission_rate_percent: 9.5 };
		expect(items).toEqual([{ ...expected, success: true }]);
		expect((await run(['openCollaboration', 'getSettings'], {})).items).toEqual([expected]);
	});

	it('keep what an update does not mention, although TikTok replaces the whole rule', async () => {
		const before = { ...state().sampleRules[withRule()] };
		const { items } = await change(withRule(), { updateFields: { minGmv: 500 } });
		expect(items).toMatchObject([
			{ active: true, sample_quota: before.sample_quota, minimum_gmv: 500, always_available: true },
		]);
		expect(state().sampleRules[withRule()]).toEqual({
			...before,
			thresholds: { ...before.thresholds, minimum_gmv: 500 },
		});
	});

	it('set a period and end it again', async () => {
		await change(withRule(), {
			availability: 'PERIOD',
			startTime: '2030-01-01T00:00:00Z',
			endTime: '2030-02-01T00:00:00Z',
		});
		expect(state().sampleRules[withRule()]).toMatchObject({
			is_sample_time_unlimited: false,
			start_time: 1893456000,
			end_time: 1896134400,
		});
		const { items } = await change(withRule(), { availability: 'ALWAYS' });
		expect(items).toMatchObject([{ always_available: true }]);
		expect(state().sampleRules[withRule()]).not.toHaveProperty('start_time');
	});

	it('ask for the quota of a first rule', async () => {
		const other = offered().find(({ productId }) => productId !== withRule())!.productId;
		const { error } = await change(other, { updateFields: { minGmv: 500 } });
		expect(error?.message).toContain('"Sample Quota" is empty');
		expect(sent(side.sandbox, '*/sample_rules').map(({ method }) => method)).toEqual(['GET']);
		await change(other, { updateFields: { sampleQuota: 20 } });
		expect(state().sampleRules[other]).toMatchObject({ sample_quota: 20 });
	});

	it('turn a rule off and leave its product without one', async () => {
		const product = withRule();
		const { items } = await change(product, { ruleStatus: 'DEACTIVATE' });
		expect(items).toEqual([{ product_id: product, active: false }]);
		expect(state().sampleRules).toEqual({});
	});

	it('are read for lists of any length', async () => {
		const ids = products().map(({ id }) => id);
		const { items } = await run(['openCollaboration', 'getSampleRules'], {
			productIds: ids.join(),
		});
		expect(items).toMatchObject([{ product_id: withRule(), status: 'ONGOING' }]);
		expect(sent(side.sandbox, '*/sample_rules')).toHaveLength(2);
	});
});
