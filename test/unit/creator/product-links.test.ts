import type { IDataObject } from 'n8n-workflow';
import { productLinks } from '../../../nodes/TikTokShopCreatorShowcase/resources/sharingLink/products';
import { Draft } from '../../../nodes/shared/operation/draft';
import type { Run } from '../../../nodes/shared/operation/operation';

/** Asks for links of some products and gives the items that TikTok's answer makes. */
async function linksOf(ids: string[], answer: IDataObject) {
	const draft = new Draft();
	draft.put({ body: 'material' }, ids, { version: '', timeZone: 'UTC', label: 'Product IDs' });
	const client = { send: async () => answer };
	const request = { method: 'POST', body: draft.body };
	const run = { client, draft, request, keepFailures: true };
	return await productLinks().items(run as unknown as Run);
}

/** Two IDs that are the same number for JavaScript. */
const [first, second] = ['1729570313535393936', '1729570313535393937'];
const rounded = Number(first);

it('gives each product its link, also where a number stands for several IDs', async () => {
	const sharing_links = [
		{ material_id: rounded, sharing_link: 'one' },
		{ material_id: '17', sharing_link: 'three' },
		{ material_id: rounded, sharing_link: 'two' },
	];
	expect(await linksOf([first, second, '17'], { sharing_links })).toEqual([
		{ product_id: first, sharing_link: 'one', success: true },
		{ product_id: second, sharing_link: 'two', success: true },
		{ product_id: '17', sharing_link: 'three', success: true },
	]);
});

it('says of a product that TikTok does not mention that it has no link', async () => {
	const failed_materials = [{ material_id: '18', fail_reason: 'Not for sale' }];
	expect(await linksOf(['17', '18'], { failed_materials })).toEqual([
		{ product_id: '17', success: false, error: 'TikTok made no link for it' },
		{ product_id: '18', success: false, error: 'Not for sale' },
	]);
});
