import { createHash } from 'node:crypto';
import type { IDataObject } from 'n8n-workflow';
import type { Notification } from './notification';

/** TikTok repeats a notification for about 16 hours; so many are remembered per node while n8n runs. */
const MOST = 50_000;
/** So many outlive a restart. Few, since n8n stores a node's static data with each of its executions. */
const MOST_STORED = 2_000;
/** Characters of a fingerprint, 6 bits each: one notification in thirty million is mistaken for another one. */
const WIDTH = 6;
const MAX_NODES = 500;

/** The latest fingerprints of one node: `known` for looking up, `stored` as n8n keeps them, oldest first. */
interface Memory {
	known: Set<string>;
	stored: { recent: string };
}

/**
 * n8n loads a node's static data anew for every request and saves it afterwards, so requests in flight do not see
 * each other there. They do here; and what n8n saves is the one shared object, so that no save undoes another.
 */
const memories = new Map<string, Memory>();

/**
 * Notes a notification and tells whether it is the first of its kind. `node` is the node's unique name in this n8n,
 * `staticData` what n8n keeps for it over restarts. Looks and notes in one step, without waiting in between.
 */
export function isFirst(identity: string, node: string, staticData: IDataObject): boolean {
	const memory = recall(node, staticData);
	const { known, stored } = memory;
	const mark = fingerprint(identity);
	if (known.has(mark)) return false;
	add(known, mark);
	stored.recent = (stored.recent + mark).slice(-MOST_STORED * WIDTH);
	staticData.seen = stored;
	return true;
}

/** What makes two notifications the same: TikTok's id; in topics without one, the bytes. */
export const identityOf = (notification: Notification, rawBody: Buffer): string =>
	notification.id || rawBody.toString('latin1');

function recall(node: string, { seen }: IDataObject): Memory {
	let memory = memories.get(node);
	if (!memory) {
		if (memories.size >= MAX_NODES) memories.clear();
		memory = { known: new Set(), stored: { recent: '' } };
		memories.set(node, memory);
	}
	const saved = String((seen as IDataObject | undefined)?.recent ?? '');
	const newest = saved.slice(-WIDTH);
	if (newest && !memory.known.has(newest)) learn(memory, saved);
	return memory;
}

/** Takes over what an earlier process, or another one of the same n8n, has saved. */
function learn({ known, stored }: Memory, saved: string): void {
	const marks = saved.match(new RegExp(`.{${WIDTH}}`, 'g')) ?? [];
	const unknown = marks.filter((mark) => !known.has(mark));
	for (const mark of unknown) add(known, mark);
	stored.recent = (stored.recent + unknown.join('')).slice(-MOST_STORED * WIDTH);
}

function add(known: Set<string>, mark: string): void {
	known.add(mark);
	if (known.size > MOST) known.delete(known.values().next().value!);
}

const fingerprint = (identity: string) =>
	createHash('sha256').update(identity).digest('base64url').slice(0, WIDTH);
