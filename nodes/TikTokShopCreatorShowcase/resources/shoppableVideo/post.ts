import { operation } from '../../../shared/operation/operation';
import { one } from '../../../shared/output/single';
import { as, text } from '../../../shared/output/shape';
import { caption, captionFits, productLink, uploadedFile } from './fields';

/** Source: "Post Shoppable Video", 202505. */
export const post = operation({
	value: 'post',
	name: 'Post',
	action: 'Post an uploaded video',
	description:
		'Post an uploaded video with a link to a product; TikTok publishes it a little later, which Get Status tells',
	endpoint: {
		method: 'POST',
		path: '/affiliate_creator/202505/videos',
		scope: 'creator.video.write',
		effect: 'once',
	},
	fields: [...productLink(), uploadedFile(), caption()],
	checks: [captionFits],
	output: one({
		from: 'video',
		shape: { id: as('video_id', text) },
		echo: ['video_info.file_id', 'product_link_info.product_id'],
	}),
});
