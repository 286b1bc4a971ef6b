import type { Suite } from '../kernel/suite';
import { collaborationRoutes } from './collaborations';
import { linkRoutes } from './links';
import { liveRoutes } from './live';
import { profileRoutes } from './profile';
import { sampleRoutes } from './samples';
import { seedCreator } from './seed';
import { selectionRoutes } from './selection';
import { showcaseRoutes } from './showcase';
import type { CreatorState } from './state';
import { videoRoutes } from './videos';

/** Creators: showcase, products to promote, links, samples, live room, shoppable videos. */
export const creator: Suite<CreatorState> = {
	seed: seedCreator,
	routes: [
		...profileRoutes,
		...showcaseRoutes,
		...collaborationRoutes,
		...selectionRoutes,
		...linkRoutes,
		...sampleRoutes,
		...liveRoutes,
		...videoRoutes,
	],
};
