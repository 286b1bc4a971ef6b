import Ajv from 'ajv';
import type { IDataObject } from 'n8n-workflow';
import { previewOf } from '../../tools/previews';
import type { Subject } from '../../tools/package';
import { NOT_IN_EXAMPLES } from '../exceptions';
import type { Trial } from './trial';

const ajv = new Ajv({ allErrors: true, strictTypes: false });

type Preview = { type?: string; properties?: Record<string, Preview>; items?: Preview };

/** A field of a preview at any depth: `name`, `list[].name`. */
const fieldsOf = ({ properties = {}, items }: Preview, at = ''): string[] => [
	...(items ? fieldsOf(items, `${at}[]`) : []),
	...Object.entries(properties).flatMap(([name, property]) => {
		const path = at ? `${at}.${name}` : name;
		return [path, ...fieldsOf(property, path)];
	}),
];

function fieldsIn(value: unknown, at = ''): string[] {
	if (Array.isArray(value)) return value.flatMap((entry) => fieldsIn(entry, `${at}[]`));
	if (typeof value !== 'object' || value === null) return [];
	return Object.entries(value).flatMap(([name, entry]) => {
		const path = at ? `${at}.${name}` : name;
		return [path, ...fieldsIn(entry, path)];
	});
}

/**
 * Where the items of an operation's runs and the editor's preview of them differ: fields that came out of no run
 * (TikTok's answer has none of that name), fields that the preview lacks, values of another type.
 * Runs that give TikTok's answer as it is instead of simplified do not count.
 */
export function previewComplaints({ operation, name }: Subject, trials: Trial[]): string[] {
	const preview = previewOf(operation) as Preview | undefined;
	if (!preview) return ['the output has no schema, so the editor cannot preview it'];
	const items = trials
		.filter(({ form }) => form.simplify !== false)
		.flatMap((trial) => trial.items as IDataObject[]);
	if (items.length === 0) return [];
	const seen = new Set(items.flatMap((item) => fieldsIn(item)));
	const unseen = NOT_IN_EXAMPLES[name] ?? [];
	const validate = ajv.compile(preview);
	const wrongTypes = items.flatMap((item) => (validate(item) ? [] : (validate.errors ?? [])));
	return [
		...fieldsOf(preview)
			.filter((path) => !seen.has(path) && !unseen.includes(path))
			.map(
				(path) => `no item has "${path}": TikTok documents no such field, or the output drops it`,
			),
		...unseen
			.filter((path) => seen.has(path))
			.map((path) => `items have "${path}": remove it from NOT_IN_EXAMPLES`),
		...Object.keys(Object.assign({}, ...items) as object)
			.filter((name) => !(name in (preview.properties ?? {})))
			.map((name) => `items have "${name}", which output.schema lacks`),
		...wrongTypes.map(
			({ instancePath, message }) =>
				`item${instancePath.replace(/\/\d+/g, '[]').replace(/\//g, '.')} ${message}, says output.schema`,
		),
	];
}
