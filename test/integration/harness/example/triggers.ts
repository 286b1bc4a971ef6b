import { createHmac } from 'node:crypto';
import type {
	IDataObject,
	IHookFunctions,
	INodeType,
	INodeTypeDescription,
	IPollFunctions,
	IWebhookFunctions,
} from 'n8n-workflow';

const describeTrigger = (name: string): Omit<INodeTypeDescription, 'webhooks' | 'polling'> => ({
	displayName: name,
	name,
	group: ['trigger'],
	version: 2,
	description: name,
	defaults: { name },
	inputs: [],
	outputs: ['main'],
	credentials: [{ name: 'exampleApi', required: true }],
	properties: [{ displayName: 'Secret', name: 'secret', type: 'string', default: '' }],
});

/** Emits a growing number through the signed credential; fails half-way when the server fails. */
export class ExamplePoll implements INodeType {
	description: INodeTypeDescription = { ...describeTrigger('examplePoll'), polling: true };

	async poll(this: IPollFunctions) {
		const memory = this.getWorkflowStaticData('node') as { seen?: string[] };
		memory.seen ??= [];
		if (memory.seen.length >= 2) return null;
		const { baseUrl } = await this.getCredentials('exampleApi');
		const json = (await this.helpers.httpRequestWithAuthentication.call(this, 'exampleApi', {
			url: `${String(baseUrl)}/poll`,
		})) as IDataObject;
		memory.seen.push(this.getMode());
		return [[{ json }]];
	}
}

/** Accepts bodies whose HMAC is right; remembers the address it registered. */
export class ExampleWebhook implements INodeType {
	description: INodeTypeDescription = {
		...describeTrigger('exampleWebhook'),
		webhooks: [
			{ name: 'default', httpMethod: 'POST', responseMode: 'onReceived', path: 'webhook' },
		],
	};

	webhookMethods = {
		default: {
			async checkExists(this: IHookFunctions) {
				return this.getWorkflowStaticData('node').url === this.getNodeWebhookUrl('default');
			},
			async create(this: IHookFunctions) {
				this.getWorkflowStaticData('node').url = this.getNodeWebhookUrl('default');
				return true;
			},
			async delete(this: IHookFunctions) {
				delete this.getWorkflowStaticData('node').url;
				return true;
			},
		},
	};

	async webhook(this: IWebhookFunctions) {
		const request = this.getRequestObject();
		if (!request.rawBody) await request.readRawBody();
		const hmac = createHmac('sha256', this.getNodeParameter('secret') as string);
		const response = this.getResponseObject();
		if (hmac.update(request.rawBody).digest('hex') !== this.getHeaderData().authorization) {
			response.status(401).send('Unauthorized').end();
			return { noWebhookResponse: true };
		}
		this.getWorkflowStaticData('node').last = request.rawBody.toString();
		response.status(200).end();
		return { noWebhookResponse: true, workflowData: [[{ json: this.getBodyData() }]] };
	}
}
