import { resource } from '../../../shared/operation/operation';
import { search } from './search';

export const openCollaborationProduct = resource({
	value: 'openCollaborationProduct',
	name: 'Open Collaboration Product',
	description: 'A product of any shop that is in an open collaboration',
	operations: [search],
});
