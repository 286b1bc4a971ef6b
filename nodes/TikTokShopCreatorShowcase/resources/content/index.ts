import { resource } from '../../../shared/operation/operation';
import { checkContent } from './checkContent';
import { checkPrerequisites } from './checkPrerequisites';

export const content = resource({
	value: 'content',
	name: 'Content',
	description: 'Checks of what is shown with a product (TikTok has announced their shutdown)',
	operations: [checkPrerequisites, checkContent],
});
