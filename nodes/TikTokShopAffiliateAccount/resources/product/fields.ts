import { choice, choices, yesNo } from '../../../shared/fields/basic';
import { date } from '../../../shared/fields/date';
import { ids } from '../../../shared/fields/id';
import { texts } from '../../../shared/fields/texts';

/** What a search for products can be narrowed down by. */
export const narrowings = () => [
	choices({
		name: 'auditStatus',
		label: 'Audit Status',
		body: 'audit_status',
		of: { APPROVED: 'Approved', AUDITING: 'Auditing', FAILED: 'Failed' },
	}),
	choice({
		name: 'categoryVersion',
		label: 'Category Version',
		body: 'category_version',
		of: {
			v1: { name: 'V1', description: 'Category tree of three levels, outside the US' },
			v2: { name: 'V2', description: 'Category tree of seven levels, in the US' },
		},
	}),
	date({ name: 'createdAfter', label: 'Created After', body: 'create_time_ge' }),
	date({ name: 'createdBefore', label: 'Created Before', body: 'create_time_le' }),
	yesNo({
		name: 'draftsOnly',
		label: 'Drafts Only',
		hint: 'Whether to get only products that have a draft, in their draft version',
		body: 'return_draft_version',
	}),
	choices({
		name: 'listingPlatforms',
		label: 'Listing Platforms',
		hint: 'Only for sellers who came from Tokopedia; needs a Status too',
		body: 'listing_platforms',
		of: { TIKTOK_SHOP: 'TikTok Shop', TOKOPEDIA: 'Tokopedia' },
	}),
	choices({
		name: 'listingQuality',
		label: 'Listing Quality',
		hint: 'Only in the US',
		body: 'listing_quality_tiers',
		of: { POOR: 'Poor', FAIR: 'Fair', GOOD: 'Good' },
	}),
	texts({
		name: 'sellerSkus',
		label: 'Seller SKUs',
		hint: 'Comma-separated SKU codes of the seller, or an expression that gives a list',
		body: 'seller_skus',
	}),
	ids({
		name: 'skuIds',
		label: 'SKU IDs',
		hint: 'Comma-separated IDs, or an expression that gives a list; at most 10',
		body: 'sku_ids',
		max: 10,
	}),
	choice({
		name: 'subscription',
		label: 'Subscribe and Save',
		body: 'sns_filter',
		of: { CONFIGURED: 'Configured', ELIGIBLE: 'Eligible' },
	}),
	date({ name: 'updatedAfter', label: 'Updated After', body: 'update_time_ge' }),
	date({ name: 'updatedBefore', label: 'Updated Before', body: 'update_time_le' }),
];
