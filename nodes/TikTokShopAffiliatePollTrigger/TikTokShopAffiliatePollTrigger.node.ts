import {
	NodeConnectionTypes,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
	type IPollFunctions,
} from 'n8n-workflow';
import { searchMethods } from '../shared/operation/searches';
import { events } from './events';
import { form } from './form';
import { poll } from './poll';

export class TikTokShopAffiliatePollTrigger implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'TikTok Shop Affiliate Poll Trigger',
		name: 'tikTokShopAffiliatePollTrigger',
		icon: {
			light: 'file:../../icons/tiktokshop.svg',
			dark: 'file:../../icons/tiktokshop.dark.svg',
		},
		group: ['trigger'],
		version: [1],
		subtitle: '={{$parameter["event"]}}',
		description:
			'Starts the workflow on new affiliate orders, products awaiting review, samples, invitations or messages',
		defaults: { name: 'TikTok Shop Affiliate Poll Trigger' },
		polling: true,
		inputs: [],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'tikTokShopAffiliateApi', required: true }],
		properties: form,
	};

	methods = { listSearch: searchMethods(events.flatMap(({ fields }) => fields)) };

	async poll(this: IPollFunctions): Promise<INodeExecutionData[][] | null> {
		return await poll(this);
	}
}
