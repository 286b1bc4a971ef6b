import type { Call } from '../kernel/call';
import { route } from '../kernel/suite';
import { checkContact, checkPeriods, checkSellers } from './rules';
import { CODE, isOnline, ownCampaign, statusOf, type Campaign, type CampaignType } from './state';

interface ListQuery {
	status?: string;
	type?: CampaignType;
	query_type_filter?: string;
}

/** What create and edit take: times in Unix seconds, the rate in basis points. */
interface Draft {
	name?: string;
	description?: string;
	commission_rate?: number;
	campaign_start_time?: number;
	campaign_end_time?: number;
	registration_start_time?: number;
	registration_end_time?: number;
	contact_info?: Record<string, string>;
	target_seller_types?: string[];
	target_shop_codes?: string[];
}

const FILTERS: Partial<Record<CampaignType, string[]>> = {
	SELLER_CAMPAIGNS: ['MARKETPLACE', 'JOINED'],
	EXCLUSIVE_TIKTOK_SHOP: ['AVAILABLE', 'JOINED'],
};

const summary = (campaign: Campaign, now: number) => ({
	id: campaign.id,
	name: campaign.name,
	status: statusOf(campaign, now),
	campaign_start_time: campaign.start,
	campaign_end_time: campaign.end,
	registration_start_time: campaign.registrationStart,
	registration_end_time: campaign.registrationEnd,
});

function list(call: Call<unknown, ListQuery>) {
	const { query, asset, now, state } = call;
	const type = query.type ?? 'MY_CAMPAIGNS';
	const filter = query.query_type_filter;
	if (filter && !FILTERS[type]?.includes(filter))
		call.fail(CODE.badParameter, `query_type_filter ${filter} does not go with type ${type}.`);
	const rows = state.partner.campaigns
		.filter((one) => one.type === type)
		.filter((one) => one.owner === undefined || one.assetCipher === asset?.cipher)
		.filter((one) => filter === undefined || one.joined === (filter === 'JOINED'))
		.filter((one) => [undefined, 'UNSPECIFIED', statusOf(one, now)].includes(query.status));
	const { items, paging } = call.page(rows);
	return { campaigns: items.map((one) => summary(one, now)), ...paging };
}

function detail(call: Call) {
	const { state, params, now } = call;
	const foreign = state.partner.campaigns.find(
		({ id, owner }) => id === params.campaign_id && owner === undefined,
	);
	const campaign = foreign ?? ownCampaign(call);
	const shops = state.market.shops.filter(({ code }) => campaign.shopCodes.includes(code));
	return {
		...summary(campaign, now),
		description: campaign.description,
		commission_rate: campaign.commissionRate,
		region: campaign.region,
		contact_info: campaign.contact,
		target_seller_types: campaign.sellerTypes,
		target_shops: shops.map(({ code, name }) => ({ code, name })),
	};
}

/** A campaign with the fields of a draft put over it. */
const changed = (campaign: Campaign, draft: Draft): Campaign => ({
	...campaign,
	name: draft.name ?? campaign.name,
	description: draft.description ?? campaign.description,
	commissionRate: draft.commission_rate ?? campaign.commissionRate,
	start: draft.campaign_start_time ?? campaign.start,
	end: draft.campaign_end_time ?? campaign.end,
	registrationStart: draft.registration_start_time ?? campaign.registrationStart,
	registrationEnd: draft.registration_end_time ?? campaign.registrationEnd,
	contact: draft.contact_info ?? campaign.contact,
	sellerTypes: draft.target_seller_types ?? campaign.sellerTypes,
	shopCodes: draft.target_shop_codes ?? campaign.shopCodes,
});

function check(call: Call, campaign: Campaign): void {
	checkPeriods(call, campaign);
	checkSellers(call, campaign);
	checkContact(call, campaign);
}

function create(call: Call<Draft>) {
	const { account, asset, body, random, state } = call;
	if (state.partner.withoutPayment.includes(account.name))
		call.fail(CODE.noPayment, 'The payment account is not active.');
	const blank: Campaign = {
		id: random.id(),
		type: 'MY_CAMPAIGNS',
		owner: account.name,
		assetCipher: asset?.cipher,
		region: asset?.target_market ?? account.region,
		joined: true,
		published: false,
		name: '',
		description: '',
		commissionRate: 0,
		start: 0,
		end: 0,
		registrationStart: 0,
		registrationEnd: 0,
		contact: {},
		sellerTypes: [],
		shopCodes: [],
		products: [],
	};
	const campaign = changed(blank, body);
	check(call, campaign);
	state.partner.campaigns.unshift(campaign);
	return { campaign_id: campaign.id };
}

const STARTS = ['campaign_start_time', 'registration_start_time'] as const;

function edit(call: Call<Draft>) {
	const { body, now } = call;
	const campaign = ownCampaign(call);
	const status = statusOf(campaign, now);
	if (status === 'CLOSED') call.fail(CODE.wrongState, 'A closed campaign cannot be edited.');
	const locked = STARTS.find((field) => body[field] !== undefined);
	if (status === 'ONGOING' && locked)
		call.fail(CODE.wrongState, `${locked} is locked once the campaign is ONGOING.`);
	const edited = changed(campaign, body);
	check(call, edited);
	Object.assign(campaign, edited);
	return {};
}

function publish(call: Call) {
	const { account, now, state } = call;
	const campaign = ownCampaign(call);
	const status = statusOf(campaign, now);
	if (status !== 'READY')
		call.fail(CODE.wrongState, `Only a READY campaign can be published; it is ${status}.`);
	if (campaign.end <= now) call.fail(CODE.badPeriod, 'The campaign period is over.');
	const online = state.partner.campaigns.filter(
		(one) => one.owner === account.name && isOnline(one, now),
	);
	if (online.length >= state.partner.maxOnline)
		call.fail(CODE.tooManyOnline, `There are ${online.length} campaigns online already.`);
	campaign.published = true;
	return {};
}

const ALL = '/affiliate_partner/202405/campaigns';

export const campaignRoutes = [
	route('GET', ALL, list),
	route('POST', ALL, create),
	route('GET', `${ALL}/{campaign_id}`, detail),
	route('POST', `${ALL}/{campaign_id}/partial_edit`, edit),
	route('POST', `${ALL}/{campaign_id}/publish`, publish),
];
