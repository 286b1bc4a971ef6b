import { startSandbox, type Sandbox } from '../sandbox';
import { readTemplate, sandboxCredentials, useN8n } from './driver';

const NAME = 'open-collaboration-sync';

interface Row {
	product_id: string;
	commission_percent: number;
}

describe('the open collaboration sync in a real n8n', () => {
	let sandbox: Sandbox;
	beforeAll(async () => {
		sandbox = await startSandbox();
	});
	afterAll(async () => await sandbox.stop());
	beforeEach(() => sandbox.log.clear());

	const n8n = useN8n(() => ({ credentials: sandboxCredentials(sandbox) }));

	const offers = () => {
		const [{ id }] = sandbox.accounts.seller.shops;
		const own = new Set(
			sandbox.state.market.products.filter(({ shopId }) => shopId === id).map((each) => each.id),
		);
		return sandbox.state.seller.openCollaborations.filter(({ productId }) => own.has(productId));
	};

	/** The template, its sheet and its largest number of removals replaced where they are given. */
	async function sync(sheet?: Row[], mostRemovals?: number) {
		const template = { ...readTemplate(NAME, sandboxCredentials(sandbox)), id: undefined };
		const parametersOf = (name: string) =>
			template.nodes.find((node) => node.name === name)!.parameters;
		if (sheet) parametersOf('Commission Sheet').jsonOutput = JSON.stringify({ rows: sheet });
		if (mostRemovals !== undefined) {
			const { assignments } = parametersOf('Sync Rules').assignments as {
				assignments: Array<{ value: number }>;
			};
			assignments[0].value = mostRemovals;
		}
		const { rest } = n8n();
		const id = await rest.createWorkflow(template);
		const execution = await rest.waitForExecution(await rest.run(id, 'Run Now'));
		expect(execution.error?.message).toBeUndefined();
		const calls = sandbox.log.calls({ host: 'api' });
		expect(calls.flatMap(({ problems }) => problems)).toEqual([]);
		return Object.fromEntries(
			execution
				.json('Summary')
				.map(({ outcome, count_product_id }) => [String(outcome), count_product_id]),
		);
	}

	test('offers what is new, changes what differs, and holds back when too much is missing', async () => {
		const before = offers().length;
		expect(await sync()).toEqual({ offered: 1, changed: 1, held: before - 1 });
		const rates = new Map(offers().map(({ productId, rate }) => [productId, rate]));
		expect(rates.get('1729568997216587962')).toBe(1250);
		expect(rates.get('1729569362021748922')).toBe(2000);
		expect(await sync()).toEqual({ unchanged: 2, held: before - 1 });
	});

	test('ends what is no longer in the sheet, and says what TikTok does not take', async () => {
		const [gone, kept, ...others] = offers();
		const sheet = [kept, ...others].map(({ productId, rate }) => ({
			product_id: productId,
			commission_percent: rate / 100,
		}));
		const unknown = { product_id: '1700000000000000000', commission_percent: 10 };
		expect(await sync([...sheet, unknown], 1)).toEqual({
			unchanged: sheet.length,
			removed: 1,
			'not accepted': 1,
		});
		expect(gone.endsAt).toBeDefined();
		expect([kept, ...others].every(({ endsAt }) => endsAt === undefined)).toBe(true);
	});
});
