import type { IBinaryData } from 'n8n-workflow';
import { field, isBlank, type Field, type FieldSpec } from '../operation/field';
import { BadInput } from '../transport/failure';

/** Where a `file` field keeps the name of the binary field; `fileForm` reads it. */
export const FILE_NOTE = 'file';

/** The MIME type of files nobody knows the type of: TikTok looks at them itself. */
const UNKNOWN_TYPE = 'application/octet-stream';

/**
 * A file of the input item, by the name of its binary field. It has to be there before the first call goes out,
 * and be of one of the MIME types in `types`, when those are given.
 */
export function file({ types, ...spec }: Partial<FieldSpec> & { types?: string[] } = {}): Field {
	return field(
		{
			name: 'binaryPropertyName',
			label: 'Input Binary Field',
			hint: 'Name of the input field that holds the file',
			required: true,
			placeholder: 'e.g. data',
			...spec,
			note: FILE_NOTE,
		},
		{ type: 'string', default: 'data' },
		(value, { label, file: find }) => {
			if (isBlank(value)) return undefined;
			const name = String(value).trim();
			if (!find) return name;
			const found = fileOrNone(() => find(name));
			if (!found) {
				throw new BadInput(
					`"${label}" is "${name}", but the item has no file of that name`,
					`Put a node that gives a file before this one, or correct "${label}".`,
				);
			}
			const type = found.mimeType || UNKNOWN_TYPE;
			if (types && type !== UNKNOWN_TYPE && !types.includes(type)) {
				throw new BadInput(
					`The file in "${name}" is of the type ${type}, which TikTok does not take here`,
					`Give it one of these types: ${types.join(', ')}.`,
				);
			}
			return name;
		},
	);
}

function fileOrNone(find: () => IBinaryData): IBinaryData | undefined {
	try {
		return find();
	} catch {
		return undefined;
	}
}
