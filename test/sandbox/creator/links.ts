import { createHash } from 'node:crypto';
import type { Call } from '../kernel/call';
import { route } from '../kernel/suite';
import { CODE, findProduct } from './state';

interface Material {
	type: 'PRODUCT' | 'CAMPAIGN' | 'SHOWCASE';
	id?: string;
	campaign_url?: string;
}

const LONGEST_TAG = 64;

/** The same short link each time for the same thing. */
function shortLink(call: Call<unknown, unknown>, productId: string, ...parts: string[]): string {
	const seed = [call.account.name, productId, ...parts].join('/');
	const key = createHash('sha256').update(seed).digest('base64url').slice(0, 9);
	const link = `https://www.tiktok.com/t/${key}/`;
	call.state.creator.links[link] = productId;
	return link;
}

function byTags(call: Call<{ channel?: string; material?: Material; tags?: string[] }>) {
	const { channel = '', material, tags = [] } = call.body;
	if (!material?.type) return call.fail(CODE.badParameter, 'material.type is required.');
	if (material.type === 'PRODUCT' && !findProduct(call, material.id ?? ''))
		call.fail(CODE.badParameter, 'material.id names no product.');
	if (material.type === 'CAMPAIGN' && (!material.id || !material.campaign_url))
		call.fail(CODE.badParameter, 'A campaign needs material.id and material.campaign_url.');
	if (tags.length === 0) call.fail(CODE.badParameter, 'tags is required.');
	const [good, bad] = [true, false].map((isGood) =>
		tags.filter((tag, index) => {
			const fits = [...tag].length <= LONGEST_TAG && index >= call.partialFailures;
			return fits === isGood;
		}),
	);
	return {
		affiliate_sharing_links: good.map((tag) => ({
			tag,
			affiliate_sharing_link: shortLink(call, material.id ?? '', material.type, channel, tag),
		})),
		errors: bad.map((tag) => ({
			code: CODE.network,
			message: 'Partly failed.',
			detail: { tag, fail_reason: 'Tag has exceeded the length limit' },
		})),
	};
}

interface Products {
	campaign_id?: string;
	link_type?: string;
	material: { type: string; ids: string[] };
}

const MOST_PRODUCTS = 50;

function byProducts(call: Call<Products>, idAs: (id: string) => unknown, publisher = 'general') {
	const { material, link_type } = call.body;
	if (material.type !== 'PRODUCT') call.fail(CODE.badParameter, 'material.type must be PRODUCT.');
	if (material.ids.length > MOST_PRODUCTS)
		call.fail(CODE.badParameter, `material.ids takes at most ${MOST_PRODUCTS} products.`);
	const good = material.ids.slice(call.partialFailures).filter((id) => findProduct(call, id));
	const host = link_type === 'TOKO' ? 'shop-id.tokopedia.com' : 'www.tiktok.com';
	return {
		sharing_links: good.map((id) => ({
			material_id: idAs(id),
			sharing_link: `https://${host}/view/product/${id}?publisher=${publisher}&utm_source=open_api`,
			deep_link: `snssdk1180://ec/pdp?product=${id}&event_id=o_event_id`,
			one_link: `https://snssdk1180.onelink.example/BAuo?product=${id}&event_id=o_event_id`,
		})),
		failed_materials: material.ids
			.filter((id) => !good.includes(id))
			.map((id) => ({ material_id: id, fail_reason: 'The product does not exist.' })),
	};
}

const LINKS = 'affiliate_sharing_links';

export const linkRoutes = [
	route('POST', `/affiliate_creator/202501/${LINKS}/generate_batch`, byTags),
	route(
		'POST',
		`/affiliate_creator/202505/${LINKS}/general_publishers/generate_batch`,
		(call: Call<Products>) => byProducts(call, String),
	),
	route(
		'POST',
		`/affiliate_creator/202504/${LINKS}/publisher/{publisher_id}/generate_batch`,
		(call: Call<Products>) => byProducts(call, Number, call.params.publisher_id),
	),
];
