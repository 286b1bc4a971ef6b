import { field, isBlank, type Field, type FieldSpec } from '../operation/field';
import { BadInput } from '../transport/failure';

/** Where a `file` field keeps the name of the binary field; `fileForm` reads it. */
export const FILE_NOTE = 'file';

/** A file of the input item, by the name of its binary field. It has to be there before the first call goes out. */
export function file(spec: Partial<FieldSpec> = {}): Field {
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
			if (find && !isFile(() => find(name))) {
				throw new BadInput(
					`"${label}" is "${name}", but the item has no file of that name`,
					`Put a node that gives a file before this one, or correct "${label}".`,
				);
			}
			return name;
		},
	);
}

function isFile(find: () => unknown): boolean {
	try {
		return Boolean(find());
	} catch {
		return false;
	}
}
