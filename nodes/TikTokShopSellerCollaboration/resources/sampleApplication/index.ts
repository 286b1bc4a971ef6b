import { resource } from '../../../shared/operation/operation';
import { getAll } from './getAll';
import { getFulfillments } from './getFulfillments';
import { getRequestLink } from './getRequestLink';
import { review } from './review';

export const sampleApplication = resource({
	value: 'sampleApplication',
	name: 'Sample Application',
	description: 'A creator’s request for a free sample',
	operations: [getAll, review, getFulfillments, getRequestLink],
});
