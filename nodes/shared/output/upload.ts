import type { IExecuteFunctions } from 'n8n-workflow';
import { FILE_NOTE } from '../fields/file';
import type { Run } from '../operation/operation';
import { BadInput } from '../transport/failure';

/** Bytes read from n8n's store at a time. */
const CHUNK_BYTES = 1024 * 1024;

interface UploadSpec {
	/** Name of the form's part that carries the file. */
	part: string;
	/** The biggest file TikTok takes, in megabytes. */
	maxMegabytes: number;
}

/**
 * The form that carries the item's file (field `file()`). The file is read piece by piece and held once, outside
 * JavaScript's heap; it can be sent again after a renewal. Throws a BadInput when it is empty or too big.
 */
export async function fileForm(run: Run, { part, maxMegabytes }: UploadSpec): Promise<FormData> {
	const { helpers } = run.client.functions as IExecuteFunctions;
	const source = String(run.draft.get(FILE_NOTE));
	const { id, fileName, mimeType } = helpers.assertBinaryData(run.itemIndex, source);
	const pieces: Blob[] = [];
	let bytes = 0;
	const add = (piece: Buffer) => {
		bytes += piece.length;
		if (bytes > maxMegabytes * 1024 * 1024) {
			throw new BadInput(
				`The file in "${source}" is bigger than the ${maxMegabytes} MB TikTok takes`,
				'Make the file smaller.',
			);
		}
		pieces.push(new Blob([new Uint8Array(piece)]));
	};
	if (id) {
		for await (const piece of await helpers.getBinaryStream(id, CHUNK_BYTES)) add(piece as Buffer);
	} else {
		add(await helpers.getBinaryDataBuffer(run.itemIndex, source));
	}
	if (bytes === 0) throw new BadInput(`The file in "${source}" is empty`, 'Choose another file.');
	const form = new FormData();
	form.append(part, new File(pieces, fileName ?? source, { type: mimeType }));
	return form;
}
