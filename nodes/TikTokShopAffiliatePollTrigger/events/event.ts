import type { IDataObject } from 'n8n-workflow';
import type { Draft } from '../../shared/operation/draft';
import type { Field } from '../../shared/operation/field';
import { requestFrom, versionsOf, type Operation } from '../../shared/operation/operation';
import type { Client } from '../../shared/transport/client';

/** One look for things to report: with which form, how many at most and, where TikTok can be asked for it, from when to when (Unix seconds). */
export interface Look {
	client: Client;
	draft: Draft;
	simplify: boolean;
	limit: number;
	from?: number;
	to?: number;
}

/**
 * How an event is told from what was there before.
 * `new`: a key that was not seen yet. `changed`: a seen key whose state is another.
 * `waiting`: like `new`, but what leaves the list and comes back is reported again.
 */
export type Watch = 'new' | 'changed' | 'waiting';

/** One thing that can be polled for: what to ask for, how to know a thing again, what it looks like. */
export interface PollEvent {
	value: string;
	name: string;
	description: string;
	watch: Watch;
	/** TikTok can be asked for a period: things carry the time they were created at. */
	hasPeriod: boolean;
	fields: Field[];
	find: (look: Look) => Promise<IDataObject[]>;
	key: (item: IDataObject) => string;
	state?: (item: IDataObject) => string;
	/** Whether a thing that is seen for the first time is no longer as it began. */
	hasChanged?: (item: IDataObject) => boolean;
	createdAt?: (item: IDataObject) => number | undefined;
	/** What a manual run gives when the account has nothing of the kind; ids and names are made up. */
	sample: IDataObject;
}

/** Runs another node's operation as it stands, with the draft's values as its form. */
export const itemsOf = async (
	operation: Operation,
	{ client, draft, simplify, limit }: Look,
	version = versionsOf(operation)[0],
): Promise<IDataObject[]> =>
	await operation.output.items({
		client,
		draft,
		version,
		simplify,
		limit,
		itemIndex: 0,
		keepFailures: false,
		request: requestFrom(operation.endpoint, draft, version),
	});

/** The first of several names an item knows: simplified and raw items name things differently. */
export const named = (item: IDataObject, ...names: string[]): string =>
	String(
		names.map((name) => item[name]).find((value) => value !== undefined && value !== null) ?? '',
	);
