import type { IDataObject } from 'n8n-workflow';
import { remove } from '../TikTokShopAffiliateAccount/resources/webhook/delete';
import { getAll } from '../TikTokShopAffiliateAccount/resources/webhook/getAll';
import { register } from '../TikTokShopAffiliateAccount/resources/webhook/register';
import { Draft } from '../shared/operation/draft';
import { requestFrom, type Operation } from '../shared/operation/operation';
import type { Client } from '../shared/transport/client';
import type { Registrar } from './registration';

/** The registration of one topic at one shop, by the endpoints of the node TikTok Shop Affiliate Account. */
export function eventApi(client: Client, topic: string, shopCipher: string): Registrar {
	const send = async ({ endpoint }: Operation, body: IDataObject = {}) => {
		const draft = new Draft();
		draft.cipher = { kind: 'shop', value: shopCipher };
		Object.assign(draft.body, body);
		return await client.send(requestFrom(endpoint, draft, ''));
	};
	return {
		async current() {
			const { webhooks } = await send(getAll);
			const all = Array.isArray(webhooks) ? (webhooks as IDataObject[]) : [];
			const found = all.find(({ event_type }) => event_type === topic);
			return found?.address ? String(found.address) : undefined;
		},
		async set(address) {
			await send(register, { event_type: topic, address });
		},
		async clear() {
			await send(remove, { event_type: topic });
		},
	};
}
