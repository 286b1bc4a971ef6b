import type { IDataObject } from 'n8n-workflow';
import type { Client } from './client';
import { BadInput } from './failure';
import type { ApiRequest, CipherKind } from './request';

/** One account handle a user can choose: TikTok's opaque cipher and a name to know it by. */
export interface AccountHandle {
	cipher: string;
	name: string;
}

interface CipherSource {
	parameter: string;
	label: string;
	noun: string;
	fromCredential: 'shopCipher' | 'categoryAssetCipher';
	path: string;
	list: (data: IDataObject) => AccountHandle[];
}

const listed = (data: IDataObject, key: string) =>
	Array.isArray(data[key]) ? (data[key] as IDataObject[]) : [];

const SOURCES: Record<CipherKind, CipherSource> = {
	shop: {
		parameter: 'shop_cipher',
		label: 'Shop',
		noun: 'shop',
		fromCredential: 'shopCipher',
		path: '/authorization/202309/shops',
		list: (data) =>
			listed(data, 'shops').map((shop) => ({
				cipher: String(shop.cipher ?? ''),
				name: `${shop.name} (${shop.region})`,
			})),
	},
	categoryAsset: {
		parameter: 'category_asset_cipher',
		label: 'Category Asset',
		noun: 'category asset',
		fromCredential: 'categoryAssetCipher',
		path: '/authorization/202405/category_assets',
		list: (data) =>
			listed(data, 'category_assets').map((asset) => ({
				cipher: String(asset.cipher ?? ''),
				name: `${(asset.category as IDataObject | undefined)?.name ?? 'Category asset'} (${asset.target_market})`,
			})),
	},
};

/** The shops or category assets the client's account is authorized for; asked once per execution and account. */
export async function accountHandles(client: Client, kind: CipherKind): Promise<AccountHandle[]> {
	const source = SOURCES[kind];
	return await client.once(kind, async () =>
		source.list(
			await client.send({
				method: 'GET',
				path: source.path,
				route: source.path,
				query: {},
				effect: 'read',
			}),
		),
	);
}

/**
 * The handle a call carries in its query: the node's, else the credential's default, else the account's only one.
 * Throws a BadInput that names the choices when there are several and none is chosen.
 */
export async function resolveCipher(
	client: Client,
	request: ApiRequest,
): Promise<Record<string, string>> {
	const { kind, value } = request.cipher!;
	const source = SOURCES[kind];
	const chosen =
		value || (client.accessToken ? '' : (await client.credential())[source.fromCredential]);
	if (chosen) return { [source.parameter]: String(chosen) };

	const handles = await accountHandles(client, kind);
	if (handles.length === 1) return { [source.parameter]: handles[0].cipher };
	if (handles.length === 0) {
		throw new BadInput(
			`The account has no ${source.noun}, so "${source.label}" cannot be left empty`,
			`Authorize the app with an account that has a ${source.noun}.`,
		);
	}
	throw new BadInput(
		`Choose a ${source.noun} in "${source.label}": the account has several (${handles.map(({ name }) => name).join(', ')})`,
		`Or set a default ${source.noun} in the credential.`,
	);
}
