import type { INodeProperties } from 'n8n-workflow';
import { ALSO_NEEDED } from '../../contract/exceptions';
import { baseOf } from '../../contract/support/contract';
import { fillRequired } from '../../contract/support/fill';
import type { Sandbox } from '../../sandbox';
import { VALUES } from './values';
import type { Use } from './workflow';

type Values = Record<string, unknown>;

const isLocator = (value: unknown): value is Values =>
	typeof value === 'object' && value !== null && '__rl' in value;

const isGroup = (value: unknown): value is Values =>
	typeof value === 'object' && value !== null && !Array.isArray(value) && !isLocator(value);

/** The form of an operation with its starred parameters filled in, ids and the like by ones that exist in the sandbox. */
export function formOf({ subject, version, title }: Use, sandbox: Sandbox): Values {
	const { node, name } = subject;
	const finds = {
		...VALUES[node.className],
		...VALUES[name],
		...VALUES[`${node.className} ${title}`],
	};
	const paths = Object.keys(finds).filter((each) => each.includes('.'));
	const properties: INodeProperties[] = new node.type().description.properties;
	const base = baseOf(subject, version);
	const filled = fillRequired(properties, base, [...(ALSO_NEEDED[name] ?? []), ...paths]);

	const real = (values: Values, at: string): Values =>
		Object.fromEntries(
			Object.entries(values).map(([key, value]) => {
				const find = finds[at + key] ?? finds[key];
				if (isGroup(value)) return [key, real(value, `${at}${key}.`)];
				if (!find || value === '') return [key, value];
				return [key, isLocator(value) ? { ...value, value: find(sandbox) } : find(sandbox)];
			}),
		);
	return real(filled, '');
}
