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

export class TikTokShopAffiliateOrders implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'TikTok Shop Affiliate Orders',
		name: 'tikTokShopAffiliateOrders',
		icon: {
			light: 'file:../../icons/tiktokshop.svg',
			dark: 'file:../../icons/tiktokshop.dark.svg',
		},
		group: ['transform'],
		version: [1],
		subtitle: '={{$parameter["operation"] + ": " + $parameter["resource"]}}',
		description:
			'Search TikTok Shop affiliate orders of a shop, a creator or a partner, with estimated and actual commissions',
		defaults: { name: 'TikTok Shop Affiliate Orders' },
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
