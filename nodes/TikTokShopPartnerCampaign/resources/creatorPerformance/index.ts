import { resource } from '../../../shared/operation/operation';
import { get } from './get';
import { getAll } from './getAll';
import { getContentStatistics } from './getContentStatistics';
import { getSampleStatus } from './getSampleStatus';

export const creatorPerformance = resource({
	value: 'creatorPerformance',
	name: 'Creator Performance',
	description: 'What creators have achieved for a campaign',
	operations: [getAll, get, getContentStatistics, getSampleStatus],
});
