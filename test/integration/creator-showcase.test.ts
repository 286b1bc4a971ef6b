import { bodiesOf, listFor, notShown, runCreator } from './support/creator';
import { useSandbox } from './support/partner';

const SHOWCASE = '/affiliate_creator/202405/showcases/products';
const side = useSandbox();
beforeEach(() => side.sandbox.reset());

const shelf = () => side.sandbox.state.creator.shelves.creator;
const add = async (parameters: object, options = {}) =>
	await runCreator(side.sandbox, ['showcaseProduct', 'add'], { ...parameters, options });

describe('reading a showcase', () => {
	it('reads all 2,000 products, 20 at a time', async () => {
		const { items } = await runCreator(
			side.sandbox,
			['showcaseProduct', 'getAll'],
			{ returnAll: true },
			{ account: 'secondCreator' },
		);
		expect(items.map(({ id }) => id)).toEqual(
			side.sandbox.state.creator.shelves.secondCreator.showcase,
		);
		expect(side.sandbox.log.count({ path: SHOWCASE })).toBe(100);
	});

	it('asks for no more than the limit, and gives percent and prices', async () => {
		const { items } = await runCreator(side.sandbox, ['showcaseProduct', 'getAll'], { limit: 3 });
		expect(items).toHaveLength(3);
		expect(side.sandbox.log.calls({ path: SHOWCASE })).toMatchObject([
			{ query: { page_size: '3', origin: 'SHOWCASE' } },
		]);
		const [id] = shelf().showcase;
		const { rate } = side.sandbox.state.seller.openCollaborations.find(
			({ productId }) => productId === id,
		)!;
		expect(items[0]).toMatchObject({
			id,
			commission_rate_percent: rate / 100,
			added_status: 'ADDED',
			original_price_currency: 'USD',
			original_price_minimum: expect.any(Number),
			main_image_url: expect.stringContaining('https://'),
		});
	});
});

describe('adding products', () => {
	const bad = ['1', '22', '333'];

	it('adds 75 in 4 calls, reports 3 bad ones with their reason, and counts those there as done', async () => {
		const fresh = notShown(side.sandbox, 70);
		const there = shelf().showcase.slice(0, 2);
		const productIds = [...fresh.slice(0, 30), ...bad, ...there, ...fresh.slice(30)];
		const { items } = await add(
			{ productIds: productIds.join(',') },
			{ onPartialFailure: 'continue' },
		);

		const calls = bodiesOf(side.sandbox, `${SHOWCASE}/add`);
		expect(calls.map((body) => (body.product_ids as string[]).length)).toEqual([20, 20, 20, 15]);
		expect(items.map(({ product_id }) => product_id)).toEqual(productIds);
		expect(items.filter(({ success }) => !success)).toEqual(
			bad.map((product_id) => ({
				product_id,
				code: 16015001,
				success: false,
				error: 'The product does not exist.',
			})),
		);
		expect(items.filter(({ already_there }) => already_there)).toEqual(
			there.map((product_id) => ({ product_id, already_there: true, success: true })),
		);
		expect(shelf().showcase).toEqual(expect.arrayContaining([...fresh, ...there]));
	});

	it('fails with the bad ones by name unless told to go on, when all the others are there', async () => {
		const fresh = notShown(side.sandbox, 25);
		const { error, items } = await add({ productIds: [...fresh, ...bad] });
		expect(items).toEqual([]);
		expect(error?.message).toBe(
			'TikTok refused 3 of 28: 1 (The product does not exist.), 22 (The product does not exist.), 333 (The product does not exist.)',
		);
		expect(error?.description).toContain('25 of 28 were carried out');
		expect(shelf().showcase).toEqual(expect.arrayContaining(fresh));
	});

	it('adds by promotion link, one call each', async () => {
		const [fresh] = notShown(side.sandbox, 1);
		const links = [
			`https://shop.tiktok.com/view/product/${fresh}?region=US&local=en`,
			'https://shop.tiktok.com/view/product/404?region=US',
		];
		const { items } = await add(
			{ addBy: 'PRODUCT_LINK', promotionLinks: links },
			{ onPartialFailure: 'continue' },
		);
		expect(bodiesOf(side.sandbox, `${SHOWCASE}/add`)).toEqual(
			links.map((product_link) => ({ add_type: 'PRODUCT_LINK', product_link })),
		);
		expect(items).toMatchObject([
			{ product_link: links[0], success: true },
			{ product_link: links[1], success: false, error: 'The product does not exist.' },
		]);
	});

	it('refuses a rounded number before any call', async () => {
		const { error } = await add({ productIds: '={{ [1729570313535393936] }}' });
		expect(error?.message).toContain('"Product IDs" came as the number');
		expect(side.sandbox.log.count()).toBe(0);
	});
});

it('removes any number of products, 200 per call', async () => {
	const all = side.sandbox.state.creator.shelves.secondCreator.showcase;
	const productIds = all.slice(0, 450);
	const { items } = await runCreator(
		side.sandbox,
		['showcaseProduct', 'remove'],
		{ productIds },
		{ account: 'secondCreator' },
	);
	const calls = bodiesOf(side.sandbox, '/affiliate_creator/202409/showcases/products');
	expect(calls.map((body) => (body.product_ids as string[]).length)).toEqual([200, 200, 50]);
	expect(items).toHaveLength(450);
	expect(side.sandbox.state.creator.shelves.secondCreator.showcase).toEqual(all.slice(450));
});

it('moves products to the top in the given order', async () => {
	const before = [...shelf().showcase];
	const productIds = [before[7], before[2], before[30]];
	await runCreator(side.sandbox, ['showcaseProduct', 'moveToTop'], { productIds });
	expect(shelf().showcase.slice(0, 4)).toEqual([...productIds, before[0]]);
});

describe('choosing a product from a list', () => {
	it('looks through the pages of a showcase for a title', async () => {
		const { creator } = side.sandbox.state;
		const { showcase } = creator.shelves.secondCreator;
		const wanted = creator.extra.find(({ id }) => showcase.indexOf(id) > 300)!;
		wanted.title = 'The one behind page fifteen';
		const { results } = await listFor(side.sandbox, 'searchShowcaseProducts', {
			account: 'secondCreator',
			filter: 'behind PAGE',
		});
		expect(results).toEqual([
			{ name: expect.stringMatching(/^The one .* %\)$/), value: wanted.id },
		]);
	});

	it('shows a page at a time, of showcase and of open collaborations', async () => {
		for (const method of ['searchShowcaseProducts', 'searchCollaborationProducts']) {
			const first = await listFor(side.sandbox, method);
			expect(first.results).toHaveLength(20);
			const { paginationToken } = first;
			const second = await listFor(side.sandbox, method, {
				paginationToken: String(paginationToken),
			});
			expect(second.results[0]).not.toEqual(first.results[0]);
		}
		const found = await listFor(side.sandbox, 'searchCollaborationProducts', {
			filter: 'Coffee Pink Color Meme',
		});
		expect(found.results).toContainEqual({
			name: 'Open Collaboration Coffee Pink Color Meme Card Smiling Lady (12.34 %)',
			value: '1729570313535393936',
		});
	});

	it('shows the products of the live room', async () => {
		const { results } = await listFor(side.sandbox, 'searchLiveProducts');
		expect(results.map(({ value }) => value)).toEqual(shelf().liveProducts);
	});
});
