import { route } from '../kernel/suite';
import { productSearchRoutes } from './products';

const WIDGET_LIFETIME = 5 * 60;

/** What every account can ask about itself, and a seller's products. */
export const account = [
	route('GET', '/authorization/202309/shops', ({ account }) => ({ shops: account.shops })),
	route('GET', '/authorization/202405/category_assets', ({ account }) => ({
		category_assets: account.assets,
	})),
	route('GET', '/authorization/202401/widget_token', ({ now, random }) => ({
		widget_token: { token: `sandbox_widget_${random.text(24)}`, expire_at: now + WIDGET_LIFETIME },
	})),
	...productSearchRoutes,
];
