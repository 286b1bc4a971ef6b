import type { IDataObject } from 'n8n-workflow';
import type { CipherKind } from '../transport/request';
import { BadInput } from '../transport/failure';
import type { Wire, WireName, WriteContext } from './field';

/** A request while fields write into it: path variables, query and body by their wire names. */
export class Draft {
	readonly path: Record<string, string> = {};

	readonly query: Record<string, string> = {};

	readonly body: IDataObject = {};

	cipher?: { kind: CipherKind; value: string };

	/** Values that steer the operation and stay off the wire, by their note names. */
	readonly notes: IDataObject = {};

	/** Puts a wire value where the field belongs in this API version. */
	put(wire: Wire, value: unknown, context: WriteContext): void {
		const place = (name: WireName | undefined, set: (key: string) => void) => {
			if (name === undefined) return;
			const key = typeof name === 'string' ? name : name[context.version];
			if (key === undefined) throw unknownIn(context);
			set(key);
		};
		if (wire.note) this.notes[wire.note] = value as IDataObject;
		place(wire.path, (key) => (this.path[key] = String(value)));
		place(wire.query, (key) => (this.query[key] = queryText(value)));
		place(wire.body, (key) => setNested(this.body, key.split('.'), value));
	}

	/** The value that was written under a wire name, wherever it went, or noted. */
	get(name: string): unknown {
		return (
			this.notes[name] ??
			this.path[name] ??
			this.query[name] ??
			getNested(this.body, name.split('.'))
		);
	}

	/** The documented path with its variables filled in. */
	fill(route: string): string {
		return route.replace(/\{(\w+)\}/g, (_, key: string) =>
			encodeURIComponent(this.path[key] ?? ''),
		);
	}
}

/** The complaint about a field that an older API version does not have. */
export const unknownIn = ({ label, version }: WriteContext): BadInput =>
	new BadInput(
		`"${label}" does not exist in API version ${version}`,
		`Empty "${label}", or choose another version in Options → API Version.`,
	);

const queryText = (value: unknown): string =>
	Array.isArray(value) ? value.join(',') : String(value);

function setNested(target: IDataObject, [key, ...rest]: string[], value: unknown): void {
	if (rest.length === 0) {
		target[key] = value as IDataObject;
		return;
	}
	target[key] ??= {};
	setNested(target[key] as IDataObject, rest, value);
}

const getNested = (source: unknown, keys: string[]): unknown =>
	keys.reduce<unknown>((value, key) => (value as IDataObject | undefined)?.[key], source);
