import type { Call } from '../kernel/call';
import { route } from '../kernel/suite';
import type { Creator } from '../market';
import { fitting, type Search } from './creatorSearch';
import { performance, summary } from './creatorView';
import { ADVANCED, type Profile } from './profile';
import { CODE } from './state';

const EITHER = [
	['avg_video_views', 'avg_shoppable_video_views'],
	['avg_live_avg_viewers_ge', 'avg_shoppable_live_avg_viewers_ge'],
];

/** Fields that only newer versions of the search and the performance know. */
const ADDED_202508 = ['ec_video_engagement_rate', 'post_rate', 'follower_gender'];

const without = (record: Record<string, unknown>, names: string[]) =>
	Object.fromEntries(Object.entries(record).filter(([name]) => !names.includes(name)));

/** 202406 knows no formatted ranges. */
const withoutFormatted = (record: Record<string, unknown>): Record<string, unknown> =>
	Object.fromEntries(
		Object.entries(record).map(([name, value]) => [
			name,
			name.endsWith('_range')
				? without(value as Record<string, unknown>, ['formatted_range'])
				: value,
		]),
	);

/** Later pages come from the first page's result, which its `search_key` names. */
function results(call: Call<Search, { page_token?: string }>): { key: string; ids: string[] } {
	const { body, query, state, random } = call;
	const { searches } = state.seller;
	if (query.page_token) {
		const key = body.search_key ?? '';
		if (!searches[key])
			call.fail(CODE.badParameter, 'search_key is required after the first page.');
		return { key, ids: searches[key] };
	}
	for (const pair of EITHER)
		if (pair.every((name) => body.content_performance?.[name] !== undefined))
			call.fail(CODE.badParameter, `${pair.join(' and ')} do not go together.`);
	const key = `sandbox_search_${random.text(12)}`;
	searches[key] = fitting(call, body).map(({ openId }) => openId);
	return { key, ids: searches[key] };
}

type View = (creator: Record<string, unknown>) => Record<string, unknown>;

const search = (view: View) => (call: Call<Search, { page_token?: string }>) => {
	const { market, seller } = call.state;
	const { key, ids } = results(call);
	const { items, paging } = call.page(ids, 12);
	const creators = items.map((id) => {
		const creator = market.creators.find(({ openId }) => openId === id) as Creator;
		return view(summary(creator, seller.profiles[id]));
	});
	return { creators, next_page_token: paging.next_page_token, search_key: key };
};

const detail = (idName: 'openId' | 'userId', view: View) => (call: Call) => {
	const { market, seller } = call.state;
	const creator = market.creators.find((one) => one[idName] === call.params.creator_user_id);
	if (!creator) return call.fail(CODE.noSuchCreator, 'The creator is not in the marketplace.');
	const profile: Profile = seller.profiles[creator.openId];
	return { creator: view(performance(creator, profile)) };
};

const filters = ({ shop }: Call) => ({ advanced_filters: ADVANCED[shop!.region] ?? {} });

const as202508: View = (creator) => creator;
const as202505: View = (creator) => without(creator, [...ADDED_202508, 'creator_open_id']);
const as202406: View = (creator) => withoutFormatted(as202505(creator));

const ALL = 'marketplace_creators';
const ONE = `${ALL}/{creator_user_id}`;

export const creatorRoutes = [
	route('POST', `/affiliate_seller/202508/${ALL}/search`, search(as202508)),
	route('POST', `/affiliate_seller/202505/${ALL}/search`, search(as202505)),
	route('POST', `/affiliate_seller/202406/${ALL}/search`, search(as202406)),
	route('GET', `/affiliate_seller/202508/${ONE}`, detail('openId', as202508)),
	route('GET', `/affiliate_seller/202505/${ONE}`, detail('userId', as202505)),
	route('GET', `/affiliate_seller/202406/${ONE}`, detail('userId', as202406)),
	route('POST', `/affiliate_seller/202601/${ALL}/search/filter`, filters),
];
