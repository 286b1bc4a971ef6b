import { resource } from '../../../shared/operation/operation';
import { createOrUpdate } from './createOrUpdate';
import { remove } from './delete';
import { getAll } from './getAll';
import { getCreatorContent } from './getCreatorContent';
import { getSampleRules } from './getSampleRules';
import { getSettings } from './getSettings';
import { removeCreator } from './removeCreator';
import { updateSampleRules } from './updateSampleRules';
import { updateSettings } from './updateSettings';

export const openCollaboration = resource({
	value: 'openCollaboration',
	name: 'Open Collaboration',
	description: 'A product offered to all creators at one commission rate',
	operations: [
		getAll,
		createOrUpdate,
		remove,
		getCreatorContent,
		removeCreator,
		getSampleRules,
		updateSampleRules,
		getSettings,
		updateSettings,
	],
});
