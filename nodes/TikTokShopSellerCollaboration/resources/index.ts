import { conversation } from './conversation';
import { marketplaceCreator } from './marketplaceCreator';
import { message } from './message';
import { openCollaboration } from './openCollaboration';
import { openCollaborationProduct } from './openCollaborationProduct';
import { promotionLink } from './promotionLink';
import { sampleApplication } from './sampleApplication';

export const resources = [
	openCollaboration,
	openCollaborationProduct,
	marketplaceCreator,
	promotionLink,
	sampleApplication,
	conversation,
	message,
];
