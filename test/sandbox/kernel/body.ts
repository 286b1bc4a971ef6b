import type { Operation } from '../../openapi';
import type { UploadedFile } from './call';
import { CODE, Refusal } from './errors';
import type { Arrival } from './gates';

async function readForm({ raw, headers }: Arrival): Promise<Record<string, string | UploadedFile>> {
	const type = headers['content-type'] ?? '';
	const body = new Response(new Uint8Array(raw), { headers: { 'content-type': type } });
	const parts: Record<string, string | File> = {};
	(await body.formData()).forEach((value, name) => {
		parts[name] = value;
	});
	const read = Object.entries(parts).map(async ([name, value]) => {
		if (typeof value === 'string') return [name, value] as const;
		const bytes = Buffer.from(await value.arrayBuffer());
		return [name, { name: value.name, type: value.type, bytes }] as const;
	});
	return Object.fromEntries(await Promise.all(read));
}

/**
 * The body of a request as the operation wants it: JSON, or the parts of a form; undefined when nothing was sent.
 * @throws Refusal 36009022 when it is not JSON, 36009023 when it is not a form
 */
export async function readBody(operation: Operation, arrival: Arrival): Promise<unknown> {
	if (operation.contentType === 'multipart/form-data') {
		try {
			return await readForm(arrival);
		} catch {
			throw new Refusal(CODE.notMultipart, 'The body must be multipart/form-data.');
		}
	}
	if (arrival.raw.length === 0) return undefined;
	if (!arrival.headers['content-type']?.startsWith('application/json'))
		throw new Refusal(CODE.notJson, 'The content type must be application/json.');
	try {
		return JSON.parse(arrival.raw.toString('utf8'));
	} catch {
		throw new Refusal(CODE.notJson, 'The body is not valid JSON.');
	}
}
