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

export class TikTokShopPartnerCampaign implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'TikTok Shop Partner Campaign',
		name: 'tikTokShopPartnerCampaign',
		icon: {
			light: 'file:../../icons/tiktokshop.svg',
			dark: 'file:../../icons/tiktokshop.dark.svg',
		},
		group: ['transform'],
		version: [1],
		subtitle: '={{$parameter["operation"] + ": " + $parameter["resource"]}}',
		description:
			'Run TikTok Shop partner campaigns: review submitted products, generate links, follow creators',
		defaults: { name: 'TikTok Shop Partner Campaign' },
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
