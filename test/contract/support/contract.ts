import type { INodeParameters } from 'n8n-workflow';
import { routeOf, versionsOf } from '../../../nodes/shared/operation/operation';
import { coverage, findOperation, type Operation } from '../../openapi';
import { OLDER_VERSION, UNREACHABLE, WITHOUT_ITEMS } from '../exceptions';
import { flawsIn } from './items';
import type { Subject } from './package';
import { carried, documented } from './reach';
import type { Trial } from './trial';

const COUNT_IN_MESSAGE = 25;

/** Fails with every complaint on a line of its own. */
export function expectNone(title: string, complaints: Iterable<string>): void {
	const all = [...new Set(complaints)];
	if (all.length === 0) return;
	const shown = all.slice(0, COUNT_IN_MESSAGE).map((line) => `  - ${line}`);
	const rest = all.length - shown.length;
	throw new Error([title, ...shown, ...(rest > 0 ? [`  and ${rest} more`] : [])].join('\n'));
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

/** What is wrong with a run, and with which form. */
export function complaintsOf(subject: Subject, { error, requests, items, form }: Trial): string[] {
	const isSilent = requests.length === 0 && !error && subject.operation.endpoint !== undefined;
	const isEmpty = items.length === 0 && !error && !(subject.name in WITHOUT_ITEMS);
	const complaints = new Set([
		...(error ? [`n8n says: ${error}`] : []),
		...requests.flatMap(({ problems }) => problems),
		...(isSilent ? ['no request was sent'] : []),
		...(isEmpty ? ['no item came out'] : []),
		...items.flatMap((item) => flawsIn(item)),
	]);
	if (complaints.size === 0) return [];
	const filledIn = JSON.stringify({ ...form, resource: undefined, operation: undefined });
	return [...complaints].map((complaint) => `${complaint}\n      form: ${filledIn}`);
}

/** The parameters TikTok documents for an operation that none of its requests carried, and no exception explains. */
export function unreached(subject: Subject, version: string, trials: Trial[]): string[] {
	const route = routeName(subject, version);
	const operation = documentedAs(subject, version);
	if (!operation) return [];
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
