import { choices } from '../../../shared/fields/basic';
import { filters } from '../../../shared/fields/group';
import { operation } from '../../../shared/operation/operation';
import { many } from '../../../shared/output/many';
import { applicationSummary } from './shape';
import { APPLICATION_STATUSES } from './statuses';

/** Source: "Search Creator Sample Applications", 202412. */
export const getApplications = operation({
	value: 'getApplications',
	name: 'Get Applications',
	action: 'Get many sample applications',
	description:
		'Get many applications of the creator for samples, with their status and what is owed',
	endpoint: {
		method: 'POST',
		path: '/affiliate_creator/202412/sample_applications/search',
		scope: 'creator.affiliate_collaboration.read',
		effect: 'read',
	},
	fields: [
		filters(
			choices({
				name: 'statuses',
				label: 'Statuses',
				body: 'application_statuses',
				of: APPLICATION_STATUSES,
			}),
		),
	],
	output: many({ list: 'sample_applications', max: 50, shape: applicationSummary }),
});
