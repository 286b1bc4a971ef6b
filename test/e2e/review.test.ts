import { awaitingReview } from '../demo/review';
import { startSandbox, type Sandbox } from '../sandbox';
import { priceRange, stockOf } from '../sandbox/market';
import { productOf, type CampaignProduct } from '../sandbox/partner/state';
import { readTemplate, sandboxCredentials, useN8n, type Template } from './driver';

const NAME = 'scheduled-campaign-review';

/** The numbers of the template's "Review Rules" node, which its users change. */
function rulesOf({ nodes }: Template): Record<string, number> {
	const { parameters } = nodes.find(({ name }) => name === 'Review Rules')!;
	const { assignments } = parameters.assignments as {
		assignments: Array<{ name: string; value: number }>;
	};
	return Object.fromEntries(assignments.map(({ name, value }) => [name, value]));
}

describe('the scheduled campaign review in a real n8n', () => {
	let sandbox: Sandbox;
	let template: Template;
	beforeAll(async () => {
		sandbox = await startSandbox();
		template = readTemplate(NAME, sandboxCredentials(sandbox));
	});
	afterAll(async () => await sandbox.stop());
	beforeEach(() => sandbox.log.clear());

	const n8n = useN8n(() => ({
		credentials: sandboxCredentials(sandbox),
		workflows: [template],
	}));

	const run = async () => {
		const { rest } = n8n();
		return await rest.waitForExecution(await rest.run(template.id));
	};
	const reviews = () => sandbox.log.calls({ method: 'POST', path: '*/review' });

	/** What the rules say about a product, worked out from the sandbox's own numbers. */
	const verdict = (submitted: CampaignProduct) => {
		const rules = rulesOf(template);
		const product = productOf(sandbox.state.market, submitted);
		const percent = (submitted.creatorRate + submitted.partnerRate) / 100;
		const rejectReasons = [
			...(percent < rules.min_commission_percent ? ['COMMISSION_TOO_LOW'] : []),
			...(Number(priceRange(product).lowest) > rules.max_price ? ['PRODUCT_TOO_EXPENSIVE'] : []),
		];
		const isUnsure = percent < rules.hold_below_percent || stockOf(product) < rules.min_inventory;
		const review = rejectReasons.length ? 'REJECTED' : isUnsure ? 'PENDING' : 'APPROVED';
		return { product: product.title, review, rejectReasons, links: review === 'APPROVED' ? 1 : 0 };
	};
	const state = (submitted: CampaignProduct) => ({
		product: productOf(sandbox.state.market, submitted).title,
		review: submitted.review,
		rejectReasons: submitted.rejectReasons,
		links: Object.keys(submitted.links).length,
	});

	test('decides every product by the rules and makes a link for each approved one', async () => {
		const submissions = awaitingReview(sandbox, sandbox.accounts.partner);
		const expected = submissions.map(({ submitted }) => verdict(submitted));
		const count = (review: string) => expected.filter((each) => each.review === review).length;
		expect(Math.min(count('APPROVED'), count('REJECTED'), count('PENDING'))).toBeGreaterThan(0);

		const execution = await run();

		expect(execution.error?.message).toBeUndefined();
		expect(submissions.map(({ submitted }) => state(submitted))).toEqual(expected);
		expect(reviews()).toHaveLength(count('APPROVED') + count('REJECTED'));
		expect(execution.json('Summary')).toEqual(
			expect.arrayContaining([
				expect.objectContaining({ outcome: 'approved', count_product_id: count('APPROVED') }),
				expect.objectContaining({ outcome: 'rejected', count_product_id: count('REJECTED') }),
				expect.objectContaining({ outcome: 'held', count_product_id: count('PENDING') }),
			]),
		);
		const calls = sandbox.log.calls({ host: 'api' });
		expect(calls.filter(({ signatureOk, code }) => !signatureOk || code !== 0)).toEqual([]);
		expect(calls.flatMap(({ problems }) => problems)).toEqual([]);
	});

	test('leaves alone on the next run what it has decided or held', async () => {
		const held = awaitingReview(sandbox, sandbox.accounts.partner).length;
		const execution = await run();
		expect(execution.status).toBe('success');
		expect(reviews()).toEqual([]);
		expect(execution.json('Summary')).toEqual([
			expect.objectContaining({ outcome: 'held', count_product_id: held }),
		]);
	});

	test('can be switched on and off as it is', async () => {
		await n8n().rest.activate(template.id);
		await n8n().rest.deactivate(template.id);
		const { active } = await n8n().rest.get<{ active: boolean }>(`/rest/workflows/${template.id}`);
		expect(active).toBe(false);
	});
});
