import { resource } from '../../../shared/operation/operation';
import { search } from './search';

export const product = resource({
	value: 'product',
	name: 'Product',
	description: 'A product of a shop',
	operations: [search],
});
