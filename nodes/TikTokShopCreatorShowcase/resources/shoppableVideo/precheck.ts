import { operation } from '../../../shared/operation/operation';
import { one } from '../../../shared/output/single';
import { productLink, uploadedFile } from './fields';

/** Source: "Precheck Video Content", 202511. */
export const precheck = operation({
	value: 'precheck',
	name: 'Precheck',
	action: 'Start a check of an uploaded video',
	description:
		'Start TikTok’s check of an uploaded video and its product link for violations; Get Precheck Result tells what it found',
	endpoint: {
		method: 'POST',
		path: '/affiliate_creator/202511/videos/precheck_task',
		scope: 'creator.video.write',
	},
	fields: [...productLink(), uploadedFile()],
	output: one({
		from: 'precheck',
		echo: ['video_info.file_id', 'product_link_info.product_id'],
	}),
});
