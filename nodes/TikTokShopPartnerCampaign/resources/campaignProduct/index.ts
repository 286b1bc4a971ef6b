import { resource } from '../../../shared/operation/operation';
import { generateLink } from './generateLink';
import { generateLinks } from './generateLinks';
import { getAll } from './getAll';
import { review } from './review';

export const campaignProduct = resource({
	value: 'campaignProduct',
	name: 'Campaign Product',
	description: 'A product that a seller submitted to a campaign',
	operations: [getAll, review, generateLink, generateLinks],
});
