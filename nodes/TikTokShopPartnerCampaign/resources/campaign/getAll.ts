import { categoryAsset } from '../../../shared/fields/account';
import { choice } from '../../../shared/fields/basic';
import { filters } from '../../../shared/fields/group';
import { operation } from '../../../shared/operation/operation';
import { many } from '../../../shared/output/many';
import { campaignSummary } from './shape';

/** Source: "Get Affiliate Partner Campaign List", 202405. */
export const getAll = operation({
	value: 'getAll',
	name: 'Get Many',
	action: 'Get many campaigns',
	description: 'Get many campaigns of the partner, or campaigns it may join',
	endpoint: {
		method: 'GET',
		path: '/affiliate_partner/202405/campaigns',
		scope: 'partner.tap_campaign.read',
	},
	fields: [
		categoryAsset(),
		filters(
			choice({
				name: 'status',
				label: 'Status',
				query: 'status',
				of: { READY: 'Ready', UPCOMING: 'Upcoming', ONGOING: 'Ongoing', CLOSED: 'Closed' },
				default: 'ONGOING',
			}),
			choice({
				name: 'type',
				label: 'Type',
				query: 'type',
				of: {
					MY_CAMPAIGNS: 'My Campaigns',
					GS_SELLING_CAMPAIGNS: 'Global Selling Campaigns',
					SELLER_CAMPAIGNS: 'Seller Campaigns',
					EXCLUSIVE_TIKTOK_SHOP: 'TikTok Shop Exclusive',
				},
				default: 'MY_CAMPAIGNS',
			}),
			choice({
				name: 'participation',
				label: 'Participation',
				hint: 'Only for seller campaigns (Joined or Marketplace) and TikTok Shop exclusives (Joined or Available)',
				query: 'query_type_filter',
				of: { MARKETPLACE: 'Marketplace', JOINED: 'Joined', AVAILABLE: 'Available' },
			}),
		),
	],
	output: many({ list: 'campaigns', max: 100, shape: campaignSummary }),
});
