import { resource } from '../../../shared/operation/operation';
import { create } from './create';
import { remove } from './delete';
import { generateLink } from './generateLink';
import { get } from './get';
import { getAll } from './getAll';
import { update } from './update';

export const targetCollaboration = resource({
	value: 'targetCollaboration',
	name: 'Target Collaboration',
	description: 'An invitation of chosen creators to promote chosen products',
	operations: [getAll, get, create, update, generateLink, remove],
});
