import {
	NodeConnectionTypes,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
} from 'n8n-workflow';
import { execute } from '../shared/operation/execute';
import { form } from '../shared/operation/form';
import { listSearches } from '../shared/operation/searches';
import { resources } from './resources';

export class TikTokShopAffiliateAccount implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'TikTok Shop Affiliate Account',
		name: 'tikTokShopAffiliateAccount',
		icon: {
			light: 'file:../../icons/tiktokshop.svg',
			dark: 'file:../../icons/tiktokshop.dark.svg',
		},
		group: ['transform'],
		version: [1],
		subtitle: '={{$parameter["operation"] + ": " + $parameter["resource"]}}',
		description:
			'Authorize TikTok Shop accounts, look at their tokens, shops, category assets and products, and register webhooks',
		defaults: { name: 'TikTok Shop Affiliate Account' },
		usableAsTool: true,
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'tikTokShopAffiliateApi', required: true }],
		properties: form(resources),
	};

	methods = { listSearch: listSearches(resources) };

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await execute(this, resources);
	}
}
