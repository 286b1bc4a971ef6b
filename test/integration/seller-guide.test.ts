import type { INodeParameters } from 'n8n-workflow';
import { byId, useSandbox } from './support/partner';
import { runSeller, sent } from './support/seller';

/** The time of the guide's examples: they end the day after. */
const AUGUST_2024 = Date.UTC(2024, 7, 8, 17);

const side = useSandbox({ now: () => Date.now() });
beforeAll(() => {
	jest.spyOn(Date, 'now').mockReturnValue(AUGUST_2024);
	side.sandbox.reset();
});
afterAll(() => jest.restoreAllMocks());

const CARDS = [
	{ id: '601755', name: 'Computers & Office Equipment', is_leaf: false },
	{ id: '831112', name: 'Office Stationery & Supplies', is_leaf: false },
	{ id: '855560', name: 'Cards', is_leaf: true },
];

interface Example {
	operation: [resource: string, operation: string];
	form: INodeParameters;
	path: string;
	query?: object;
	body: unknown;
	item: object;
}

/** TikTok's Affiliate Integration guide, the seller's examples: what the form holds, what goes out, what comes back. */
const EXAMPLES: Record<string, Example> = {
	'a promotion link': {
		operation: ['promotionLink', 'generate'],
		form: { product: byId('1729570313535393936') },
		path: '/affiliate_seller/202405/products/1729570313535393936/promotion_link/generate',
		body: undefined,
		item: {
			product_id: '1729570313535393936',
			product_promotion_link: 'https://www.tiktok.com/t/ZTNgEQFGa/',
		},
	},
	'a search of open collaboration products': {
		operation: ['openCollaborationProduct', 'search'],
		form: {
			categoryId: '601755',
			keywords: 'Open Collaboration Pink',
			filters: {
				minPrice: 3.99,
				maxPrice: 4.99,
				minCommissionRate: 12.33,
				maxCommissionRate: 12.35,
			},
			limit: 10,
		},
		path: '/affiliate_seller/202405/open_collaborations/products/search',
		query: { page_size: '10' },
		body: {
			category: { id: '601755' },
			title_keywords: ['Open Collaboration Pink'],
			sales_price_range: { amount_ge: '3.99', amount_lt: '4.99' },
			commission_rate_range: { rate_ge: 1233, rate_lt: 1235 },
		},
		item: {
			id: '1729570313535393936',
			title: 'Open Collaboration Coffee Pink Color Meme Card Smiling Lady',
			shop_name: 'SANDBOX7398293016815273770',
			commission_rate_percent: 12.34,
			commission_amount: 0.4319,
			commission_currency: 'USD',
			sales_price_minimum: 3.5,
			sales_price_maximum: 3.5,
			sales_price_currency: 'USD',
			original_price_minimum: 4.19,
			original_price_maximum: 4.19,
			original_price_currency: 'USD',
			units_sold: 5,
			has_inventory: true,
			sale_region: 'US',
			detail_link: 'https://shop.tiktok.com/view/product/1729570313535393936?region=US&local=en',
			main_image_url:
				'https://p16-oec-ttp.tiktokcdn-us.com/tos-useast5-i-omjb5zjo8w-tx/c9052b2b9d5248c1a552d5fe15a892d5~tplv-omjb5zjo8w-origin-webp.webp?from=1695864008',
			category_chains: CARDS,
		},
	},
	'the removal of a creator': {
		operation: ['openCollaboration', 'removeCreator'],
		form: {
			openCollaboration: byId('1729568997216587962'),
			creator: byId('7400230764149244970'),
			options: { apiVersion: '202405', openCollaborationId: '129916503437' },
		},
		path: '/affiliate_seller/202405/open_collaborations/129916503437/remove_creator',
		body: { creator_user_id: '7400230764149244970', product_id: '1729568997216587962' },
		item: {
			open_collaboration_id: '129916503437',
			product_id: '1729568997216587962',
			creator_id: '7400230764149244970',
			success: true,
		},
	},
	'a target collaboration': {
		operation: ['targetCollaboration', 'create'],
		form: {
			name: 'API Target Collaboration',
			endTime: '2024-08-09T09:00:00Z',
			email: 'test@tiktokshop.com',
			creatorIds: '7400230764149244970',
			rates: 'SAME',
			productIds: '1729569362021748922',
			commissionRate: 20.01,
			freeSamples: 'REVIEWED',
			additionalFields: { message: 'Created via Postman' },
			options: { apiVersion: '202405' },
		},
		path: '/affiliate_seller/202405/target_collaborations',
		body: {
			name: 'API Target Collaboration',
			message: 'Created via Postman',
			end_time: '1723194000',
			products: [{ id: '1729569362021748922', target_commission_rate: 2001 }],
			creator_user_ids: ['7400230764149244970'],
			seller_contact_info: { email: 'test@tiktokshop.com' },
			free_sample_rule: { has_free_sample: true, is_sample_approval_exempt: false },
		},
		item: {
			target_collaboration_id: '7400846837790361387',
			name: 'API Target Collaboration',
			creator_count: 1,
			product_count: 1,
			success: true,
		},
	},
};

test.each(Object.keys(EXAMPLES))('%s goes out as the guide prints it', async (name) => {
	const { operation, form, path, query = {}, body, item } = EXAMPLES[name];
	const { items, error } = await runSeller(side.sandbox, operation, form);
	expect(error).toBeUndefined();
	expect(sent(side.sandbox, '/affiliate_seller/*')).toEqual([{ method: 'POST', path, body }]);
	const [call] = side.sandbox.log.calls({ path });
	expect(call.query).toMatchObject({ ...query, shop_cipher: 'GCP_sandbox-shop_cipher_1' });
	expect(items).toEqual([item]);
});

test('without Simplify the product comes as TikTok’s answer has it', async () => {
	const { operation, form } = EXAMPLES['a search of open collaboration products'];
	const { items } = await runSeller(side.sandbox, operation, { ...form, simplify: false });
	expect(items).toMatchObject([
		{
			commission: { amount: '0.4319', currency: 'USD', rate: 1234 },
			sales_price: { currency: 'USD', maximum_amount: '3.5', minimum_amount: '3.5' },
			category_chains: [{ id: '601755', parent_id: '0' }, {}, { id: '855560', is_leaf: true }],
			shop: { name: 'SANDBOX7398293016815273770' },
		},
	]);
});
