import type { IDataObject } from 'n8n-workflow';
import { getAll as campaigns } from '../../TikTokShopPartnerCampaign/resources/campaign/getAll';
import { getAll as campaignProducts } from '../../TikTokShopPartnerCampaign/resources/campaignProduct/getAll';
import { categoryAsset } from '../../shared/fields/account';
import { campaign } from '../../shared/fields/campaign';
import { Draft } from '../../shared/operation/draft';
import { itemsOf, type Look, type PollEvent } from './event';

/** The same account, with nothing else in the form. */
function fresh({ draft }: Look): Draft {
	const own = new Draft();
	own.cipher = draft.cipher;
	return own;
}

async function watchedCampaigns(look: Look): Promise<string[]> {
	const chosen = look.draft.path.campaign_id;
	if (chosen) return [chosen];
	const draft = fresh(look);
	draft.query.status = 'ONGOING';
	const ongoing = await itemsOf(campaigns, { ...look, draft, limit: Number.POSITIVE_INFINITY });
	return ongoing.map(({ id }) => String(id));
}

async function findAwaiting(look: Look): Promise<IDataObject[]> {
	const found: IDataObject[] = [];
	for (const campaignId of await watchedCampaigns(look)) {
		const limit = look.limit - found.length;
		if (limit <= 0) break;
		const draft = fresh(look);
		draft.path.campaign_id = campaignId;
		draft.query.review_status = 'PENDING';
		found.push(...(await itemsOf(campaignProducts, { ...look, draft, limit })));
	}
	return found;
}

export const campaignProductAwaitingReview: PollEvent = {
	value: 'campaignProductAwaitingReview',
	name: 'Campaign Product Awaiting Review',
	description: 'A seller submitted a product to a campaign of the partner',
	watch: 'waiting',
	hasPeriod: false,
	fields: [
		categoryAsset(),
		campaign({ required: false, hint: 'Leave empty to watch all ongoing campaigns' }),
	],
	find: findAwaiting,
	key: ({ campaign_id, id }) => `${campaign_id} ${id}`,
	sample: {
		campaign_id: '7360590375814268715',
		id: '1729570313535393936',
		name: 'Sample Vitamin C Serum',
		review_status: 'PENDING',
		shop_name: 'Sample Shop',
		total_commission_rate_percent: 18,
		creator_commission_rate_percent: 12,
		partner_commission_rate_percent: 6,
		lowest_price: 15.5,
		lowest_price_currency: 'USD',
		inventory: 420,
	},
};
