import { startSandbox } from '../sandbox';
import { interruption } from './interrupt';
import { table } from './table';

const DEFAULT_PORT = 7070;

/** npm run sandbox [-- <port>]: just the stand-in for TikTok Shop, with what a credential needs to be filled in with. */
async function main(): Promise<void> {
	const apiPort = Number(process.argv[2] ?? DEFAULT_PORT);
	const sandbox = await startSandbox({ apiPort, authPort: apiPort + 1 });
	const accounts = Object.values(sandbox.accounts).map((account) => ({
		...account,
		code: sandbox.issueCode(account),
		refreshToken: sandbox.tokens(account).refreshToken,
	}));
	const [{ appKey, appSecret }] = accounts;
	console.log(`TikTok Shop sandbox. In n8n's credential choose the region "Custom" and fill in:
  API Base URL   ${sandbox.apiUrl}
  Auth Base URL  ${sandbox.authUrl}
  App Key        ${appKey}
  App Secret     ${appSecret}

and for each account either its code (works once, for 30 minutes) or its refresh token. All of it is made up.

${table({ kind: 'Account type', displayName: 'Account', code: 'Authorization code', refreshToken: 'Refresh token' }, accounts, 60)}

Ctrl+C stops it.`);
	await interruption();
	await sandbox.stop();
}

main().catch((error: Error) => {
	console.error(error.message);
	process.exitCode = 1;
});
