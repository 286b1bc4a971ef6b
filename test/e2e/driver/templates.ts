import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import type { CredentialJson } from './n8n';
import type { CredentialRef, NodeJson, WorkflowJson } from './rest';

const FOLDER = resolve(__dirname, '../../../workflows');

/** A workflow template ready to import. */
export type Template = WorkflowJson & { id: string; name: string };

/**
 * The imported credential a template's placeholder stands for: the one of the same name, else the first whose
 * account type its name mentions ("TikTok Shop Partner" → the first partner credential).
 */
function match(placeholder: CredentialRef, type: string, all: CredentialJson[]): CredentialRef {
	const candidates = all.filter((credential) => credential.type === type);
	const found =
		candidates.find(({ name }) => name === placeholder.name) ??
		candidates.find(({ data }) =>
			placeholder.name.toLowerCase().includes(String(data.accountType).toLowerCase()),
		);
	if (!found) throw new Error(`No credential stands in for "${placeholder.name}" (${type})`);
	return { id: found.id, name: found.name };
}

function withCredentials(node: NodeJson, all: CredentialJson[]): NodeJson {
	const placeholders = (node.credentials ?? {}) as Record<string, CredentialRef>;
	const credentials = Object.fromEntries(
		Object.entries(placeholders).map(([type, each]) => [type, match(each, type, all)]),
	);
	return { ...node, ...(node.credentials !== undefined && { credentials }) };
}

/** Reads one template of workflows/ by its file name without ".json", with real credentials in place of its placeholders. */
export function readTemplate(name: string, credentials: CredentialJson[]): Template {
	const template = JSON.parse(readFileSync(join(FOLDER, `${name}.json`), 'utf8')) as Template;
	const nodes = template.nodes.map((node) => withCredentials(node, credentials));
	return { ...template, id: name.slice(0, 36), nodes };
}

/** Names of all templates in workflows/. */
export const templateNames = (): string[] =>
	readdirSync(FOLDER)
		.filter((file) => file.endsWith('.json'))
		.map((file) => basename(file, '.json'))
		.sort();
