import { route } from '../kernel/suite';

/** What every account can ask about itself. */
export const account = [
	route('GET', '/authorization/202309/shops', ({ account }) => ({ shops: account.shops })),
	route('GET', '/authorization/202405/category_assets', ({ account }) => ({
		category_assets: account.assets,
	})),
];
