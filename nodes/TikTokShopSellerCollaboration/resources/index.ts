import { marketplaceCreator } from './marketplaceCreator';
import { openCollaboration } from './openCollaboration';
import { openCollaborationProduct } from './openCollaborationProduct';
import { promotionLink } from './promotionLink';

export const resources = [
	openCollaboration,
	openCollaborationProduct,
	marketplaceCreator,
	promotionLink,
];
