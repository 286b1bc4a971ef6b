import { resource } from '../../../shared/operation/operation';
import { search } from './search';

export const sellerOrder = resource({
	value: 'sellerOrder',
	name: 'Seller Order',
	description: 'An order of a shop that a creator brought in',
	operations: [search],
});
