import { startSandbox } from '.';

const port = (name: string, fallback: number) => Number(process.env[name] ?? fallback);

/** `npm run sandbox`: starts both hosts and prints what an n8n credential needs. Ends with Ctrl+C. */
async function main(): Promise<void> {
	const sandbox = await startSandbox({
		host: process.env.SANDBOX_HOST,
		apiPort: port('SANDBOX_API_PORT', 4010),
		authPort: port('SANDBOX_AUTH_PORT', 4011),
	});
	const { accounts, apiUrl, authUrl } = sandbox;
	const { appKey, appSecret } = accounts.seller;
	const lines = [
		'TikTok Shop sandbox: everything in it is made up.',
		`API base URL    ${apiUrl}`,
		`Auth base URL   ${authUrl}`,
		`App key         ${appKey}`,
		`App secret      ${appSecret}`,
		'',
		'Authorization codes, good once and for 30 minutes:',
		...Object.values(accounts).map(
			(account) => `  ${account.name.padEnd(18)} ${sandbox.issueCode(account)}`,
		),
		'',
		`More codes: curl -X POST ${apiUrl}/__sandbox/codes -d '{"account":"partner"}'`,
		`What was called: ${apiUrl}/__sandbox/log`,
	];
	console.log(lines.join('\n'));
	for (const signal of ['SIGINT', 'SIGTERM'] as const)
		process.once(signal, () => void sandbox.stop().then(() => process.exit(0)));
}

void main();
