import { choice, text } from '../../../shared/fields/basic';
import { id } from '../../../shared/fields/id';
import { collaborationProduct } from '../../../shared/fields/creatorProduct';
import { texts } from '../../../shared/fields/texts';
import { operation } from '../../../shared/operation/operation';
import { batch } from '../../../shared/output/batch';
import { text as link } from '../../../shared/output/shape';
import { NO_LINK } from './products';
import { TAGS_PER_CALL, tagOutcomes } from './tags';

/** Source: "Generate Affiliate Sharing Link", 202501. */
export const generate = operation({
	value: 'generate',
	name: 'Generate',
	action: 'Generate sharing links for tags',
	description:
		'Generate one tracked short link per tag for a product, for a campaign page or for the creator’s showcase',
	endpoint: {
		method: 'POST',
		path: '/affiliate_creator/202501/affiliate_sharing_links/generate_batch',
		scope: 'creator.affiliate.link.write',
	},
	fields: [
		choice({
			name: 'linkTo',
			label: 'Link To',
			body: 'material.type',
			required: true,
			of: { PRODUCT: 'Product', CAMPAIGN: 'Campaign', SHOWCASE: 'Showcase' },
			default: 'PRODUCT',
		}),
		collaborationProduct({ body: 'material.id', showWhen: { linkTo: ['PRODUCT'] } }),
		id({
			name: 'campaignId',
			label: 'Campaign ID',
			body: 'material.id',
			required: true,
			showWhen: { linkTo: ['CAMPAIGN'] },
		}),
		text({
			name: 'campaignUrl',
			label: 'Campaign URL',
			hint: 'Address of the campaign page',
			body: 'material.campaign_url',
			required: true,
			showWhen: { linkTo: ['CAMPAIGN'] },
		}),
		texts({
			name: 'tags',
			label: 'Tags',
			hint: 'Comma-separated names of your own that come back with the orders; each gets a link',
			body: 'tags',
			required: true,
			placeholder: 'e.g. bio, newsletter',
		}),
		text({
			name: 'channel',
			label: 'Channel',
			hint: 'Where the links will be shared',
			body: 'channel',
			placeholder: 'e.g. instagram',
		}),
	],
	output: batch({
		list: 'tags',
		size: TAGS_PER_CALL,
		id: 'tag',
		shape: { sharing_link: link },
		outcomes: tagOutcomes,
		unmentioned: NO_LINK,
		echo: ['material.type', 'material.id', 'channel'],
	}),
});
