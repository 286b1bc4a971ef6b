import { resource } from '../../../shared/operation/operation';
import { getAll } from './getAll';

export const shopProduct = resource({
	value: 'shopProduct',
	name: 'Shop Product',
	description: 'A product of the shop that is bound to the creator',
	operations: [getAll],
});
