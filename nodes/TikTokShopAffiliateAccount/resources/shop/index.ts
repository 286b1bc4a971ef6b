import { resource } from '../../../shared/operation/operation';
import { getAll } from './getAll';

export const shop = resource({
	value: 'shop',
	name: 'Shop',
	description: 'A shop that a seller authorized',
	operations: [getAll],
});
