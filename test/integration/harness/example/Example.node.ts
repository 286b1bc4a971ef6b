import { NodeApiError } from 'n8n-workflow';
import type {
	IDataObject,
	IExecuteFunctions,
	ILoadOptionsFunctions,
	INodeExecutionData,
	INodeType,
	INodeTypeDescription,
	JsonObject,
} from 'n8n-workflow';

/** Sends each item's name through the signed credential. */
export class Example implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Example',
		name: 'example',
		group: ['transform'],
		version: [1, 2],
		description: 'Sends a name',
		defaults: { name: 'Example' },
		inputs: ['main'],
		outputs: ['main'],
		credentials: [{ name: 'exampleApi', required: true }],
		properties: [
			{ displayName: 'Name', name: 'name', type: 'string', default: 'nobody', required: true },
			{
				displayName: 'Legacy',
				name: 'legacy',
				type: 'boolean',
				default: false,
			},
		],
	};

	methods = {
		listSearch: {
			async search(this: ILoadOptionsFunctions, filter?: string, paginationToken?: string) {
				const { baseUrl } = await this.getCredentials('exampleApi');
				const name = this.getCurrentNodeParameter('name') as string;
				await this.helpers.httpRequestWithAuthentication.call(this, 'exampleApi', {
					url: `${String(baseUrl)}/search`,
				});
				return {
					results: [{ name: `${name} ${filter}`, value: paginationToken ?? 'first' }],
					paginationToken: 'more',
				};
			},
		},
	};

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		const output: INodeExecutionData[] = [];
		for (let item = 0; item < this.getInputData().length; item++) {
			try {
				const { baseUrl } = await this.getCredentials('exampleApi');
				const name = this.getNodeParameter('name', item) as string;
				if (name === 'bad') throw new NodeApiError(this.getNode(), { message: 'Bad name' });
				const options = {
					method: 'POST' as const,
					url: `${String(baseUrl)}/names`,
					body: { name },
				};
				const json = (
					this.getNodeParameter('legacy', item)
						? await this.helpers.requestWithAuthentication.call(this, 'exampleApi', {
								...options,
								json: true,
							})
						: await this.helpers.httpRequestWithAuthentication.call(this, 'exampleApi', options)
				) as IDataObject;
				output.push({ json, pairedItem: { item } });
			} catch (error) {
				if (!this.continueOnFail()) {
					throw new NodeApiError(this.getNode(), error as JsonObject, { itemIndex: item });
				}
				output.push({ json: { error: (error as Error).message }, pairedItem: { item } });
			}
		}
		return [output];
	}
}
