import { resource } from '../../../shared/operation/operation';
import { generate } from './generate';
import { generateForPublisher } from './generateForPublisher';
import { generateGeneral } from './generateGeneral';

export const sharingLink = resource({
	value: 'sharingLink',
	name: 'Sharing Link',
	description: 'A tracked link that creators and publishers share',
	operations: [generate, generateGeneral, generateForPublisher],
});
