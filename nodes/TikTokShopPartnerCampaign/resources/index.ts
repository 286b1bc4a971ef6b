import { campaign } from './campaign';
import { campaignProduct } from './campaignProduct';
import { creatorPerformance } from './creatorPerformance';

export const resources = [campaign, campaignProduct, creatorPerformance];
