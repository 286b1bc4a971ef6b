import { text } from '../../../shared/fields/basic';
import { showcaseProduct } from '../../../shared/fields/creatorProduct';
import { id } from '../../../shared/fields/id';
import type { Draft } from '../../../shared/operation/draft';
import { BadInput } from '../../../shared/transport/failure';

const LONGEST_CAPTION = 2200;

/** The product a video links to, and the words on the link. */
export const productLink = () => [
	showcaseProduct({ body: 'product_link_info.product_id' }),
	text({
		name: 'productLinkTitle',
		label: 'Product Link Title',
		hint: 'The words on the product link, under 30 characters',
		body: 'product_link_info.title',
		max: 29,
		required: true,
	}),
];

/** The text under a video. */
export const caption = () =>
	text({
		name: 'caption',
		label: 'Caption',
		hint: 'The text under the video; empty for none',
		body: 'video_info.title',
		lines: 3,
	});

/** TikTok counts UTF-16 units, so that most emoji count twice. */
export function captionFits(draft: Draft): void {
	const { length } = String(draft.get('video_info.title') ?? '');
	if (length <= LONGEST_CAPTION) return;
	throw new BadInput(
		`"Caption" has ${length} characters (most emoji count twice), but TikTok takes at most ${LONGEST_CAPTION}`,
		'Shorten "Caption".',
	);
}

/** An uploaded file. */
export const uploadedFile = () =>
	id({
		name: 'fileId',
		label: 'File ID',
		hint: 'The file_id of an item from Upload File',
		body: 'video_info.file_id',
		required: true,
	});
