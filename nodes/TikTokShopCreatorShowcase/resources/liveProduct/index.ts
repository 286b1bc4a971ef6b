import { resource } from '../../../shared/operation/operation';
import { add } from './add';
import { getAll } from './getAll';
import { moveToTop } from './moveToTop';
import { pin } from './pin';
import { remove } from './remove';
import { unpin } from './unpin';

export const liveProduct = resource({
	value: 'liveProduct',
	name: 'Live Product',
	description: 'A product in the creator’s livestream',
	operations: [getAll, add, remove, pin, unpin, moveToTop],
});
