import type { IDataObject } from 'n8n-workflow';
import type { Client } from '../transport/client';
import type { ApiRequest, Effect, Method } from '../transport/request';
import type { Draft } from './draft';
import type { Field } from './field';

/**
 * The call behind an operation. Where several published versions can be used, `path` is a record by version,
 * the recommended one first. `effect` defaults to read for GET and to write for the rest; searches by POST say 'read',
 * writes that must not happen twice say 'once'.
 */
export interface Endpoint {
	method: Method;
	path: string | Record<string, string>;
	scope?: string;
	effect?: Effect;
	/** What every call of the operation carries, whatever the form says. */
	always?: { query?: Record<string, string>; body?: IDataObject };
}

/** Stands in for the call of an operation that has no endpoint. */
const NO_CALL: Endpoint = { method: 'GET', path: '' };

/** What an operation has at hand while it runs for one item. */
export interface Run {
	client: Client;
	/** Which input item is worked on. */
	itemIndex: number;
	draft: Draft;
	version: string;
	/** The operation's call as the form filled it in; an empty one when it has no endpoint. */
	request: ApiRequest;
	simplify: boolean;
	/** How many elements are wanted; Infinity for Return All. */
	limit: number;
	/** Whether elements that TikTok refused become items instead of an error. */
	keepFailures: boolean;
}

/** How an operation answers: reads or writes through `run.client` and gives the items' JSON. */
export interface Output {
	/** Offers Return All and Limit. */
	isList?: boolean;
	/** Offers Simplify. */
	canSimplify?: boolean;
	/** Offers On Partial Failure. */
	hasOutcomes?: boolean;
	/** A JSON schema of one output item, for the editor's preview. */
	schema?: IDataObject;
	/** Where in TikTok's answer stands what the items hold besides, as it is (dots reach into objects, '' is all of it). */
	passesOn?: string;
	items: (run: Run) => Promise<IDataObject[]>;
}

/** One operation: what it is called, what it asks, what it sends, what it returns. */
export interface Operation {
	value: string;
	name: string;
	action: string;
	description: string;
	/** Left out by operations that call no signed route: links, tokens, what the credential holds. */
	endpoint?: Endpoint;
	fields: Field[];
	/** Rarely needed fields, shown inside Options. */
	options?: Field[];
	/** Looks at several fields together: throws a BadInput, or completes what the form left open. */
	checks?: Array<(draft: Draft) => void>;
	/** Calls of several items depend on their order, so they run one after the other unless the user says otherwise. */
	ordered?: boolean;
	output: Output;
}

/** A group of operations under one entry of the Resource list. */
export interface Resource {
	value: string;
	name: string;
	description?: string;
	operations: Operation[];
}

/** Declares an operation. */
export const operation = (spec: Operation): Operation => spec;

/** Declares a resource. */
export const resource = (spec: Resource): Resource => spec;

/** The API versions an operation offers, recommended one first; one empty text when there is no choice. */
export const versionsOf = ({ endpoint = NO_CALL }: Pick<Operation, 'endpoint'>): string[] =>
	typeof endpoint.path === 'string' ? [''] : Object.keys(endpoint.path).sort().reverse();

/** The documented path of an operation in one API version. */
export const routeOf = (
	{ endpoint = NO_CALL }: Pick<Operation, 'endpoint'>,
	version: string,
): string => (typeof endpoint.path === 'string' ? endpoint.path : endpoint.path[version]);

/** What an operation's call does to TikTok's state. */
export const effectOf = ({ endpoint = NO_CALL }: Pick<Operation, 'endpoint'>): Effect =>
	endpoint.effect ?? (endpoint.method === 'GET' ? 'read' : 'write');

/** The call of an endpoint as a draft filled it in. */
export function requestFrom(
	endpoint: Endpoint = NO_CALL,
	draft: Draft,
	version: string,
): ApiRequest {
	const route = routeOf({ endpoint }, version);
	Object.assign(draft.query, endpoint.always?.query);
	Object.assign(draft.body, endpoint.always?.body);
	return {
		method: endpoint.method,
		path: draft.fill(route),
		route,
		query: { ...draft.query },
		...(Object.keys(draft.body).length > 0 && { body: draft.body }),
		effect: effectOf({ endpoint }),
		cipher: draft.cipher,
		scope: endpoint.scope,
	};
}
