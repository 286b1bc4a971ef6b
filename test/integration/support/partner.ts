import type { IDataObject, INodeExecutionData, INodeParameters } from 'n8n-workflow';
import { TikTokShopAffiliateApi } from '../../../credentials/TikTokShopAffiliateApi.credentials';
import { TikTokShopPartnerCampaign } from '../../../nodes/TikTokShopPartnerCampaign/TikTokShopPartnerCampaign.node';
import {
	startSandbox,
	type AccountName,
	type Sandbox,
	type SandboxOptions,
	type TokenOptions,
} from '../../sandbox';
import {
	runNode,
	storeCredential,
	type NodeRun,
	type NodeUse,
	type StoredCredential,
} from '../harness';

/** A sandbox for all tests of a file; each starts with an empty log and without faults. */
export function useSandbox(options?: SandboxOptions): { sandbox: Sandbox } {
	const holder = {} as { sandbox: Sandbox };
	beforeAll(async () => {
		holder.sandbox = await startSandbox(options);
	});
	afterAll(async () => await holder.sandbox.stop());
	beforeEach(() => {
		const { sandbox } = holder;
		sandbox.faults.clear();
		sandbox.log.clear();
		sandbox.clock.reset();
		sandbox.expiredTokenStatus = 401;
	});
	return holder;
}

/** The credential of an account that has not been connected yet. */
export function emptyCredential(
	{ apiUrl, authUrl, accounts }: Sandbox,
	data: IDataObject = {},
	name: AccountName = 'partner',
): StoredCredential {
	const { kind, appKey, appSecret } = accounts[name];
	return storeCredential(TikTokShopAffiliateApi, {
		accountType: kind,
		appKey,
		appSecret,
		region: 'custom',
		apiBaseUrl: apiUrl,
		authBaseUrl: authUrl,
		accessToken: '',
		...data,
	} as never);
}

/** The credential of a connected account: a token pair of its own, unless told otherwise good for days. */
export function credentialOf(
	sandbox: Sandbox,
	name: AccountName = 'partner',
	{ data, ...tokens }: TokenOptions & { data?: IDataObject } = {},
): StoredCredential {
	const account = sandbox.accounts[name];
	const pair = sandbox.tokens(account, tokens);
	return emptyCredential(
		sandbox,
		{
			accessToken: pair.accessToken,
			accessTokenExpiresAt: pair.accessTokenExpiresAt,
			refreshToken: pair.refreshToken,
			userType: String(account.userType),
			...data,
		},
		name,
	);
}

interface PartnerRun extends Pick<NodeUse, 'onError'> {
	credential: StoredCredential;
	items?: INodeExecutionData[];
}

/** Runs the Partner Campaign node: `['campaign', 'getAll']` and what its form holds. */
export async function runPartner(
	[resource, operation]: [resource: string, operation: string],
	parameters: INodeParameters,
	use: PartnerRun,
): Promise<NodeRun> {
	return await runNode({
		node: TikTokShopPartnerCampaign,
		parameters: { resource, operation, ...parameters },
		...use,
	});
}

/** A resource locator with a chosen id. */
export const byId = (value: unknown): INodeParameters =>
	({ __rl: true, mode: 'id', value }) as INodeParameters;

/** Input items that hold these values. */
export const itemsOf = (...values: IDataObject[]): INodeExecutionData[] =>
	values.map((json) => ({ json }));

/** `count` input items. */
export const numbered = (count: number): INodeExecutionData[] =>
	itemsOf(...Array.from({ length: count }, (_, number) => ({ number })));
