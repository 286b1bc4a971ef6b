import { spawn } from 'node:child_process';

/** Environment of a child process; an undefined value takes the variable out. */
export type Environment = Record<string, string | undefined>;

export interface CommandOptions {
	cwd?: string;
	/** Added to this process's own environment. */
	env?: Environment;
	/** Milliseconds after which the command is killed and counts as failed. */
	timeout?: number;
	/** Numeric user to run as (only root may change it). */
	uid?: number;
}

export interface CommandResult {
	code: number;
	stdout: string;
	stderr: string;
}

const TEN_MINUTES = 600_000;
const lastLines = (text: string) => text.trim().split('\n').slice(-30).join('\n');

/** Runs a command to its end and gives its exit code and output, whatever the code is. */
export function tryCommand(
	command: string,
	args: string[],
	{ cwd, env, timeout = TEN_MINUTES, uid }: CommandOptions = {},
): Promise<CommandResult> {
	return new Promise((resolve, reject) => {
		const child = spawn(command, args, {
			cwd,
			uid,
			timeout,
			env: { ...process.env, ...env },
			stdio: ['ignore', 'pipe', 'pipe'],
		});
		let stdout = '';
		let stderr = '';
		child.stdout.setEncoding('utf8').on('data', (chunk: string) => (stdout += chunk));
		child.stderr.setEncoding('utf8').on('data', (chunk: string) => (stderr += chunk));
		child.on('error', reject);
		child.on('close', (code) => resolve({ code: code ?? -1, stdout, stderr }));
	});
}

/** Runs a command and gives its standard output; throws with the last lines it printed when it fails. */
export async function runCommand(
	command: string,
	args: string[],
	options: CommandOptions = {},
): Promise<string> {
	const { code, stdout, stderr } = await tryCommand(command, args, options);
	if (code === 0) return stdout;
	throw new Error(
		`"${command} ${args.join(' ')}" ended with code ${code}:\n${lastLines(`${stdout}\n${stderr}`)}`,
	);
}
