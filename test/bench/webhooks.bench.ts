import { startSandbox } from '../sandbox';
import { line, N8n, prepare, sandboxCredential, type ChainNode } from '../e2e/driver';
import { inFlight, posting, postSigned, type Answer } from '../e2e/support/notifications';
import { eventually } from '../e2e/support/recorder';
import { compare, type Contender } from './compare';

const PER_ROUND = Number(process.env.BENCH_NOTIFICATIONS ?? 500);
const AT_ONCE = 20;
const OWN_ID = 'bench-own';
const N8N_PATH = 'bench-n8n';
const HEADER = { name: 'x-bench-token', value: 'not-a-real-token' };

const noOperation: ChainNode = { name: 'Done', type: 'n8n-nodes-base.noOp' };

/** n8n's own Webhook node, which compares one header with one text and answers at once. */
const headerAuth = {
	id: 'bench-header-auth',
	name: 'Header Auth',
	type: 'httpHeaderAuth',
	data: HEADER,
};
const webhookNode: ChainNode = {
	name: 'Webhook',
	type: 'n8n-nodes-base.webhook',
	parameters: {
		httpMethod: 'POST',
		path: N8N_PATH,
		authentication: 'headerAuth',
		responseMode: 'onReceived',
		options: {},
	},
	settings: {
		typeVersion: 2,
		webhookId: N8N_PATH,
		credentials: { httpHeaderAuth: { id: headerAuth.id, name: headerAuth.name } },
	},
};

/** Sends a round of notifications and waits until every one has been worked off. */
function contender(
	name: string,
	n8n: N8n,
	workflowId: string,
	send: (id: string) => Promise<Answer>,
): Contender {
	const finished = async () => {
		const filter = JSON.stringify({ workflowId, status: ['success'] });
		const { count } = await n8n.rest.get<{ count: number }>('/rest/executions', {
			filter,
			limit: 1,
		});
		return count;
	};
	return {
		name,
		async run(round) {
			const before = await finished();
			const ids = Array.from({ length: PER_ROUND }, (_, index) => `${round}-${index}`);
			const start = performance.now();
			const answers = await inFlight(ids, AT_ONCE, send);
			const answered = performance.now();
			const bad = answers.find(({ status }) => status !== 200);
			if (bad) throw new Error(`${name} answered ${bad.status}: ${bad.text}`);
			await eventually('all executions', async () => (await finished()) >= before + PER_ROUND, 600);
			const workedOff = performance.now();
			return {
				rates: {
					'answers per second': PER_ROUND / ((answered - start) / 1000),
					'executions per second': PER_ROUND / ((workedOff - start) / 1000),
				},
				facts: {
					'slowest answer (ms)': Math.max(...answers.map(({ milliseconds }) => milliseconds)),
				},
			};
		},
	};
}

async function main(): Promise<void> {
	const sandbox = await startSandbox();
	const { host, tarball } = await prepare();
	const n8n = await N8n.create({ host, tarballs: [tarball] });
	try {
		const credential = sandboxCredential(sandbox, sandbox.accounts.creator);
		await n8n.importCredentials([credential, headerAuth]);
		await n8n.start();
		const trigger: ChainNode = {
			name: 'Event',
			type: 'tikTokShopAffiliateTrigger',
			credential,
			settings: { webhookId: OWN_ID, typeVersion: 2 },
		};
		const activate = async (name: string, node: ChainNode) => {
			const id = await n8n.rest.createWorkflow({ name, ...line(node, noOperation) });
			await n8n.rest.activate(id);
			return id;
		};
		const [baseline, own] = [await activate('n8n', webhookNode), await activate('own', trigger)];
		const [theirUrl, ownUrl] = [
			`${n8n.url}/webhook/${N8N_PATH}`,
			`${n8n.url}/webhook/${OWN_ID}/webhook`,
		];
		const app = sandbox.accounts.creator;
		const headers = { [HEADER.name]: HEADER.value };
		const toThem = async (id: string) => await postSigned(theirUrl, app, posting(id), { headers });
		const toUs = async (id: string) => await postSigned(ownUrl, app, posting(id));
		for (const send of [toThem, toUs]) {
			await eventually('n8n listens', async () => (await send('first')).status === 200);
		}
		await compare([
			contender('n8n Webhook with Header Auth', n8n, baseline, toThem),
			contender('TikTok Shop Affiliate Trigger', n8n, own, toUs),
		]);
	} finally {
		await n8n.remove();
		await sandbox.stop();
	}
}

void main();
