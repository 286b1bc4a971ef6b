import type { IExecuteFunctions, INodeType, INodeTypeDescription } from 'n8n-workflow';
import { categoryAsset } from '../../../nodes/shared/fields/account';
import { choice, text as textField } from '../../../nodes/shared/fields/basic';
import { execute } from '../../../nodes/shared/operation/execute';
import type { Field } from '../../../nodes/shared/operation/field';
import { form } from '../../../nodes/shared/operation/form';
import type { Operation } from '../../../nodes/shared/operation/operation';
import { many } from '../../../nodes/shared/output/many';
import { text, type Shape } from '../../../nodes/shared/output/shape';
import { done } from '../../../nodes/shared/output/single';
import type { PackageNode, Subject } from '../../tools/package';

const CAMPAIGNS = '/affiliate_partner/202405/campaigns';

/** The filters TikTok documents for the list of campaigns. */
export const filters = [
	choice({ name: 'status', label: 'Status', query: 'status', of: { READY: 'Ready' } }),
	choice({ name: 'type', label: 'Type', query: 'type', of: { MY_CAMPAIGNS: 'Mine' } }),
	choice({
		name: 'participation',
		label: 'Participation',
		query: 'query_type_filter',
		of: { JOINED: 'Joined' },
	}),
];

/** An operation that lists campaigns. */
export const list = (fields: Field[], shape: Shape = { name: text }, change = {}): Operation => ({
	value: 'getAll',
	name: 'Get Many',
	action: 'Get many campaigns',
	description: 'Get campaigns',
	endpoint: { method: 'GET', path: CAMPAIGNS },
	fields: [categoryAsset(), ...fields],
	output: many({ list: 'campaigns', max: 100, shape }),
	...change,
});

/** An operation that writes. */
export const publish: Operation = {
	value: 'publish',
	name: 'Publish',
	action: 'Publish a campaign',
	description: 'Show a campaign',
	endpoint: { method: 'POST', path: `${CAMPAIGNS}/{campaign_id}/publish` },
	fields: [
		categoryAsset(),
		textField({ name: 'campaignId', label: 'ID', path: 'campaign_id', required: true }),
	],
	output: done('success', 'campaign_id'),
};

/** The first of some operations as the only ones of a node. */
export function subjectOf(...operations: Operation[]): Subject {
	const resource = { value: 'campaign', name: 'Campaign', operations };
	class Example implements INodeType {
		description: INodeTypeDescription = {
			displayName: 'Example',
			name: 'example',
			group: ['transform'],
			version: 1,
			description: 'An example',
			defaults: { name: 'Example' },
			inputs: ['main'],
			outputs: ['main'],
			credentials: [{ name: 'tikTokShopAffiliateApi', required: true }],
			properties: form([resource]),
		};

		async execute(this: IExecuteFunctions) {
			return await execute(this, [resource]);
		}
	}
	const node: PackageNode = {
		className: 'Example',
		folder: '',
		type: Example,
		resources: [resource],
	};
	return { node, resource, operation: operations[0], name: 'Example campaign' };
}
