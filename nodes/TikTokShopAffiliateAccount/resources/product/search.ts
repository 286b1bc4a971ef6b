import { shop } from '../../../shared/fields/account';
import { choice, choices, yesNo } from '../../../shared/fields/basic';
import { date, inOrderOfTime } from '../../../shared/fields/date';
import { filters } from '../../../shared/fields/group';
import { ids } from '../../../shared/fields/id';
import { texts } from '../../../shared/fields/texts';
import { operation } from '../../../shared/operation/operation';
import { many } from '../../../shared/output/many';
import {
	as,
	count,
	flag,
	list,
	text,
	texts as listOfTexts,
	time,
} from '../../../shared/output/shape';

/** Source: "Search Products", 202502. */
export const search = operation({
	value: 'search',
	name: 'Search',
	action: 'Search the products of a shop',
	description: 'Get many products of a shop with their SKUs, prices and stock',
	endpoint: {
		method: 'POST',
		path: '/product/202502/products/search',
		scope: 'seller.product.basic',
		effect: 'read',
	},
	fields: [
		shop(),
		choice({
			name: 'status',
			label: 'Status',
			body: 'status',
			any: 'Any',
			of: {
				ACTIVATE: 'Active',
				DELETED: 'Deleted',
				DRAFT: 'Draft',
				FAILED: 'Failed',
				FREEZE: 'Frozen',
				PENDING: 'Pending',
				PLATFORM_DEACTIVATED: 'Deactivated by Platform',
				SELLER_DEACTIVATED: 'Deactivated by Seller',
			},
		}),
		filters(
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
		),
	],
	checks: [
		inOrderOfTime(['create_time_ge', 'Created After'], ['create_time_le', 'Created Before']),
		inOrderOfTime(['update_time_ge', 'Updated After'], ['update_time_le', 'Updated Before']),
	],
	output: many({
		list: 'products',
		max: 100,
		shape: {
			id: text,
			title: text,
			status: text,
			'audit.status': text,
			sales_regions: listOfTexts,
			listing_quality_tier: text,
			has_draft: flag,
			is_not_for_sale: flag,
			create_time: time,
			update_time: time,
			skus: list({
				id: text,
				seller_sku: text,
				'price.tax_exclusive_price': as('price', count),
				'price.sale_price': as('sale_price', count),
				'price.currency': text,
				inventory: list({ warehouse_id: text, quantity: count }),
			}),
		},
	}),
});
