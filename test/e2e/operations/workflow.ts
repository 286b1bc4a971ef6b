import { routeOf, versionsOf } from '../../../nodes/shared/operation/operation';
import { accountTypeFor } from '../../../nodes/shared/transport/request';
import type { Sandbox } from '../../sandbox';
import { subjectsOf, type PackageNode, type Subject } from '../../tools/package';
import { chain, sandboxCredential, type ChainNode, type WorkflowJson } from '../driver';
import { formOf } from './forms';

/** The smallest PNG: one transparent dot. */
const DOT =
	'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==';

/** One item with the files that uploads take. */
const FILES: ChainNode = {
	name: 'Files',
	type: 'n8n-nodes-base.code',
	settings: { typeVersion: 2 },
	parameters: {
		jsCode: `return [{ json: {}, binary: {
	image: { data: '${DOT}', mimeType: 'image/png', fileName: 'dot.png' },
	video: { data: Buffer.from('a video').toString('base64'), mimeType: 'video/mp4', fileName: 'clip.mp4' },
} }];`,
	},
};

/** A node's type as n8n knows it, without the package. */
export const typeOf = ({ className }: PackageNode): string =>
	className.replace(/^./, (first) => first.toLowerCase());

/** One operation in one of the API versions it offers, and what it is called in the workflow of its node. */
export interface Use {
	subject: Subject;
	version: string;
	/** `resource.operation`, and the version when it is an older one. */
	title: string;
	/** The documented path; empty for operations without a signed call. */
	route: string;
}

/** Everything a node can do, in every API version it offers. */
export const usesOf = (node: PackageNode): Use[] =>
	node.resources
		.flatMap((resource) => subjectsOf(node, resource))
		.flatMap((subject) => {
			const { resource, operation } = subject;
			return versionsOf(operation).map((version, index) => ({
				subject,
				version,
				title: `${resource.value}.${operation.value}${index === 0 ? '' : ` ${version}`}`,
				route: routeOf(operation, version),
			}));
		});

/** Id and name of the stored credential that a use needs; the seller's where any will do. */
export function credentialOf({ route }: Use, sandbox: Sandbox) {
	const account = sandbox.accounts[accountTypeFor(route) ?? 'seller'];
	const { id, name } = sandboxCredential(sandbox, account, { refreshToken: '' });
	return { id, name };
}

const asNode = (use: Use, sandbox: Sandbox): ChainNode => ({
	name: use.title,
	type: typeOf(use.subject.node),
	parameters: formOf(use, sandbox) as ChainNode['parameters'],
	credential: credentialOf(use, sandbox),
	settings: { onError: 'continueRegularOutput' },
});

/** What makes things runs first, what takes them away last. */
const rank = ({ name }: ChainNode) =>
	/\.(create|register)/.test(name) ? 0 : /\.(delete|remove)/.test(name) ? 2 : 1;

/** Every node after those whose output it asks for. */
function inOrder(nodes: ChainNode[]): ChainNode[] {
	const ordered = new Set<ChainNode>();
	const visit = (node: ChainNode): void => {
		const text = JSON.stringify(node.parameters);
		nodes.filter(({ name }) => text.includes(`$('${name}')`)).forEach(visit);
		ordered.add(node);
	};
	[...nodes].sort((a, b) => rank(a) - rank(b)).forEach(visit);
	return [...ordered];
}

/** A workflow with one node for each use, run one after the other with the same item, which holds files. */
export function workflowOf(uses: Use[], sandbox: Sandbox): WorkflowJson {
	const nodes = inOrder(uses.map((use) => asNode(use, sandbox)));
	const to = (targets: ChainNode[]) => ({
		main: [targets.map(({ name }) => ({ node: name, type: 'main', index: 0 }))],
	});
	return {
		...chain(FILES, ...nodes),
		connections: { Start: to([FILES]), [FILES.name]: to(nodes) },
		settings: { executionOrder: 'v1' },
	};
}
