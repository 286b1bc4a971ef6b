import {
	NodeConnectionTypes,
	type IHookFunctions,
	type INodeType,
	type INodeTypeDescription,
	type IWebhookFunctions,
	type IWebhookResponseData,
} from 'n8n-workflow';
import { shop } from '../shared/fields/account';
import { searchMethods } from '../shared/operation/searches';
import { form } from './form';
import { checkExists, create, remove } from './lifecycle';
import { receive } from './receive';

export class TikTokShopAffiliateTrigger implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'TikTok Shop Affiliate Trigger',
		name: 'tikTokShopAffiliateTrigger',
		icon: {
			light: 'file:../../icons/tiktokshop.svg',
			dark: 'file:../../icons/tiktokshop.dark.svg',
		},
		group: ['trigger'],
		// The same node twice: of version 1, n8n evaluates an expression for every request that comes in.
		version: [1, 2],
		defaultVersion: 2,
		subtitle: '={{$parameter["event"]}}',
		description: 'Starts the workflow when TikTok Shop sends an event of an affiliate app',
		defaults: { name: 'TikTok Shop Affiliate Trigger' },
		inputs: [],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'tikTokShopAffiliateApi', required: true }],
		webhooks: [
			{ name: 'default', httpMethod: 'POST', responseMode: 'onReceived', path: 'webhook' },
		],
		properties: form,
	};

	methods = { listSearch: searchMethods([shop()]) };

	webhookMethods = {
		default: {
			async checkExists(this: IHookFunctions): Promise<boolean> {
				return await checkExists(this);
			},
			async create(this: IHookFunctions): Promise<boolean> {
				return await create(this);
			},
			async delete(this: IHookFunctions): Promise<boolean> {
				return await remove(this);
			},
		},
	};

	async webhook(this: IWebhookFunctions): Promise<IWebhookResponseData> {
		return await receive(this);
	}
}
