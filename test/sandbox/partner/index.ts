import type { Suite } from '../kernel/suite';
import { campaignRoutes } from './campaigns';
import { contentRoutes } from './contents';
import { performanceRoutes } from './performance';
import { productRoutes } from './products';
import { seedPartner } from './seed';
import type { PartnerState } from './state';

/** Affiliate partners: campaigns, the products sellers submit to them, what creators make of them. */
export const partner: Suite<PartnerState> = {
	seed: seedPartner,
	routes: [...campaignRoutes, ...productRoutes, ...performanceRoutes, ...contentRoutes],
};
