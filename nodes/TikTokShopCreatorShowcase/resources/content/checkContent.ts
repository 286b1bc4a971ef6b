import { text } from '../../../shared/fields/basic';
import { operation } from '../../../shared/operation/operation';
import { done } from '../../../shared/output/single';

/** Source: "Check Anchor Content", 202403; third parties count it to the shutdown that TikTok announced for 2026-10-12. */
export const checkContent = operation({
	value: 'checkContent',
	name: 'Check Content',
	action: 'Check the title of a product link',
	description:
		'Check the title of a product link for words and signs TikTok does not allow. TikTok has announced the shutdown of this call: prefer Shoppable Video: Precheck.',
	endpoint: {
		method: 'POST',
		path: '/affiliate/202403/anchors/content_check',
		scope: 'creator.affiliate.info',
		effect: 'read',
	},
	fields: [text({ name: 'title', label: 'Product Link Title', body: 'title', required: true })],
	output: done('success', 'title'),
});
