import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT, type PackageNode } from '../../tools/package';

const readJson = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));

const manifest = () =>
	readJson(join(PROJECT, 'package.json')) as { name: string; n8n: { credentials: string[] } };

/** What is wrong with the texts by which a user, or an AI agent, picks an operation. */
export function operationTexts({ resources }: PackageNode): string[] {
	const seen = new Map<string, string>();
	return resources.flatMap((resource) =>
		resource.operations.flatMap(({ value, action, description }) => {
			const name = `${resource.value}.${value}`;
			const twin = seen.get(action.toLowerCase());
			seen.set(action.toLowerCase(), name);
			return [
				...(twin ? [`${name} and ${twin} share the action "${action}"`] : []),
				...(action.trim() === '' ? [`${name} has no action`] : []),
				...(description.trim() === '' ? [`${name} has no description`] : []),
				...(description === action ? [`${name} describes itself by its action only`] : []),
			];
		}),
	);
}

/** What is wrong with the file that tells n8n's search about the node. */
export function codexComplaints({ className, folder, type }: PackageNode): string[] {
	const path = join(folder, `${className}.node.json`);
	if (!existsSync(path)) return [`${className}.node.json is missing`];
	const codex = readJson(path) as {
		node?: string;
		nodeVersion?: string;
		codexVersion?: string;
		categories?: string[];
		resources?: Record<string, Array<{ url?: string }>>;
	};
	const node = `${manifest().name}.${new type().description.name}`;
	const links = ['primaryDocumentation', 'credentialDocumentation'].filter(
		(kind) => !codex.resources?.[kind]?.every(({ url = '' }) => /^https:\/\/\S+$/.test(url)),
	);
	return [
		...(codex.node === node ? [] : [`node is ${codex.node}, not ${node}`]),
		...(codex.nodeVersion === '1.0' ? [] : ['nodeVersion is not 1.0']),
		...(codex.codexVersion === '1.0' ? [] : ['codexVersion is not 1.0']),
		...(codex.categories?.length ? [] : ['categories are missing']),
		...links.map((kind) => `resources.${kind} has no https address`),
	];
}

/** Credentials a node asks for that the package does not bring. */
export function unknownCredentials({ type }: PackageNode): string[] {
	const known = manifest().n8n.credentials.map(
		(path) => /([^/]+)\.credentials\.js$/.exec(path)?.[1] ?? '',
	);
	return (new type().description.credentials ?? [])
		.map(({ name }) => name)
		.filter((name) => !known.some((each) => each.toLowerCase() === name.toLowerCase()));
}
