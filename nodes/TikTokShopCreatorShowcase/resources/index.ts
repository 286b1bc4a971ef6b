import { content } from './content';
import { liveProduct } from './liveProduct';
import { liveRoom } from './liveRoom';
import { openCollaborationProduct } from './openCollaborationProduct';
import { profile } from './profile';
import { sample } from './sample';
import { sharingLink } from './sharingLink';
import { shoppableVideo } from './shoppableVideo';
import { shopProduct } from './shopProduct';
import { showcaseProduct } from './showcaseProduct';
import { targetCollaboration } from './targetCollaboration';

export const resources = [
	showcaseProduct,
	openCollaborationProduct,
	targetCollaboration,
	sharingLink,
	shoppableVideo,
	sample,
	liveRoom,
	liveProduct,
	shopProduct,
	profile,
	content,
];
