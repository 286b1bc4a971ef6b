import { matchPath } from '../../openapi/document';
import type { State } from '../state';
import type { Account, CategoryAsset, Shop } from './accounts';
import { badParameter, Refusal } from './errors';
import type { Fault } from './faults';
import type { Random } from './random';
import type { SandboxEvent } from '../webhooks/event';
import type { Route } from './suite';

/** One page of a list, ready to be spread into an answer. */
export interface Page<T> {
	items: T[];
	paging: { next_page_token: string; total_count: number };
}

/** A file of a multipart body. */
export interface UploadedFile {
	name: string;
	type: string;
	bytes: Buffer;
}

/** A request as a route sees it: every gate has let it pass. */
export interface Call<Body = unknown, Query = unknown> {
	account: Account;
	state: State;
	/** Path parameters, decoded. */
	params: Record<string, string>;
	/** Query parameters in their documented types, without signature and ciphers. */
	query: Query;
	/** JSON body; for multipart an object of texts and `UploadedFile`s; `{}` when none was sent. */
	body: Body;
	/** The shop of `shop_cipher`; set on every route that takes one. */
	shop?: Shop;
	/** The asset of `category_asset_cipher`, when one was sent. */
	asset?: CategoryAsset;
	/** Unix seconds. */
	now: number;
	random: Random;
	/** How many elements must fail because somebody asked for a partial failure; 0 normally. */
	partialFailures: number;
	/** Cuts a list by `page_size` (else the default) and `page_token`. */
	page<T>(rows: T[], defaultSize?: number): Page<T>;
	/** Has a webhook sent once the call has been answered. */
	notify(event: SandboxEvent): void;
	/** Answers with an error envelope on HTTP 200. */
	fail(code: number, message: string): never;
}

/** What the gates found out about a request. */
export interface Admitted {
	route: Route;
	path: string;
	account: Account;
	query: Record<string, unknown>;
	body: unknown;
	shop?: Shop;
	asset?: CategoryAsset;
}

/** Bytes in front of the offset, so that every token holds `+` and `/`; the length brings the `=`. */
const MARK = Buffer.from([0xfb, 0xff, 0xbf]);

/** An opaque page token: base64 with `+`, `/` and `=` in it. */
export function encodePageToken(offset: number): string {
	const text = `offset=${offset}\n`;
	const bytes = Buffer.from(text.length % 3 === 0 ? `${text}\n` : text);
	return Buffer.concat([MARK, bytes]).toString('base64');
}

/** The offset in a page token, or undefined when the sandbox did not make it. */
export function decodePageToken(token: string): number | undefined {
	const bytes = Buffer.from(token, 'base64');
	if (!bytes.subarray(0, 3).equals(MARK)) return undefined;
	const offset = /^offset=(\d+)\n\n?$/.exec(bytes.subarray(3).toString());
	return offset ? Number(offset[1]) : undefined;
}

function cut<T>(rows: T[], size: number, token: string | undefined, path: string): Page<T> {
	if (size < 1) throw new Refusal(badParameter(path), 'The page_size must be at least 1.');
	const offset = token === undefined ? 0 : decodePageToken(token);
	if (offset === undefined) throw new Refusal(badParameter(path), 'The page_token is invalid.');
	const end = offset + size;
	return {
		items: rows.slice(offset, end),
		paging: {
			next_page_token: end < rows.length ? encodePageToken(end) : '',
			total_count: rows.length,
		},
	};
}

function decoded(params: Record<string, string>): Record<string, string> {
	return Object.fromEntries(
		Object.entries(params).map(([name, value]) => [name, decodeURIComponent(value)]),
	);
}

/** The call handed to a route's handler. */
export function createCall(
	admitted: Admitted,
	world: {
		state: State;
		now: number;
		random: Random;
		fault?: Fault;
		notify: (event: SandboxEvent) => void;
	},
): Call {
	const { route, path, account, query, body, shop, asset } = admitted;
	const { fault } = world;
	const token = query.page_token as string | undefined;
	return {
		account,
		query,
		body,
		shop,
		asset,
		state: world.state,
		now: world.now,
		random: world.random,
		notify: world.notify,
		params: decoded(matchPath(route.path, path) ?? {}),
		partialFailures: fault?.kind === 'partialFailure' ? (fault.elements ?? 1) : 0,
		page(rows, defaultSize = 10) {
			const page = cut(rows, Number(query.page_size ?? defaultSize), token, path);
			if (fault?.kind === 'repeatedPageToken' && token) page.paging.next_page_token = token;
			return page;
		},
		fail(code, message) {
			throw new Refusal(code, message);
		},
	};
}
