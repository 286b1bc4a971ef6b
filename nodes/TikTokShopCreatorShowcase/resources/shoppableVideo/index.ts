import { resource } from '../../../shared/operation/operation';
import { getPrecheckResult } from './getPrecheckResult';
import { getStatus } from './getStatus';
import { post } from './post';
import { precheck } from './precheck';
import { publish } from './publish';
import { uploadFile } from './uploadFile';

export const shoppableVideo = resource({
	value: 'shoppableVideo',
	name: 'Shoppable Video',
	description: 'A TikTok video with a product link',
	operations: [publish, uploadFile, precheck, getPrecheckResult, post, getStatus],
});
