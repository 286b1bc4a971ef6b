import { resource } from '../../../shared/operation/operation';
import { remove } from './delete';
import { getAll } from './getAll';
import { register } from './register';

export const webhook = resource({
	value: 'webhook',
	name: 'Webhook',
	description: 'An address that TikTok sends events of a shop to',
	operations: [getAll, register, remove],
});
