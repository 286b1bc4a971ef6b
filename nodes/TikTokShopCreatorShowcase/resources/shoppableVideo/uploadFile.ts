import type { IDataObject } from 'n8n-workflow';
import { file } from '../../../shared/fields/file';
import { NOT_CREATED } from '../../../shared/operation/dryRun';
import { operation, type Run } from '../../../shared/operation/operation';
import { ASK_AGAIN, promised } from '../../../shared/output/promised';
import { schemaOf } from '../../../shared/output/shape';
import { fileForm } from '../../../shared/output/upload';
import { fileShape } from './shape';

/** The form's part and the size TikTok takes. */
export const VIDEO = { part: 'data', maxMegabytes: 100 };

/** Sends the item's file and gives its ID and checksum. */
export async function upload({ client, request }: Run, form: FormData): Promise<IDataObject> {
	const { video_file } = await client.send({ ...request, form });
	const { id, md5 } = (video_file ?? {}) as IDataObject;
	const file_id = promised(client, id, NOT_CREATED, {
		message: 'TikTok took the file and gave no ID for it',
		advice: ASK_AGAIN,
	});
	return { file_id, ...(md5 !== undefined && { md5 }) };
}

/** Source: "Upload Shoppable Video File", 202505 (at most 100 MB). */
export const uploadFile = operation({
	value: 'uploadFile',
	name: 'Upload File',
	action: 'Upload a video file',
	description:
		'Upload a video file (MP4, MOV, WEBM and others) of at most 100 MB, to be posted afterwards',
	endpoint: {
		method: 'POST',
		path: '/affiliate_creator/202505/videos/video_files',
		scope: 'creator.video.write',
	},
	fields: [file({ hint: 'Name of the input field that holds the video file' })],
	output: {
		schema: schemaOf(fileShape),
		items: async (run) => [await upload(run, await fileForm(run, VIDEO))],
	},
});
