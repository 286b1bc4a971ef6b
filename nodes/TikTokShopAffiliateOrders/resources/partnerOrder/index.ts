import { resource } from '../../../shared/operation/operation';
import { searchCap } from './searchCap';
import { searchTap } from './searchTap';

export const partnerOrder = resource({
	value: 'partnerOrder',
	name: 'Partner Order',
	description: 'An order credited to an affiliate partner',
	operations: [searchTap, searchCap],
});
