import { startSandbox, type Sandbox } from '../sandbox';
import {
	chain,
	items,
	queueObstacle,
	sandboxCredential,
	startQueueServices,
	useN8n,
	type QueueServices,
} from './driver';

const obstacle = queueObstacle();
const describeWhenPossible = obstacle ? describe.skip : describe;

describeWhenPossible(`tokens in queue mode${obstacle ? ` (${obstacle})` : ''}`, () => {
	let sandbox: Sandbox;
	let services: QueueServices;
	beforeAll(async () => {
		sandbox = await startSandbox();
		services = await startQueueServices();
	});
	afterAll(async () => {
		await services?.stop();
		await sandbox?.stop();
	});

	const n8n = useN8n(() => ({ env: services.env, workers: 2 }));

	test('two workers that share a stale token both go on, with at most one renewal each', async () => {
		const { partner } = sandbox.accounts;
		const { accessToken, refreshToken } = sandbox.tokens(partner);
		const { name, type, data } = sandboxCredential(sandbox, partner, { accessToken, refreshToken });
		const credential = await n8n().rest.createCredential(name, type, data);
		sandbox.grants.expireAccess(partner);
		// Slow enough for both workers to ask before either has an answer.
		sandbox.faults.add({ kind: 'slow', host: 'auth', times: 'always', milliseconds: 1500 });
		const workflow = chain(items(20), {
			name: 'Campaigns',
			type: 'tikTokShopPartnerCampaign',
			parameters: { resource: 'campaign', operation: 'getAll', returnAll: false, limit: 1 },
			credential,
		});

		const runs = await Promise.all(
			Array.from({ length: 6 }, () => n8n().rest.runWorkflow(workflow)),
		);

		expect(runs.map(({ error }) => error?.message).filter(Boolean)).toEqual([]);
		expect(runs.map((run) => run.items('Campaigns').length)).toEqual(Array(6).fill(20));
		const renewals = sandbox.log.calls({ host: 'auth' });
		expect(renewals.filter(({ code }) => code === 0)).toHaveLength(1);
		expect(renewals.length).toBeLessThanOrEqual(2);
	});
});
