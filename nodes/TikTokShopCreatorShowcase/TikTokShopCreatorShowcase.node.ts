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

export class TikTokShopCreatorShowcase implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'TikTok Shop Creator Showcase',
		name: 'tikTokShopCreatorShowcase',
		icon: {
			light: 'file:../../icons/tiktokshop.svg',
			dark: 'file:../../icons/tiktokshop.dark.svg',
		},
		group: ['transform'],
		version: [1],
		subtitle: '={{$parameter["operation"] + ": " + $parameter["resource"]}}',
		description:
			'Work as a TikTok Shop creator: fill the showcase, find products, share links, post shoppable videos',
		defaults: { name: 'TikTok Shop Creator Showcase' },
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
