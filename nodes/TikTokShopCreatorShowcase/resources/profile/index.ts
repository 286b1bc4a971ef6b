import { resource } from '../../../shared/operation/operation';
import { get } from './get';

export const profile = resource({
	value: 'profile',
	name: 'Profile',
	description: 'The creator’s own account',
	operations: [get],
});
