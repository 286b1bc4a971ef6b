import { resource } from '../../../shared/operation/operation';
import { search } from './search';

export const creatorOrder = resource({
	value: 'creatorOrder',
	name: 'Creator Order',
	description: 'An order that the creator brought in',
	operations: [search],
});
