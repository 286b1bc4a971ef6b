import { openCollaboration } from './openCollaboration';

export const resources = [openCollaboration];
