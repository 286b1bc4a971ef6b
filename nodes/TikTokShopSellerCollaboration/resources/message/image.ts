import { file } from '../../../shared/fields/file';
import type { FieldSpec } from '../../../shared/operation/field';
import type { Run } from '../../../shared/operation/operation';
import { fileForm } from '../../../shared/output/upload';
import type { ApiRequest } from '../../../shared/transport/request';

/** What TikTok takes as an image. Source: "Upload Message Image", 202511. */
const TYPES = ['image/jpeg', 'image/png', 'image/gif', 'image/webp'];
const MAX_MEGABYTES = 10;

/** An image of the input item. */
export const imageFile = (spec: Pick<FieldSpec, 'showWhen'> = {}) =>
	file({
		...spec,
		types: TYPES,
		hint: 'Name of the input field that holds the image: JPEG, PNG, GIF or WebP of at most 10 MB',
	});

/** The call that uploads the item's image; TikTok's answer has its `url`, `width` and `height`. */
export const withImage = async (run: Run, request: ApiRequest): Promise<ApiRequest> => ({
	...request,
	form: await fileForm(run, { part: 'data', maxMegabytes: MAX_MEGABYTES }),
});
