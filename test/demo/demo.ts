import {
	cleanUp,
	N8n,
	OWNER,
	prepare,
	readTemplate,
	sandboxCredentials,
	templateNames,
	type Execution,
} from '../e2e/driver';
import { startSandbox, type Sandbox } from '../sandbox';
import { interruption } from './interrupt';
import { awaitingReview, outcomes, perCampaign, type ReviewedProduct } from './review';
import { table } from './table';

const REVIEW = 'scheduled-campaign-review';
const ROWS = 20;

const say = (text: string) => console.error(`· ${text}`);

function report(products: ReviewedProduct[], execution: Execution, sandbox: Sandbox): string {
	const campaigns = {
		campaign: 'Campaign',
		awaiting: 'Awaiting review',
		approved: 'Approved',
		rejected: 'Rejected',
		held: 'Held for a person',
		links: 'Links made',
	};
	const details = {
		product: 'Product',
		commission: 'Commission',
		inventory: 'Inventory',
		price: 'Price from',
		decision: 'Decision',
		detail: 'Reason or link',
	};
	const steps = execution.nodes.map((node) => `${node} ${execution.count(node)}`).join(' → ');
	const signed = sandbox.log.count({ host: 'api' });
	const tokens = sandbox.log.count({ host: 'auth' });
	return [
		'What the campaign review did',
		table(campaigns, perCampaign(products)),
		`\nThe first ${Math.min(ROWS, products.length)} of ${products.length} products`,
		table(details, products.slice(0, ROWS)),
		`\nItems per node: ${steps}`,
		`Calls the sandbox answered: ${signed} signed API calls, ${tokens} for tokens`,
	].join('\n');
}

/** Runs the review template once; throws when it ended badly or decided nothing. */
async function review(n8n: N8n, sandbox: Sandbox): Promise<string> {
	const before = awaitingReview(sandbox, sandbox.accounts.partner);
	const { rest } = n8n;
	const execution = await rest.waitForExecution(await rest.run(REVIEW));
	if (execution.status !== 'success') {
		throw new Error(`The campaign review failed: ${JSON.stringify(execution.error?.message)}`);
	}
	const products = outcomes(sandbox, before);
	if (products.every(({ decision }) => decision === 'held for a person')) {
		throw new Error('The campaign review decided nothing');
	}
	return report(products, execution, sandbox);
}

const invitation = (n8n: N8n, sandbox: Sandbox) => `
The editor is open:
  ${n8n.url}/workflow/${REVIEW}
  login     ${OWNER.email}
  password  ${OWNER.password}

The sandbox answers at ${sandbox.apiUrl} (tokens at ${sandbox.authUrl}).
Ctrl+C stops both and throws their data away.`;

/** Fills a fresh n8n, runs the review and, unless it is to end there, invites for a look. */
async function show(n8n: N8n, sandbox: Sandbox, once: boolean): Promise<void> {
	const credentials = sandboxCredentials(sandbox);
	await n8n.importCredentials(credentials);
	await n8n.importWorkflows(templateNames().map((name) => readTemplate(name, credentials)));
	await n8n.start();
	say('Running the campaign review once');
	console.log(`\n${await review(n8n, sandbox)}`);
	if (!once) console.log(invitation(n8n, sandbox));
}

async function demo(once: boolean): Promise<void> {
	say('Building and packing the nodes');
	const prepared = await prepare();
	const { host, tarball } = prepared;
	say(`Starting n8n ${host.version} with the packed nodes`);
	const sandbox = await startSandbox();
	const n8n = await N8n.create({ host, tarballs: [tarball] });
	const interrupted = interruption();
	try {
		await Promise.race([show(n8n, sandbox, once), interrupted]);
		if (!once) await interrupted;
	} finally {
		await n8n.remove();
		await sandbox.stop();
		await cleanUp(prepared);
	}
}

demo(process.argv.includes('--once')).then(
	() => process.exit(),
	(error: Error) => {
		console.error(error.message);
		process.exit(1);
	},
);
