import { campaignProductAwaitingReview } from './campaignProductAwaitingReview';
import type { PollEvent } from './event';
import { newCollaborationProduct } from './newCollaborationProduct';
import { newInvitation } from './newInvitation';
import { newOrder } from './newOrder';
import { newSampleApplication } from './newSampleApplication';
import { orderCommissionChanged } from './orderCommissionChanged';
import { unreadMessage } from './unreadMessage';

/** Everything that can be polled for. */
export const events: PollEvent[] = [
	newOrder,
	orderCommissionChanged,
	campaignProductAwaitingReview,
	newSampleApplication,
	newInvitation,
	newCollaborationProduct,
	unreadMessage,
];
