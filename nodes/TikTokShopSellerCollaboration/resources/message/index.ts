import { resource } from '../../../shared/operation/operation';
import { getAll } from './getAll';
import { getUnread } from './getUnread';
import { send } from './send';
import { uploadImage } from './uploadImage';

export const message = resource({
	value: 'message',
	name: 'Message',
	description: 'A message between the shop and a creator',
	operations: [send, getAll, getUnread, uploadImage],
});
