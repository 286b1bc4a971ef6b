import { resource } from '../../../shared/operation/operation';
import { getPerformance } from './getPerformance';
import { getSearchFilters } from './getSearchFilters';
import { search } from './search';

export const marketplaceCreator = resource({
	value: 'marketplaceCreator',
	name: 'Marketplace Creator',
	description: 'A creator whom the shop can invite',
	operations: [search, getPerformance, getSearchFilters],
});
