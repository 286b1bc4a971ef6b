import { createHash } from 'node:crypto';
import type { IDataObject } from 'n8n-workflow';

/** The most things remembered; eleven characters each, so that the memory stays under 100 kB. */
export const CAPACITY = 8_000;

const KEY_LENGTH = 8;
const STATE_LENGTH = 3;
const LENGTH = KEY_LENGTH + STATE_LENGTH;
const RECORD = new RegExp(`.{${LENGTH}}`, 'g');

const short = (text: string, length: number) =>
	createHash('sha256').update(text).digest('base64url').slice(0, length);

/**
 * What a poll trigger keeps in n8n's static data: which form it belongs to, when it began and how far back it can
 * tell what it has seen (Unix seconds), and the seen things as short hashes, oldest first.
 */
export class Memory {
	private readonly seen = new Map<string, string>();

	private constructor(
		readonly form: string,
		readonly startedAt: number,
		readonly isNew: boolean,
		public cursor: number,
		public horizon: number,
	) {}

	/** Reads the memory of a form; one of another form, none, or one that cannot be read begins anew at `startedAt`. */
	static read(data: IDataObject, form: string, startedAt: number): Memory {
		const own = short(form, KEY_LENGTH);
		const times = [data.startedAt, data.cursor, data.horizon];
		const isReadable =
			data.form === own &&
			times.every(Number.isFinite) &&
			typeof data.seen === 'string' &&
			data.seen.length % LENGTH === 0;
		if (!isReadable) return new Memory(own, startedAt, true, startedAt, 0);
		const [began, cursor, horizon] = times as number[];
		const memory = new Memory(own, began, false, cursor, horizon);
		for (const record of (data.seen as string).match(RECORD) ?? []) {
			memory.seen.set(record.slice(0, KEY_LENGTH), record.slice(KEY_LENGTH));
		}
		return memory;
	}

	/** Whether nothing was written between the reading of another memory and that of this one. */
	continues({ isNew, cursor }: Memory): boolean {
		return this.isNew === isNew && (isNew || this.cursor === cursor);
	}

	/** Whether a thing was seen, and with which state. */
	look(key: string, state = ''): 'unknown' | 'same' | 'changed' {
		const known = this.seen.get(short(key, KEY_LENGTH));
		if (known === undefined) return 'unknown';
		return known === short(state, STATE_LENGTH) ? 'same' : 'changed';
	}

	/** Remembers a thing as the newest one. */
	remember(key: string, state = ''): void {
		const name = short(key, KEY_LENGTH);
		this.seen.delete(name);
		this.seen.set(name, short(state, STATE_LENGTH));
	}

	/** Forgets everything that is not among the keys. */
	keepOnly(keys: string[]): void {
		const names = new Set(keys.map((key) => short(key, KEY_LENGTH)));
		for (const name of [...this.seen.keys()]) if (!names.has(name)) this.seen.delete(name);
	}

	/** Writes itself into n8n's static data; the oldest things above the capacity are left out. */
	write(data: IDataObject): void {
		const { form, startedAt, cursor, horizon } = this;
		const records = [...this.seen].slice(-CAPACITY).map(([key, state]) => key + state);
		Object.assign(data, { form, startedAt, cursor, horizon, seen: records.join('') });
	}
}
