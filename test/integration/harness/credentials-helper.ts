import './setup';
import { setImmediate } from 'node:timers/promises';
import { getAdditionalKeys } from 'n8n-core';
import {
	getCredentialOwnRequestAllowedDomains,
	ICredentialsHelper,
	isExpression,
	NodeHelpers,
	UserError,
} from 'n8n-workflow';
import type {
	ICredentialDataDecryptedObject as Data,
	ICredentials,
	ICredentialsExpressionResolveValues,
	IExecuteData,
	IHttpRequestHelper,
	IHttpRequestOptions,
	INode,
	INodeCredentialsDetails,
	INodeProperties,
	IWorkflowExecuteAdditionalData,
	WorkflowExecuteMode,
} from 'n8n-workflow';
import type { StoredCredential } from './stored-credential';

const unused = async (): Promise<never> => {
	throw new Error('The harness does not offer this part of the credentials helper');
};

/**
 * n8n's credentials helper (packages/cli/src/credentials-helper.ts, n8n 2.41) over rows in memory:
 * expirable property, domain restriction, merge and save of the returned keys, and the rule that
 * only declared and displayed properties come back out of the table.
 */
export class InMemoryCredentialsHelper extends ICredentialsHelper {
	constructor(private readonly rows: StoredCredential[]) {
		super();
	}

	override getParentTypes(): string[] {
		return [];
	}

	override isCredentialUsableByNode(): boolean {
		return true;
	}

	override async authenticate(credentials: Data, typeName: string, options: IHttpRequestOptions) {
		const { authenticate } = this.byType(typeName).type;
		if (authenticate === undefined) return options;
		if (typeof authenticate !== 'function') return await unused();
		return await authenticate(credentials, options);
	}

	override async preAuthentication(
		helpers: IHttpRequestHelper,
		credentials: Data,
		typeName: string,
		node: INode,
		credentialsExpired: boolean,
	): Promise<Data | undefined> {
		const { type } = this.byType(typeName);
		const expirable = type.properties.find(
			(property) => property.type === 'hidden' && property.typeOptions?.expirable === true,
		);
		if (expirable === undefined || typeof type.preAuthentication !== 'function') return undefined;
		const forced = node.parameters.temp === '' && node.type === 'n8n-nodes-base.noOp';
		if (credentials[expirable.name] !== '' && !credentialsExpired && !forced) return undefined;

		const output = (await type.preAuthentication.call(
			restricted(helpers, credentials),
			credentials,
		)) as Data;
		if (output[expirable.name] === undefined || !node.credentials) return undefined;
		const row = await this.row(node.credentials[typeName]);
		const data = row.data;
		for (const [key, value] of Object.entries(output)) {
			if (key === expirable.name || !isExpression(data[key])) data[key] = value;
		}
		await setImmediate();
		row.save(data);
		return Object.assign(credentials, output);
	}

	override async getDecrypted(
		additionalData: IWorkflowExecuteAdditionalData,
		details: INodeCredentialsDetails,
		type: string,
		mode: WorkflowExecuteMode,
		executeData?: IExecuteData,
		raw?: boolean,
		resolve?: ICredentialsExpressionResolveValues,
	): Promise<Data> {
		const { data } = await this.row(details);
		if (raw) return data;
		const declared = this.declared(type, data);
		if (!resolve) return declared;
		const { workflow, runExecutionData, runIndex, itemIndex, node, connectionInputData } = resolve;
		const keys = getAdditionalKeys(additionalData, mode, null, { isCredential: true });
		return workflow.expression.getParameterValue(
			declared as never,
			runExecutionData,
			runIndex,
			itemIndex,
			node.name,
			connectionInputData,
			mode,
			keys,
			executeData,
			false,
			declared,
		) as unknown as Data;
	}

	/** What n8n hands to a node or a credential test: declared, displayed properties with their defaults. */
	declared(type: string, data: Data): Data {
		const properties = this.getCredentialsProperties(type);
		return NodeHelpers.getNodeParameters(
			properties,
			data as never,
			true,
			false,
			null,
			null,
		) as unknown as Data;
	}

	override getCredentialsProperties(type: string): INodeProperties[] {
		return this.byType(type).type.properties;
	}

	override async updateCredentials(details: INodeCredentialsDetails, _type: string, data: Data) {
		(await this.row(details)).save(data);
	}

	override runPreAuthentication = unused;
	override getCredentials: () => Promise<ICredentials> = unused;
	override updateCredentialsOauthTokenData = unused;

	private byType(typeName: string): StoredCredential {
		const row = this.rows.find(({ type }) => type.name === typeName);
		if (!row) throw new UserError(`No credential of type "${typeName}" is stored`);
		return row;
	}

	/** Reads a row; like n8n's database it answers later, so that parallel runs interleave. */
	private async row(details: INodeCredentialsDetails | undefined): Promise<StoredCredential> {
		await setImmediate();
		const row = this.rows.find(({ id }) => id === details?.id);
		if (!row) throw new UserError(`Credential with ID "${details?.id}" does not exist`);
		return row;
	}
}

/** Keeps the requests of `preAuthentication` inside the domains the user allowed, as n8n 2.41 does. */
function restricted(helpers: IHttpRequestHelper, credentials: Data): IHttpRequestHelper {
	return {
		helpers: {
			httpRequest: async (options) => {
				const allowedDomains = getCredentialOwnRequestAllowedDomains(credentials);
				return await helpers.helpers.httpRequest(
					allowedDomains === undefined ? options : { ...options, allowedDomains },
				);
			},
		},
	};
}
