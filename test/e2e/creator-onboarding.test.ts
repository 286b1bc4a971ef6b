import { startSandbox, type AccountName, type Sandbox } from '../sandbox';
import { readTemplate, sandboxCredentials, useN8n, type Execution } from './driver';

const DAY = 86_400;
const ID = 'creator-onboarding';
const PATIENCE_MS = 180_000;

describe('creator onboarding', () => {
	let sandbox: Sandbox;
	beforeAll(async () => {
		sandbox = await startSandbox();
	});
	afterAll(async () => await sandbox.stop());

	const n8n = useN8n(() => {
		const credentials = sandboxCredentials(sandbox);
		return { credentials, workflows: [readTemplate(ID, credentials)] };
	});
	const run = async (trigger: string): Promise<Execution> => {
		const { rest } = n8n();
		const execution = await rest.waitForExecution(await rest.run(ID, trigger));
		expect(execution.error?.message).toBeUndefined();
		return execution;
	};
	const invite = async (): Promise<URL> => {
		const execution = await run('Invite a Creator');
		return new URL(String(execution.json('Send This Link')[0].link));
	};
	const comeBack = async (query: Record<string, string>) => {
		const answer = await fetch(
			`${n8n().url}/webhook/tiktok-shop-creator?${new URLSearchParams(query)}`,
		);
		return { status: answer.status, text: await answer.text() };
	};
	const agree = async (name: AccountName) => {
		const account = sandbox.accounts[name];
		const state = (await invite()).searchParams.get('state')!;
		const answer = await comeBack({ code: sandbox.issueCode(account), state });
		expect(answer).toEqual({
			status: 200,
			text: `Thank you, ${account.displayName}. Your account is connected; you can close this page.`,
		});
		return state;
	};
	const keptFor = (execution: Execution, node: string) =>
		execution.json(node).map(({ account_name }) => account_name);

	test(
		'invites, exchanges what comes back, and turns everything else away',
		async () => {
			await n8n().rest.activate(ID);
			const link = await invite();
			expect(link.origin + link.pathname).toBe('https://shop.tiktok.com/alliance/creator/auth');
			expect(link.searchParams.get('app_key')).toBe(sandbox.accounts.creator.appKey);
			const state = link.searchParams.get('state')!;
			expect(state.length).toBeGreaterThan(30);

			const code = () => sandbox.issueCode(sandbox.accounts.creator);
			const turnedAway = [
				await comeBack({ code: code(), state: 'somebody-elses' }),
				await comeBack({ code: code() }),
				await comeBack({ code: 'null', error: 'auth_denied', state }),
				await comeBack({ code: 'made-up', state }),
			];
			expect(turnedAway.map(({ status }) => status)).toEqual([400, 400, 400, 400]);

			const used = await agree('creator');
			expect((await comeBack({ code: code(), state: used })).status).toBe(400);
			const night = await run('Every Night');
			expect(keptFor(night, 'All Connected')).toEqual([sandbox.accounts.creator.displayName]);
			expect(night.nodes).not.toContain('Refresh Token');
		},
		PATIENCE_MS,
	);

	test(
		'renews at night what is about to run out, and marks what cannot be renewed',
		async () => {
			sandbox.clock.advance(-6 * DAY);
			await agree('creator');
			await agree('secondCreator');
			sandbox.clock.reset();
			sandbox.grants.revoke(sandbox.accounts.secondCreator);
			sandbox.log.clear();

			const night = await run('Every Night');

			expect(sandbox.log.calls({ host: 'auth' }).map(({ code }) => code)).toEqual(
				expect.arrayContaining([0, 36004004]),
			);
			expect(keptFor(night, 'Keep New Tokens')).toEqual([sandbox.accounts.creator.displayName]);
			expect(keptFor(night, 'Mark as Lost')).toEqual([sandbox.accounts.secondCreator.displayName]);
			const [kept] = night.json('Keep New Tokens');
			expect(sandbox.grants.find(String(kept.access_token))?.account.name).toBe('creator');
			expect(Date.parse(String(kept.access_token_expires_at)) / 1000).toBeGreaterThan(
				sandbox.clock.seconds() + 6 * DAY,
			);

			const next = await run('Every Night');
			expect(keptFor(next, 'All Connected')).toEqual([sandbox.accounts.creator.displayName]);
			expect(next.nodes).not.toContain('Refresh Token');
		},
		PATIENCE_MS,
	);
});
