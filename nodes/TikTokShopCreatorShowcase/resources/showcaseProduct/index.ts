import { resource } from '../../../shared/operation/operation';
import { add } from './add';
import { getAll } from './getAll';
import { moveToTop } from './moveToTop';
import { remove } from './remove';

export const showcaseProduct = resource({
	value: 'showcaseProduct',
	name: 'Showcase Product',
	description: 'A product in the creator’s showcase',
	operations: [getAll, add, remove, moveToTop],
});
