import { resource } from '../../../shared/operation/operation';
import { create } from './create';
import { get } from './get';
import { getAll } from './getAll';
import { publish } from './publish';
import { update } from './update';

export const campaign = resource({
	value: 'campaign',
	name: 'Campaign',
	description: 'A partner campaign that sellers submit products to',
	operations: [getAll, get, create, update, publish],
});
