import { resource } from '../../../shared/operation/operation';
import { generate } from './generate';

export const promotionLink = resource({
	value: 'promotionLink',
	name: 'Promotion Link',
	description: 'A link that brings an open collaboration product into a showcase',
	operations: [generate],
});
