import { startSandbox, type Sandbox } from '../sandbox';
import { readTemplate, sandboxCredentials, useN8n, type Execution, type Template } from './driver';

const DAY = 86_400;
const DAYS_BACK = 30;

/** The template, looking back as far as the test does. */
function ledger(sandbox: Sandbox): Template {
	const template = readTemplate('order-ledger', sandboxCredentials(sandbox));
	const { parameters } = template.nodes.find(({ name }) => name === 'Ledger Settings')!;
	const { assignments } = parameters.assignments as { assignments: Array<{ value: unknown }> };
	assignments[0].value = DAYS_BACK;
	return template;
}

describe('the order ledger', () => {
	let sandbox: Sandbox;
	beforeAll(async () => {
		sandbox = await startSandbox();
	});
	afterAll(async () => await sandbox.stop());

	const n8n = useN8n(() => ({
		credentials: sandboxCredentials(sandbox),
		workflows: [ledger(sandbox)],
	}));
	const runNow = async (): Promise<Execution> => {
		const { rest } = n8n();
		const execution = await rest.waitForExecution(await rest.run('order-ledger', 'Run Now'));
		expect(execution.error?.message).toBeUndefined();
		return execution;
	};
	const recent = () => {
		const from = sandbox.clock.seconds() - DAYS_BACK * DAY;
		const [shop] = sandbox.accounts.seller.shops;
		return sandbox.state.orders.orders.filter(
			({ shopId, createdAt }) => shopId === shop.id && createdAt >= from,
		);
	};

	test('holds one row per line, and takes over what has been settled since', async () => {
		const lines = recent().flatMap((order) => order.lines);
		const first = await runNow();
		expect(first.items('Write Ledger')).toHaveLength(lines.length);
		const rows = first.json('Ledger Row');
		expect(new Set(rows.map(({ entry_id }) => entry_id)).size).toBe(lines.length);
		const totals = first.json('Totals');
		expect(totals.reduce((sum, { count_entry_id }) => sum + Number(count_entry_id), 0)).toBe(
			lines.length,
		);

		const [newest] = recent();
		newest.fate = 'normal';
		newest.createdAt -= 25 * DAY;
		const second = await runNow();
		const ofNewest = (run: Execution) =>
			run.json('Write Ledger').filter(({ order_id }) => order_id === newest.id);
		expect(ofNewest(first).map(({ actual_commission }) => actual_commission)).toEqual(
			newest.lines.map(() => null),
		);
		expect(ofNewest(second).map(({ actual_commission }) => actual_commission)).toEqual(
			newest.lines.map(() => expect.any(Number)),
		);
		expect(ofNewest(second).map(({ id }) => id)).toEqual(ofNewest(first).map(({ id }) => id));
		const flawed = sandbox.log
			.calls({ host: 'api' })
			.filter(({ signatureOk, problems }) => !signatureOk || problems.length > 0);
		expect(flawed).toEqual([]);
	}, 180_000);
});
