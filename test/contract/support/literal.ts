import type { INodeProperties, INodeTypeDescription } from 'n8n-workflow';

/** A description written out as source code, and which parameter each of its lines belongs to. */
export interface Literal {
	code: string;
	/** What a line (from 1) is about, e.g. `Status (campaign: getAll) › ONGOING`. */
	about: (line: number) => string;
}

const IDENTIFIER = /^[A-Za-z_$][\w$]*$/;

/** n8n's rules compare source texts, so the quotes matter. */
const quoted = (text: string) =>
	`'${JSON.stringify(text).slice(1, -1).replace(/\\"/g, '"').replace(/'/g, "\\'")}'`;

const key = (name: string) => (IDENTIFIER.test(name) ? name : quoted(name));

/** A value as TypeScript source, one member per line, keys without quotes as n8n's rules expect them. */
function written(value: unknown, indent: string): string {
	const inner = `${indent}\t`;
	const block = (open: string, parts: string[], close: string) =>
		parts.length === 0
			? open + close
			: `${open}\n${parts.map((part) => `${inner}${part},\n`).join('')}${indent}${close}`;
	if (Array.isArray(value))
		return block(
			'[',
			value.map((entry) => written(entry, inner)),
			']',
		);
	if (typeof value === 'string') return quoted(value);
	if (typeof value !== 'object' || value === null) return JSON.stringify(value);
	const members = Object.entries(value).filter(([, entry]) => entry !== undefined);
	return block(
		'{',
		members.map(([name, entry]) => `${key(name)}: ${written(entry, inner)}`),
		'}',
	);
}

const shownFor = ({ displayOptions }: INodeProperties): string => {
	const { resource = [], operation = [] } = displayOptions?.show ?? {};
	return resource.length > 0 ? ` (${resource.join(', ')}: ${operation.join(', ')})` : '';
};

/** Writes a node's description as a class with everything spelled out, as if somebody had typed it. */
export function literalOf(className: string, description: INodeTypeDescription): Literal {
	const { properties, ...head } = description;
	const start = [
		"import type { INodeType, INodeTypeDescription } from 'n8n-workflow';",
		`export class ${className} implements INodeType {`,
		`\tdescription: INodeTypeDescription = ${written(head, '\t').replace(/\n\t\}$/, '')}`,
		'\t\tproperties: [',
	].join('\n');
	const lines = start.split('\n');
	const owners: Array<{ first: number; name: string }> = [];
	for (const property of properties) {
		owners.push({
			first: lines.length + 1,
			name: `"${property.displayName}"${shownFor(property)}`,
		});
		lines.push(...`\t\t\t${written(property, '\t\t\t')},`.split('\n'));
	}
	lines.push('\t\t],', '\t};', '}', '');
	return {
		code: lines.join('\n'),
		about(line) {
			const owner = owners.filter(({ first }) => first <= line).at(-1)?.name ?? 'the description';
			return `${owner}, at ${lines[line - 1].trim()}`;
		},
	};
}
