import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { startSandbox, type Sandbox } from '../sandbox';
import { line, sandboxCredentials, useN8n } from './driver';
import { eventually } from './support/recorder';

const ROUNDS = 10;
const PER_ROUND = 50;
const FAILING_ROUND = 4;
const RESTART_ROUND = 7;
const HOUR = 3_600;
const TWO_DAYS = 48 * HOUR;
const TRIGGER = 'New Orders';

/** n8n polls when a workflow is published, when n8n starts, and every minute. */
describe('the poll trigger in a running n8n', () => {
	let sandbox: Sandbox;
	beforeAll(async () => {
		sandbox = await startSandbox();
		const { orders } = sandbox.state;
		const before = sandbox.clock.seconds() - TWO_DAYS;
		orders.orders = orders.orders.filter(({ createdAt }) => createdAt < before);
	});
	afterAll(async () => await sandbox.stop());

	const n8n = useN8n(() => ({ credentials: sandboxCredentials(sandbox) }));

	const workflow = () => {
		const { id, name } = sandboxCredentials(sandbox).find((each) => each.id === 'sandbox-seller')!;
		const trigger = {
			name: TRIGGER,
			type: 'tikTokShopAffiliatePollTrigger',
			parameters: {
				pollTimes: { item: [{ mode: 'everyMinute' }] },
				event: 'newOrder',
				orderSource: 'seller',
				startFrom: 'lastDays',
				startDays: 1,
			},
			credential: { id, name },
		};
		return line(trigger, { name: 'Arrived', type: 'n8n-nodes-base.noOp' });
	};

	let made = 0;
	/** Lets orders arrive: every fifth some hours late, the others in no order. */
	const arrive = (): string[] => {
		const { orders } = sandbox.state.orders;
		const [model] = orders;
		const shopId = sandbox.accounts.seller.shops[0].id;
		return Array.from({ length: PER_ROUND }, (_, index) => {
			made += 1;
			const lateBy = index % 5 === 0 ? (1 + (index % 20)) * HOUR : (index * 97) % 600;
			const createdAt = sandbox.clock.seconds() - lateBy;
			const id = String(575000000000000000n + BigInt(made));
			orders.push({ ...structuredClone(model), id, shopId, createdAt, fate: 'normal' });
			orders.sort((a, b) => b.createdAt - a.createdAt);
			return id;
		});
	};

	const reported = async (workflowId: string): Promise<string[]> => {
		const { rest } = n8n();
		const runs = await Promise.all(
			(await rest.executionIds(workflowId)).map((id) => rest.waitForExecution(id)),
		);
		return runs
			.filter(({ status }) => status === 'success')
			.flatMap((run) => run.json('Arrived').map(({ order_id }) => String(order_id)));
	};

	const storedMemory = async (workflowId: string): Promise<string> => {
		const file = join(n8n().userFolder, 'exported.json');
		await n8n().cli('export:workflow', `--id=${workflowId}`, `--output=${file}`);
		const [{ staticData }] = JSON.parse(await readFile(file, 'utf8')) as [{ staticData: unknown }];
		return JSON.stringify(staticData);
	};

	test('reports each of 500 orders once, over failures and a restart', async () => {
		const { rest } = n8n();
		const id = await rest.createWorkflow(workflow());
		const expected: string[] = [];
		const pollAgain = async () => {
			await rest.deactivate(id);
			await rest.activate(id);
		};
		await rest.activate(id);
		for (let round = 1; round <= ROUNDS; round++) {
			if (round === RESTART_ROUND) await n8n().stop();
			expected.push(...arrive());
			if (round === FAILING_ROUND) {
				const { faults } = sandbox;
				faults.add({ kind: 'code', code: 16032001, path: '*/orders/search', skip: 1 });
				await eventually('n8n polls', () => faults.pending().length === 0, 90);
			} else if (round === RESTART_ROUND) {
				await n8n().start();
			} else {
				await pollAgain();
			}
		}
		await eventually(
			'all orders are reported',
			async () => (await reported(id)).length >= expected.length,
			90,
		);
		await pollAgain();
		await rest.deactivate(id);

		expect((await reported(id)).sort()).toEqual([...expected].sort());
		const memory = await storedMemory(id);
		expect(memory).toContain('"seen"');
		expect(memory.length).toBeLessThan(100_000);
		const runs = await Promise.all(
			(await rest.executionIds(id)).map((each) => rest.waitForExecution(each)),
		);
		const failed = runs.filter(({ status }) => status === 'error');
		expect(failed.map(({ error }) => String(error?.message))).toEqual(['Fault on request.']);
		expect(sandbox.log.calls({ host: 'api' }).flatMap(({ problems }) => problems)).toEqual([]);
	}, 240_000);
});
