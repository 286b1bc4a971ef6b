import { operation } from '../../../shared/operation/operation';
import { count, schemaOf, text } from '../../../shared/output/shape';
import { imageFile, withImage } from './image';

/** Source: "Upload Message Image", 202511. */
export const uploadImage = operation({
	value: 'uploadImage',
	name: 'Upload Image',
	action: 'Upload an image for messages',
	description:
		'Upload an image once to send it in many messages. Message: Send uploads the image of its item by itself.',
	endpoint: {
		method: 'POST',
		path: '/affiliate_seller/202511/images/upload',
		scope: 'seller.affiliate_messages.write',
	},
	fields: [imageFile()],
	output: {
		schema: schemaOf({ url: text, width: count, height: count }),
		items: async (run) => [await run.client.send(await withImage(run, run.request))],
	},
});
