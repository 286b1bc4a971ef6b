import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { routeOf, versionsOf } from '../../../nodes/shared/operation/operation';
import { coverage, findOperation, inWords, judge, type Operation } from '../../openapi';
import { OLDER_VERSION, UNREACHABLE, WITHOUT_ITEMS } from '../exceptions';
import { flawsIn } from './items';
import type { Subject } from '../../tools/package';
import { carried, documented } from './reach';
import type { Trial } from './trial';

const COUNT_IN_MESSAGE = 25;

/** Fails with every complaint on a line of its own. */
export function expectNone(title: string, complaints: Iterable<string>): void {
	const all = [...new Set(complaints)];
	if (all.length === 0) return;
	const shown = all.slice(0, COUNT_IN_MESSAGE).map((line) => `  - ${line}`);
	const rest = all.length - shown.length;
	const text = [title, ...shown, ...(rest > 0 ? [`  and ${rest} more`] : [])].join('\n');
	throw Object.assign(new Error(text), { stack: text });
}

/** `METHOD /path` of an operation in one API version, as the tables of exceptions name it; empty without a call. */
export const routeName = ({ operation }: Subject, version: string): string =>
	operation.endpoint ? `${operation.endpoint.method} ${routeOf(operation, version)}` : '';

/** What TikTok documents under exactly the path and method of an operation; undefined when there is nothing. */
export function documentedAs({ operation }: Subject, version: string): Operation | undefined {
	const route = routeOf(operation, version);
	const found = operation.endpoint && findOperation(operation.endpoint.method, route);
	return found?.path === route ? found : undefined;
}

/** The choices that lead to an operation in one API version; the recommended one is left to the node. */
export const baseOf = ({ resource, operation }: Subject, version: string): INodeParameters => ({
	resource: resource.value,
	operation: operation.value,
	...(version !== versionsOf(operation)[0] && { options: { apiVersion: version } }),
});

/** What is wrong with the runs of an operation, each thing once with the first form that led to it. */
export function complaintsOf(subject: Subject, trials: Trial[]): string[] {
	const formsByComplaint = new Map<string, INodeParameters[]>();
	for (const trial of trials) {
		for (const complaint of new Set(complaintsAbout(subject, trial)))
			formsByComplaint.set(complaint, [...(formsByComplaint.get(complaint) ?? []), trial.form]);
	}
	return [...formsByComplaint].map(([complaint, [first, ...others]]) => {
		const form = JSON.stringify({ ...first, resource: undefined, operation: undefined });
		const more = others.length > 0 ? `, and ${others.length} more` : '';
		return `${complaint}\n      form: ${form}${more}`;
	});
}

function complaintsAbout(subject: Subject, { error, requests, items }: Trial): string[] {
	if (error) return [`n8n says: ${error}`, ...requests.flatMap(({ problems }) => problems)];
	const isSilent = requests.length === 0 && subject.operation.endpoint !== undefined;
	const isEmpty = items.length === 0 && !(subject.name in WITHOUT_ITEMS);
	return [
		...requests.flatMap(({ problems }) => problems),
		...(isSilent ? ['no request was sent'] : []),
		...(isEmpty ? ['no item came out'] : []),
		...items.flatMap((item) => flawsIn(item)),
	];
}

/** What is wrong with a dry run: a write went out after all, or what it shows is no good request. */
export function dryRunComplaints(subject: Subject, version: string, trial: Trial): string[] {
	const operation = documentedAs(subject, version);
	const { items, error, requests } = trial;
	return [
		...(error ? [`n8n says: ${error}`] : []),
		...requests
			.filter((request) => request.operation === operation)
			.map(({ method, path }) => `${method} ${path} was sent`),
		...(items.length === 0 && !error ? ['no item shows the request'] : []),
		...items
			.filter(({ dry_run: isDry }) => isDry !== true)
			.map((item) => `${JSON.stringify(item)} is not marked as dry_run`),
		...items.filter(({ dry_run: isDry }) => isDry === true).flatMap((item) => judgeShown(item)),
	];
}

function judgeShown({ method, path, query, body }: IDataObject): string[] {
	const shown = {
		method: String(method),
		path: String(path),
		query: query as Record<string, string>,
		body: body ?? undefined,
	};
	const isForm = findOperation(shown.method, shown.path)?.contentType === 'multipart/form-data';
	const problems = judge(isForm ? { ...shown, body: namesOf(body as IDataObject) } : shown);
	return problems.map((problem) => `shown: ${inWords([problem])}`);
}

const namesOf = (form: IDataObject) =>
	Object.fromEntries(Object.keys(form).map((name) => [name, 'file']));

/** The parameters TikTok documents for an operation that none of its requests carried, and no exception explains. */
export function unreached(subject: Subject, version: string, trials: Trial[]): string[] {
	const route = routeName(subject, version);
	const operation = documentedAs(subject, version);
	if (!operation || trials.every(({ error }) => error)) return [];
	const sent = trials
		.flatMap(({ requests }) => requests)
		.filter((each) => each.operation === operation);
	const reached = new Set(sent.flatMap((request) => carried(request)));
	const explained = UNREACHABLE[route] ?? {};
	return [
		...documented(operation)
			.filter((parameter) => !reached.has(parameter) && !(parameter in explained))
			.map((parameter) => `${parameter} cannot be reached from the form`),
		...Object.keys(explained)
			.filter((parameter) => reached.has(parameter))
			.map((parameter) => `${parameter} is reached: remove it from UNREACHABLE`),
	];
}

/** Newer versions of a route in TikTok's OpenAPI, which should be used instead. */
export function newerThan(route: string): string[] {
	const [method, path] = route.split(' ');
	const [, family, version, ...rest] = path.split('/');
	const tail = rest.join('/').replace(/\{\w+\}/g, '{}');
	return coverage([`/${family}/`])
		.filter((each) => each.method === method)
		.map((each) => each.path)
		.filter((other) => {
			const [, , otherVersion, ...otherRest] = other.split('/');
			return otherVersion > version && otherRest.join('/').replace(/\{\w+\}/g, '{}') === tail;
		})
		.filter(() => !(route in OLDER_VERSION))
		.map((other) => `TikTok documents the newer ${other}`);
}
