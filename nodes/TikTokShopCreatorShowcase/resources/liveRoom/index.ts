import { resource } from '../../../shared/operation/operation';
import { get } from './get';

export const liveRoom = resource({
	value: 'liveRoom',
	name: 'Live Room',
	description: 'The creator’s latest livestream',
	operations: [get],
});
