import type { IDataObject, INodeExecutionData, INodeParameters } from 'n8n-workflow';
import { TikTokShopCreatorShowcase } from '../../../nodes/TikTokShopCreatorShowcase/TikTokShopCreatorShowcase.node';
import type { AccountName, Sandbox } from '../../sandbox';
import { runListSearch, runNode, type NodeUse, type StoredCredential } from '../harness';
import { credentialOf } from './partner';

interface CreatorUse extends Pick<NodeUse, 'onError' | 'retryOnFail' | 'maxTries'> {
	account?: AccountName;
	credential?: StoredCredential;
	items?: INodeExecutionData[];
}

/** Runs an operation of the Creator Showcase node as the sandbox's creator; gives its items' JSON and error. */
export async function runCreator(
	sandbox: Sandbox,
	[resource, operation]: [resource: string, operation: string],
	parameters: INodeParameters = {},
	{ account = 'creator', credential, ...use }: CreatorUse = {},
) {
	const run = await runNode({
		node: TikTokShopCreatorShowcase,
		credential: credential ?? credentialOf(sandbox, account),
		parameters: { resource, operation, ...parameters },
		...use,
	});
	expect(sandbox.log.entries.flatMap(({ problems }) => problems)).toEqual([]);
	expect(sandbox.log.entries.flatMap(({ answerProblems }) => answerProblems)).toEqual([]);
	return { items: run.items.map(({ json }) => json), error: run.error };
}

/** Opens a "From List" choice of the node, as the sandbox's creator. */
export const listFor = async (
	sandbox: Sandbox,
	method: string,
	{
		account = 'creator',
		...query
	}: { account?: AccountName; filter?: string; paginationToken?: string } = {},
) =>
	await runListSearch(method, {
		node: TikTokShopCreatorShowcase,
		credential: credentialOf(sandbox, account),
		...query,
	});

/** The bodies of the calls to a path. */
export const bodiesOf = (sandbox: Sandbox, path: string): IDataObject[] =>
	sandbox.log.calls({ host: 'api', path }).map(({ body }) => body as IDataObject);

/** Input items with a file each, in the field `data`. */
export const filesOf = (...names: string[]): INodeExecutionData[] =>
	names.map((fileName) => ({
		json: {},
		binary: {
			data: {
				data: Buffer.from(`The bytes of ${fileName}`).toString('base64'),
				mimeType: 'video/mp4',
				fileName,
			},
		},
	}));

/** Offered products that are not in the creator's showcase. */
export function notShown({ state }: Sandbox, count: number): string[] {
	const { extra, shelves } = state.creator;
	const shown = new Set(shelves.creator.showcase);
	return extra
		.map(({ id }) => id)
		.filter((id) => !shown.has(id))
		.slice(0, count);
}
