import { startSandbox, type Sandbox } from '../sandbox';
import { statusOf, type SampleApplication } from '../sandbox/inbox/state';
import { readTemplate, sandboxCredentials, useN8n, type Execution } from './driver';
import { nextPage, submitForm } from './support/form';
import { withSettings } from './support/settings';

let sandbox: Sandbox;
beforeAll(async () => {
	sandbox = await startSandbox();
});
afterAll(async () => await sandbox.stop());
beforeEach(() => sandbox.log.clear());

const n8n = useN8n(() => ({ credentials: sandboxCredentials(sandbox) }));

async function load(name: string, node = '', values: Record<string, unknown> = {}) {
	const template = readTemplate(name, sandboxCredentials(sandbox));
	const workflow = node ? withSettings(template, node, values) : template;
	return await n8n().rest.createWorkflow({ ...workflow, id: undefined });
}

async function runNow(id: string): Promise<Execution> {
	const { rest } = n8n();
	const execution = await rest.waitForExecution(await rest.run(id, 'Run Now'));
	expect(execution.error?.message).toBeUndefined();
	return execution;
}

const flawed = () =>
	sandbox.log
		.calls({ host: 'api' })
		.filter(({ signatureOk, problems }) => !signatureOk || problems.length > 0);

describe('sample-review-with-approval', () => {
	const RULES = { weekly_cap: 5, min_followers: 50_000, min_gmv: 100, min_fulfillment_percent: 40 };
	const own = () => {
		const [shop] = sandbox.accounts.seller.shops;
		return sandbox.state.inbox.applications.filter(({ shopId }) => shopId === shop.id);
	};
	const count = (status: string) =>
		own().filter((one) => statusOf(one, sandbox.clock.seconds()) === status).length;

	/** What the rules say, worked out from the sandbox's own numbers. */
	function verdict({ creatorOpenId, productId }: SampleApplication) {
		const { inbox, market } = sandbox.state;
		const { followers } = market.creators.find(({ openId }) => openId === creatorOpenId)!;
		const figures = inbox.figures[creatorOpenId];
		if (!inbox.samplesLeft[productId] || followers < RULES.min_followers) return 'REJECT';
		const { gmv, fulfillment } = figures ?? { gmv: '-1', fulfillment: '-1' };
		return Number(gmv) >= RULES.min_gmv && Number(fulfillment) >= RULES.min_fulfillment_percent
			? 'APPROVE'
			: 'ASK';
	}

	test('decides the clear ones by the rules, up to the cap, and holds the others', async () => {
		const before = { waiting: count('AWAITING_SHIPMENT'), rejected: count('REJECT_CANCELLED') };
		const verdicts = own()
			.filter(({ status }) => status === 'PENDING')
			.map(verdict);
		const expected = (wanted: string) => verdicts.filter((each) => each === wanted).length;
		expect(expected('APPROVE')).toBeGreaterThan(RULES.weekly_cap);
		expect(Math.min(expected('REJECT'), expected('ASK'))).toBeGreaterThan(0);

		const id = await load('sample-review-with-approval', 'Review Rules', RULES);
		const execution = await runNow(id);

		expect(execution.json('Remember Approval')).toHaveLength(RULES.weekly_cap);
		expect(execution.count('Held for You')).toBe(expected('ASK'));
		expect(count('AWAITING_SHIPMENT') - before.waiting).toBe(RULES.weekly_cap);
		expect(count('REJECT_CANCELLED') - before.rejected).toBe(expected('REJECT'));
		const sales = execution.json('Within the Weekly Cap').map(({ gmv }) => Number(gmv));
		expect(sales).toEqual([...sales].sort((a, b) => b - a));
		expect(flawed()).toEqual([]);

		const again = await runNow(id);
		expect(again.nodes).not.toContain('Approve');
		expect(count('AWAITING_SHIPMENT') - before.waiting).toBe(RULES.weekly_cap);
	});

	test('lets a person decide on the unsure ones in a form', async () => {
		const { rest, url } = n8n();
		const id = await load('sample-review-with-approval', 'Review Rules', {
			...RULES,
			weekly_cap: RULES.weekly_cap + 1,
		});
		await rest.activate(id);
		const { address, html: page } = await nextPage(`${url}/form/sample-review`, ['Kim']);
		const options = [...page.matchAll(/id='option\d+_field-0' value='[^']*\((\d+)\)'/g)];
		const [approve, overTheCap, reject, ...untouched] = options.map(([, request]) => request);
		const ticks = (...ids: string[]) => JSON.stringify(ids.map((each) => `@somebody (${each})`));

		await submitForm(address, [ticks(approve, overTheCap), ticks(reject)]);

		const [executionId] = await rest.executionIds(id);
		const execution = await rest.waitForExecution(executionId);
		expect(execution.error?.message).toBeUndefined();
		expect(execution.json('Remember Approval')).toEqual([
			expect.objectContaining({ application_id: approve, decided_by: 'Kim' }),
		]);
		const statusIn = (wanted: string) => own().find((each) => each.id === wanted)!.status;
		expect([approve, overTheCap, reject].map(statusIn)).toEqual([
			'AWAITING_SHIPMENT',
			'PENDING',
			'REJECT_CANCELLED',
		]);
		expect(untouched.length).toBeGreaterThan(0);
		expect(untouched.every((each) => statusIn(each) === 'PENDING')).toBe(true);
		await rest.deactivate(id);
	});
});

describe('creator-outreach', () => {
	const NEW = 4;
	const messages = () =>
		sandbox.state.inbox.conversations.reduce((sum, one) => sum + one.messages.length, 0);

	test('shows the requests first, and then writes to so many new creators a run', async () => {
		const before = messages();
		const dry = await runNow(await load('creator-outreach'));
		expect(dry.json('Requests Not Sent')).toHaveLength(2 * 10);
		expect(messages()).toBe(before);

		const settings = { dry_run: false, max_per_run: NEW };
		const id = await load('creator-outreach', 'Outreach Settings', settings);
		const first = await runNow(id);
		const second = await runNow(id);

		const sent = [first, second].flatMap((run) => run.json('Remember Creator'));
		const tried = [first, second].flatMap((run) => run.json('Cap per Run'));
		expect(new Set(tried.map(({ creator_open_id }) => creator_open_id)).size).toBe(2 * NEW);
		expect(sent.length).toBeGreaterThan(NEW);
		expect(messages()).toBe(before + sent.length);
		expect(flawed()).toEqual([]);
	});

	test('goes on where a creator cannot be written to, and says why', async () => {
		const id = await load('creator-outreach', 'Outreach Settings', {
			dry_run: false,
			max_per_run: 200,
			min_followers: 0,
		});
		const execution = await runNow(id);
		const codes = execution
			.json('Do Not Try Again')
			.map(({ outcome }) => Number(/TikTok code (\d+)/.exec(String(outcome))?.[1]));
		expect(codes.length).toBeGreaterThan(0);
		expect(codes.filter((code) => ![16030001, 45101021].includes(code))).toEqual([]);
		expect(execution.json('Remember Creator').length).toBeGreaterThan(50);
		const again = await runNow(id);
		const known = execution.json('Do Not Try Again').map(({ creator_open_id }) => creator_open_id);
		const tried = again.nodes.includes('Cap per Run') ? again.json('Cap per Run') : [];
		expect(tried.filter(({ creator_open_id }) => known.includes(creator_open_id))).toEqual([]);
	});
});
