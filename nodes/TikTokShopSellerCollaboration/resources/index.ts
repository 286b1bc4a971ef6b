import { conversation } from './conversation';
import { marketplaceCreator } from './marketplaceCreator';
import { message } from './message';
import { openCollaboration } from './openCollaboration';
import { openCollaborationProduct } from './openCollaborationProduct';
import { promotionLink } from './promotionLink';
import { sampleApplication } from './sampleApplication';
import { targetCollaboration } from './targetCollaboration';

export const resources = [
	openCollaboration,
	openCollaborationProduct,
	targetCollaboration,
	marketplaceCreator,
	promotionLink,
	sampleApplication,
	conversation,
	message,
];
