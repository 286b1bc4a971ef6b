import type { Suite } from '../kernel/suite';
import { conversationRoutes } from './conversations';
import { messageRoutes } from './messages';
import { sampleRoutes } from './samples';
import { seedInbox } from './seed';
import type { InboxState } from './state';

/** What creators want from a shop: free samples and conversations. */
export const inbox: Suite<InboxState> = {
	seed: seedInbox,
	routes: [...sampleRoutes, ...conversationRoutes, ...messageRoutes],
};
