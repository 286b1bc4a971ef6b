import { resource } from '../../../shared/operation/operation';
import { getAll } from './getAll';

export const targetCollaboration = resource({
	value: 'targetCollaboration',
	name: 'Target Collaboration',
	description: 'A seller’s invitation to this creator',
	operations: [getAll],
});
