import type { INodeParameters } from 'n8n-workflow';
import { byId } from './support/partner';
import { listFor, sent, useSeller } from './support/seller';

const { side, state, products, offered, run } = useSeller();

describe('marketplace creators', () => {
	const search = async (form: INodeParameters) => await run(['marketplaceCreator', 'search'], form);

	it('come page by page with the search key of the first', async () => {
		const { items } = await search({ returnAll: true });
		const inUs = side.sandbox.state.market.creators.filter(({ region }) => region === 'US');
		expect(new Set(items.map(({ creator_open_id }) => creator_open_id)).size).toBe(inUs.length);
		const calls = side.sandbox.log.calls({ path: '*/marketplace_creators/search' });
		expect(calls.length).toBe(Math.ceil(inUs.length / 20));
		expect(calls[0].body).toBeUndefined();
		const [key] = Object.keys(state().searches);
		expect(calls.slice(1).map(({ body }) => body)).toEqual(
			calls.slice(1).map(() => ({ search_key: key })),
		);
	});

	it('are asked for in pages of 12 when no more are wanted', async () => {
		await search({ limit: 5 });
		const [{ query }] = side.sandbox.log.calls({ path: '*/marketplace_creators/search' });
		expect(query.page_size).toBe('12');
	});

	it('are filtered by everything, views of shoppable content instead of all on request', async () => {
		const filters = {
			minFollowers: 1000,
			followerGender: 'FEMALE',
			minGenderShare: 50,
			gmvRanges: ['GMV_RANGE_0_100', 'GMV_RANGE_100_1000'],
			agencyStatus: 'INDEPENDENT',
			minVideoViews: 100,
			categorySpecialists: 'Tech, Office and Books\nHome',
			categories: { entries: [{ parentId: '601450', childIds: '849032' }] },
		};
		await search({ keyword: 'a', filters });
		await search({ keyword: 'a', filters: { ...filters, isShoppableOnly: true } });
		const [all, shoppable] = sent(side.sandbox, '*/marketplace_creators/search').map(
			({ body }) => body,
		);
		const expected = {
			keyword: 'a',
			follower_demographics: {
				count_range: { count_ge: 1000 },
				gender_distribution: { gender: 'FEMALE', percentage_ge: 5000 },
			},
			gmv_ranges: filters.gmvRanges,
			affiliate_data: { creator_agency_staus: 'INDEPENDENT' },
			advanced_filters: { category_pro: ['Tech, Office and Books', 'Home'] },
			category: [{ parent_category_id: '601450', child_category_id_list: ['849032'] }],
		};
		expect(all).toEqual({ ...expected, content_performance: { avg_video_views: '100' } });
		expect(shoppable).toEqual({
			...expected,
			content_performance: { avg_shoppable_video_views: '100' },
		});
	});

	it('have their performance in percent and with currencies', async () => {
		const { openId } = side.sandbox.state.market.creators.find(
			(one) => one.region === 'US' && state().profiles[one.openId].sharesFigures,
		)!;
		const profile = state().profiles[openId];
		const { items } = await run(['marketplaceCreator', 'getPerformance'], {
			creator: byId(openId),
		});
		expect(items).toMatchObject([
			{
				creator_id: openId,
				gmv: profile.videoGmv + profile.liveGmv,
				gmv_currency: 'USD',
				avg_commission_rate_percent: profile.averageCommission / 100,
				follower_gender: [{ share_percent: profile.genderShare / 100 }],
			},
		]);
	});

	it('can be searched in an older version, which lacks the newer filters', async () => {
		const options = { apiVersion: '202406' };
		const { items } = await search({ filters: { minFollowers: 500_000 }, options });
		expect(items.length).toBeGreaterThan(0);
		const { error } = await search({ filters: { isFastGrowing: true }, options });
		expect(error?.message).toBe('"Fast Growing" does not exist in API version 202406');
	});

	it('tell the filters of the region', async () => {
		const { items } = await run(['marketplaceCreator', 'getSearchFilters'], {});
		expect(items).toMatchObject([{ language: ['en', 'es'] }]);
	});
});

describe('choices from lists', () => {
	it('search open and target collaborations, products and creators', async () => {
		const [{ productId }] = offered();
		const byProduct = await listFor(side.sandbox, 'searchOpenCollaborations', {
			filter: productId,
		});
		expect(byProduct.results).toMatchObject([{ value: productId }]);
		const [target] = state().targets;
		const byName = await listFor(side.sandbox, 'searchTargetCollaborations', { filter: 'glow' });
		expect(byName.results).toEqual([{ name: `${target.name} (12 creators)`, value: target.id }]);
		const inMarket = await listFor(side.sandbox, 'searchMarketplaceProducts', {
			filter: 'Pink Color',
		});
		expect(inMarket.results).toMatchObject([{ value: '1729570313535393936' }]);
		const last = products().at(-1)!;
		const ofShop = await listFor(side.sandbox, 'searchShopProducts', { filter: last.title });
		expect(ofShop.results).toContainEqual({ name: last.title, value: last.id });
	});

	it('go on with creators where the last page ended', async () => {
		const first = await listFor(side.sandbox, 'searchMarketplaceCreators');
		const second = await listFor(side.sandbox, 'searchMarketplaceCreators', {
			paginationToken: first.paginationToken as string,
		});
		const values = [...first.results, ...second.results].map(({ value }) => value);
		expect(new Set(values).size).toBe(40);
	});
});
