import { resource } from '../../../shared/operation/operation';
import { getAll } from './getAll';
import { markAsRead } from './markAsRead';
import { start } from './start';

export const conversation = resource({
	value: 'conversation',
	name: 'Conversation',
	description: 'The messages between the shop and one creator',
	operations: [getAll, start, markAsRead],
});
