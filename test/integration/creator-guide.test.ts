import { runCreator } from './support/creator';
import { useSandbox } from './support/partner';

const side = useSandbox();

/** TikTok's Affiliate Integration guide, the creator's examples: what goes out, and the items its answers become. */
describe('the guide’s creator examples', () => {
	it('reads the profile in the version of the guide', async () => {
		const { items } = await runCreator(side.sandbox, ['profile', 'get'], {
			options: { apiVersion: '202405' },
		});
		expect(side.sandbox.log.calls({ host: 'api' })).toMatchObject([
			{ method: 'GET', path: '/affiliate_creator/202405/profiles', body: undefined },
		]);
		expect(items).toMatchObject([
			{
				creator_user_id: '7400230764149244970',
				permissions: ['LIVE_STREAM_PERMISSION', 'ADD_AFFILIATE_PERMISSION'],
				register_region: 'US',
				selection_region: 'US',
				user_type: 'TIKTOK_SHOP_CREATOR',
				avatar_url: expect.stringContaining('https://'),
			},
		]);
	});

	it('reads the profile by Creator Open ID unless told otherwise', async () => {
		const { items } = await runCreator(side.sandbox, ['profile', 'get']);
		const { openId } = side.sandbox.accounts.creator;
		expect(items).toMatchObject([{ creator_user_open_id: openId }]);
		expect(items[0]).not.toHaveProperty('creator_user_id');
	});

	it('searches products in open collaborations', async () => {
		const { items } = await runCreator(side.sandbox, ['openCollaborationProduct', 'search'], {
			categoryId: '601755',
			keywords: 'Open Collaboration Pink',
			filters: {
				minPrice: 3.99,
				maxPrice: 4.99,
				minCommissionRate: 12.33,
				maxCommissionRate: 12.35,
			},
			limit: 10,
		});
		const [call] = side.sandbox.log.calls({ host: 'api' });
		expect(call).toMatchObject({
			method: 'POST',
			path: '/affiliate_creator/202405/open_collaborations/products/search',
			query: { page_size: '10' },
		});
		expect(JSON.stringify(call.body)).toBe(
			'{"category":{"id":"601755"},"title_keywords":["Open Collaboration Pink"],"sales_price_range":{"amount_ge":"3.99","amount_lt":"4.99"},"commission_rate_range":{"rate_ge":1233,"rate_lt":1235}}',
		);
		expect(items).toMatchObject([
			{
				id: '1729570313535393936',
				title: 'Open Collaboration Coffee Pink Color Meme Card Smiling Lady',
				shop_name: 'SANDBOX7398293016815273770',
				commission_rate_percent: 12.34,
				commission_amount: 0.4319,
				commission_currency: 'USD',
				sales_price_minimum: 3.5,
				original_price_maximum: 4.19,
				units_sold: 5,
				has_inventory: true,
				sale_region: 'US',
				category_chains: [
					{ id: '601755', name: 'Computers & Office Equipment', is_leaf: false },
					{ id: '831112', name: 'Office Stationery & Supplies', is_leaf: false },
					{ id: '855560', name: 'Cards', is_leaf: true },
				],
			},
		]);
	});

	it('searches the invitations of a shop', async () => {
		const { seller } = side.sandbox.state;
		const [invitation] = seller.targets;
		seller.targets.push({
			...invitation,
			id: '7400846837790361387',
			shopId: '7495792013947799738',
			name: 'API Target Collaboration',
			products: [{ id: '1729569362021748922', rate: 2001 }],
			creatorOpenIds: [side.sandbox.accounts.creator.openId],
		});
		const { items } = await runCreator(side.sandbox, ['targetCollaboration', 'getAll'], {
			shopId: '7495792013947799738',
			limit: 20,
		});
		const [call] = side.sandbox.log.calls({ host: 'api' });
		expect(call).toMatchObject({
			method: 'POST',
			path: '/affiliate_creator/202405/target_collaborations/search',
			query: { page_size: '20' },
		});
		expect(JSON.stringify(call.body)).toBe('{"shop_id":"7495792013947799738"}');
		expect(items).toEqual([
			{
				shop_id: '7495792013947799738',
				id: '7400846837790361387',
				name: 'API Target Collaboration',
				status: 'LIVE',
				products: [
					{
						id: '1729569362021748922',
						title: 'I Got A Bridge To Sell You Model Concrete Test Prod',
						commission_rate_percent: 20.01,
						commission_amount: 1.0005,
						commission_currency: 'USD',
						main_image_url: 'tos-useast5-i-omjb5zjo8w-tx/b22252c5634c4cf58ab44fd630945cc0',
					},
				],
			},
		]);
	});
});
