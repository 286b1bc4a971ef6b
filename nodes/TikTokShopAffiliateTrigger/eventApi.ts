import type { IDataObject } from 'n8n-workflow';
import type { Client } from '../shared/transport/client';
import type { ApiRequest, Method } from '../shared/transport/request';
import type { Registrar } from './registration';

const WEBHOOKS = '/event/202309/webhooks';

/** The registration of one topic at one shop. Source: "Get Shop Webhooks", "Update Shop Webhook", "Delete Shop Webhook", 202309. */
export function eventApi(client: Client, topic: string, shopCipher: string): Registrar {
	const request = (method: Method, body?: IDataObject): ApiRequest => ({
		method,
		path: WEBHOOKS,
		route: WEBHOOKS,
		query: {},
		...(body && { body }),
		effect: method === 'GET' ? 'read' : 'write',
		cipher: { kind: 'shop', value: shopCipher },
		scope: 'seller.authorization.info',
	});
	return {
		async current() {
			const { webhooks } = await client.send(request('GET'));
			const all = Array.isArray(webhooks) ? (webhooks as IDataObject[]) : [];
			const found = all.find(({ event_type }) => event_type === topic);
			return found?.address ? String(found.address) : undefined;
		},
		async set(address) {
			await client.send(request('PUT', { event_type: topic, address }));
		},
		async clear() {
			await client.send(request('DELETE', { event_type: topic }));
		},
	};
}
