import access from '../access.json';

export type AccountKind = 'seller' | 'creator' | 'partner';

export interface Shop {
	id: string;
	name: string;
	region: string;
	seller_type: 'LOCAL' | 'CROSS_BORDER';
	cipher: string;
	code: string;
}

export interface CategoryAsset {
	cipher: string;
	target_market: string;
	category: { id: number; name: string };
}

/** Somebody who may authorise the app: fixed and obviously fake. */
export interface Account {
	/** Name to call it by in tests and on the control routes. */
	name: string;
	kind: AccountKind;
	/** TikTok's user_type. */
	userType: 0 | 1 | 3;
	appKey: string;
	appSecret: string;
	openId: string;
	displayName: string;
	region: string;
	/** All scopes the account grants unless a code says otherwise. */
	scopes: string[];
	shops: Shop[];
	assets: CategoryAsset[];
}

const USER_TYPE = { seller: 0, creator: 1, partner: 3 } as const;

const app = { appKey: 'sandboxappkey1', appSecret: 'sandbox-app-secret-that-is-not-real' };

const scopesOf = (kind: AccountKind) =>
	[
		...new Set(
			Object.values(access)
				.filter((one) => one.account === kind)
				.flatMap((one) => one.scopes)
				.filter((scope) => scope.startsWith(`${kind}.`)),
		),
	].sort();

const account = (
	name: string,
	kind: AccountKind,
	displayName: string,
	region: string,
	own: Partial<Pick<Account, 'shops' | 'assets'>> = {},
): Account => ({
	...app,
	name,
	kind,
	userType: USER_TYPE[kind],
	openId: `sandbox_open_id_${name}`,
	displayName,
	region,
	scopes: scopesOf(kind),
	shops: own.shops ?? [],
	assets: own.assets ?? [],
});

const shop = (
	number: number,
	name: string,
	region: string,
	seller_type: Shop['seller_type'] = 'LOCAL',
): Shop => ({
	id: `749000000000000000${number}`,
	name,
	region,
	seller_type,
	cipher: `GCP_sandbox-shop_cipher_${number}`,
	code: `${region}SANDBOX${number}`,
});

const asset = (number: number, target_market: string): CategoryAsset => ({
	cipher: `GCP_sandbox-asset_cipher_${number}`,
	target_market,
	category: { id: 20, name: 'Seller and Scalable Creator Match-up' },
});

/** The accounts of every sandbox; all belong to one app. */
export const seedAccounts = () => ({
	seller: account('seller', 'seller', 'Glow & Co. “Berlin”', 'US', {
		shops: [shop(1, 'Glow & Co.', 'US')],
	}),
	multiShopSeller: account('multiShopSeller', 'seller', 'Tres Tiendas Ltd', 'GB', {
		shops: [
			shop(2, 'Tres Tiendas UK', 'GB', 'CROSS_BORDER'),
			shop(3, 'Tres Tiendas Deutschland', 'DE', 'CROSS_BORDER'),
			shop(4, 'Tres Tiendas ไทย 🧡', 'TH', 'CROSS_BORDER'),
		],
	}),
	creator: account('creator', 'creator', 'Ada makes things ✨', 'US'),
	secondCreator: account('secondCreator', 'creator', 'Bo tries it on', 'US'),
	partner: account('partner', 'partner', 'Bright Match Agency', 'US', { assets: [asset(1, 'US')] }),
	multiAssetPartner: account('multiAssetPartner', 'partner', 'Two Coasts Partners', 'US', {
		assets: [asset(2, 'US'), asset(3, 'GB')],
	}),
});

export type Accounts = ReturnType<typeof seedAccounts>;
export type AccountName = keyof Accounts;
