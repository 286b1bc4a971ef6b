import type { Suite } from '../kernel/suite';
import { creatorRoutes } from './creators';
import { inviteRoutes } from './invite';
import { marketplaceRoutes } from './marketplace';
import { openCollaborationRoutes } from './openCollaborations';
import { seedSeller } from './seed';
import { settingsRoutes } from './settings';
import type { SellerState } from './state';
import { targetRoutes } from './targets';

/** What sellers arrange with creators: open and target collaborations, and the creators' marketplace. */
export const seller: Suite<SellerState> = {
	seed: seedSeller,
	routes: [
		...openCollaborationRoutes,
		...settingsRoutes,
		...marketplaceRoutes,
		...creatorRoutes,
		...targetRoutes,
		...inviteRoutes,
	],
};
