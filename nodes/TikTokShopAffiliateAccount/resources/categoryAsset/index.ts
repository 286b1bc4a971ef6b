import { resource } from '../../../shared/operation/operation';
import { getAll } from './getAll';

export const categoryAsset = resource({
	value: 'categoryAsset',
	name: 'Category Asset',
	description: 'A market and business category that a partner authorized',
	operations: [getAll],
});
