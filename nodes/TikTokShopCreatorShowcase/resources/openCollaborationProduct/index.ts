import { resource } from '../../../shared/operation/operation';
import { getByIds } from './getByIds';
import { search } from './search';
import { select } from './select';

export const openCollaborationProduct = resource({
	value: 'openCollaborationProduct',
	name: 'Open Collaboration Product',
	description: 'A product that every creator may promote for a commission',
	operations: [search, select, getByIds],
});
