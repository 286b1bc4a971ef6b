import { eachNode } from '../contract/support/eachNode';
import { startSandbox, type LogEntry, type Sandbox } from '../sandbox';
import type { PackageNode } from '../tools/package';
import { sandboxCredentials, useN8n, type Execution } from './driver';
import { searchMethods, searchRequest } from './operations/searches';
import { typeOf, usesOf, workflowOf, type Use } from './operations/workflow';
import { hearFromCreator } from './operations/world';

/** What goes to the token host, or nowhere, instead of to a signed route. */
const UNSIGNED: Record<string, string | undefined> = {
	'authorization.getLink': undefined,
	'authorization.inspect': undefined,
	'authorization.exchangeCode': '/api/v2/token/get',
	'authorization.refreshToken': '/api/v2/token/refresh',
};

let sandbox: Sandbox;
const operations = new Set<object>();
let runs = 0;

beforeAll(async () => {
	sandbox = await startSandbox();
});
const n8n = useN8n(() => ({ credentials: sandboxCredentials(sandbox) }));
afterAll(async () => {
	await sandbox.stop();
	process.stdout.write(
		`${operations.size} operations run in n8n, ${runs} with their older API versions\n`,
	);
});

/** The calls that reached the sandbox while a node ran, and were carried out. */
function carriedOut(execution: Execution, { subject, title, route }: Use): LogEntry[] {
	const { endpoint } = subject.operation;
	const { from, to } = execution.period(title);
	const calls = endpoint
		? sandbox.log.calls({ host: 'api', method: endpoint.method, path: route, code: 0 })
		: sandbox.log.calls({ host: 'auth', path: UNSIGNED[title], code: 0 });
	return calls.filter(({ at }) => at >= from && at <= to + 1);
}

function describeRuns(node: PackageNode): void {
	const uses = usesOf(node);
	let execution: Execution;

	beforeAll(async () => {
		sandbox.log.clear();
		hearFromCreator(sandbox);
		execution = await n8n().rest.runWorkflow(workflowOf(uses, sandbox));
	}, 300_000);

	test.each(uses)('runs $title', (use) => {
		const { title } = use;
		const items = execution.json(title);
		expect(items.filter((item) => 'error' in item)).toEqual([]);
		expect(execution.errorOf(title)).toBeUndefined();
		expect(items.length).toBeGreaterThan(0);

		const isSilent = title in UNSIGNED && UNSIGNED[title] === undefined;
		const calls = isSilent ? [] : carriedOut(execution, use);
		expect(isSilent || calls.length > 0).toBe(true);
		expect(calls.filter(({ host, signatureOk }) => host === 'api' && !signatureOk)).toEqual([]);
		operations.add(use.subject.operation);
		runs += 1;
	});

	test('sends nothing TikTok would not take', () => {
		const calls = sandbox.log.calls();
		expect(calls.filter(({ problems }) => problems.length > 0)).toEqual([]);
		expect(calls.filter(({ answerProblems }) => answerProblems.length > 0)).toEqual([]);
	});

	test('is offered to AI agents as a tool', async () => {
		const names = (await n8n().rest.nodeTypes()).map(({ name }) => String(name));
		expect(names).toContain(`n8n-nodes-tiktok-shop-affiliate.${typeOf(node)}Tool`);
	});
}

eachNode((node) => {
	if (node.resources.length > 0) describeRuns(node);

	for (const method of searchMethods(node)) {
		test(`fills the list of ${method}`, async () => {
			const { results } = await n8n().rest.search(searchRequest(node, method, sandbox));
			expect(results.length).toBeGreaterThan(0);
			expect(results.filter(({ name, value }) => !name || !value)).toEqual([]);
		});
	}
});
