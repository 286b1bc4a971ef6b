import { creatorOrder } from './creatorOrder';
import { partnerOrder } from './partnerOrder';
import { sellerOrder } from './sellerOrder';

export const resources = [sellerOrder, creatorOrder, partnerOrder];
