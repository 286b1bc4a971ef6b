import { shop } from '../../../shared/fields/account';
import { operation } from '../../../shared/operation/operation';
import { texts } from '../../../shared/output/shape';
import { one } from '../../../shared/output/single';

/** Source: "Get Seller Search Creator Marketplace Advanced Filters", 202601. */
export const getSearchFilters = operation({
	value: 'getSearchFilters',
	name: 'Get Search Filters',
	action: 'Get the search filters for marketplace creators',
	description:
		'Get the category specialists, creator levels and languages that Search can filter by in the region of the shop',
	endpoint: {
		method: 'POST',
		path: '/affiliate_seller/202601/marketplace_creators/search/filter',
		scope: 'seller.creator_marketplace.read',
		effect: 'read',
	},
	fields: [shop()],
	output: one({
		from: 'advanced_filters',
		shape: { category_pro: texts, creator_level: texts, language: texts },
	}),
});
