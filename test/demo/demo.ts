import {
	N8n,
	OWNER,
	prepare,
	readTemplate,
	sandboxCredentials,
	templateNames,
} from '../e2e/driver';
import type { Execution } from '../e2e/driver';
import { startSandbox, type Sandbox } from '../sandbox';
import { untilInterrupted } from './interrupt';
import { awaitingReview, outcomes, type ReviewedProduct } from './review';
import { table } from './table';

const REVIEW = 'scheduled-campaign-review';
const ROWS = 25;

const say = (text: string) => console.error(`· ${text}`);

const counted = (products: ReviewedProduct[], decision: ReviewedProduct['decision']) =>
	`${products.filter((product) => product.decision === decision).length} ${decision}`;

function report(products: ReviewedProduct[], execution: Execution, sandbox: Sandbox): string {
	const steps = execution.nodes
		.map((node) => `${node} ${execution.items(node).length}`)
		.join(' → ');
	const titles = {
		campaign: 'Campaign',
		product: 'Product',
		commission: 'Commission',
		inventory: 'Inventory',
		price: 'Price from',
		decision: 'Decision',
		detail: 'Reason or link',
	};
	const decisions = (['approved', 'rejected', 'held for a person'] as const).map((decision) =>
		counted(products, decision),
	);
	const more = products.length > ROWS ? [`  … and ${products.length - ROWS} more`] : [];
	return [
		`Campaign review: ${products.length} products were awaiting review: ${decisions.join(', ')}`,
		'',
		table(titles, products.slice(0, ROWS)),
		...more,
		'',
		`Items per node: ${steps}`,
		`Requests to the sandbox: ${sandbox.log.count({ host: 'api' })} signed, ${sandbox.log.count({ host: 'auth' })} for tokens`,
	].join('\n');
}

/** Runs the review template once; throws when it ended badly or decided nothing. */
async function review(n8n: N8n, sandbox: Sandbox): Promise<string> {
	const before = awaitingReview(sandbox);
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

async function demo(once: boolean): Promise<void> {
	say('Building and packing the nodes');
	const { host, tarball } = await prepare();
	const sandbox = await startSandbox();
	say(`Starting n8n ${host.version} with the packed nodes`);
	const n8n = await N8n.create({ host, tarballs: [tarball] });
	try {
		const credentials = sandboxCredentials(sandbox);
		await n8n.importCredentials(credentials);
		await n8n.importWorkflows(templateNames().map((name) => readTemplate(name, credentials)));
		await n8n.start();
		say('Running the campaign review once');
		console.log(`\n${await review(n8n, sandbox)}`);
		if (once) return;
		console.log(invitation(n8n, sandbox));
		await untilInterrupted();
	} finally {
		await n8n.remove();
		await sandbox.stop();
	}
}

demo(process.argv.includes('--once')).catch((error: Error) => {
	console.error(error.message);
	process.exitCode = 1;
});
