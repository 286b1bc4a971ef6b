import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { PROJECT, type PackageNode } from '../../tools/package';
import { literalOf } from './literal';

/** Rules that judge the class around the properties, which a written-out description does not have. */
const ABOUT_THE_CLASS: Record<string, string> = {
	'@n8n/community-nodes/node-connection-type-literal':
		'a description no longer shows its constants',
	'@n8n/community-nodes/webhook-lifecycle-complete': 'methods are not part of a description',
};

interface Finding {
	ruleId: string | null;
	message: string;
	line: number;
}

/**
 * What n8n's own rules say about the descriptions of nodes, were they written out by hand in the nodes' files:
 * one sentence per finding, in the order of the nodes.
 */
export function lint(nodes: PackageNode[]): string[][] {
	const literals = nodes.map(({ className, type }) => literalOf(className, new type().description));
	const texts = nodes.map(({ className, folder }, index) => ({
		filePath: join(folder, `${className}.node.ts`),
		code: literals[index].code,
	}));
	const output = execFileSync(process.execPath, [join(__dirname, 'eslint.mjs')], {
		cwd: PROJECT,
		encoding: 'utf8',
		input: JSON.stringify({ texts, off: Object.keys(ABOUT_THE_CLASS) }),
		maxBuffer: 64 * 1024 * 1024,
		// n8n's rules take every file for every kind of file where NODE_ENV is test.
		env: { ...process.env, NODE_ENV: 'development' },
	});
	const findings = JSON.parse(output) as Finding[][];
	return findings.map((messages, index) =>
		messages.map(
			({ ruleId, message, line }) => `${ruleId}: ${message} – ${literals[index].about(line)}`,
		),
	);
}
