import { inspect } from 'node:util';
import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { TikTokShopAffiliateAccount } from '../../../nodes/TikTokShopAffiliateAccount/TikTokShopAffiliateAccount.node';
import { runNode, type NodeRun, type StoredCredential } from '../harness';
import { itemsOf } from './partner';

/** Runs an operation of the Affiliate Account node, for one item or for those given. */
export async function runAccount(
	[resource, operation]: [string, string],
	parameters: INodeParameters,
	credential: StoredCredential,
	items: IDataObject[] = [{}],
): Promise<NodeRun & { json: IDataObject[] }> {
	const result = await runNode({
		node: TikTokShopAffiliateAccount,
		credential,
		items: itemsOf(...items),
		parameters: { resource, operation, ...parameters },
	});
	return { ...result, json: result.items.map(({ json }) => json) };
}

/** Everything n8n keeps of what the node itself did. */
export const storedOf = ({ run }: NodeRun): string =>
	inspect(run.data.resultData.runData['TikTok Shop Affiliate Account'], {
		depth: Infinity,
		showHidden: true,
	});
