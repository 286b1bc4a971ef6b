import { showcaseProduct } from '../../../shared/fields/creatorProduct';
import { operation } from '../../../shared/operation/operation';
import { done } from '../../../shared/output/single';

/** Source: "Check Anchor Prerequisites", 202402; third parties count it to the shutdown that TikTok announced for 2026-10-12. */
export const checkPrerequisites = operation({
	value: 'checkPrerequisites',
	name: 'Check Prerequisites',
	action: 'Check whether a product can go with a video',
	description:
		'Check whether the creator may link a product in a video. TikTok has announced the shutdown of this call: prefer Shoppable Video: Precheck.',
	endpoint: {
		method: 'POST',
		path: '/affiliate/202402/anchors/prerequisite_check',
		scope: 'creator.affiliate.info',
		effect: 'read',
	},
	fields: [showcaseProduct({ body: 'product_id' })],
	output: done('success', 'product_id'),
});
