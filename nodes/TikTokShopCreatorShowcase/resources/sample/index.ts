import { resource } from '../../../shared/operation/operation';
import { getApplication } from './getApplication';
import { getApplications } from './getApplications';
import { getFulfillments } from './getFulfillments';
import { getLabels } from './getLabels';
import { getRequestLink } from './getRequestLink';

export const sample = resource({
	value: 'sample',
	name: 'Sample',
	description: 'A product sample that the creator asks for or has received',
	operations: [getApplications, getApplication, getFulfillments, getLabels, getRequestLink],
});
