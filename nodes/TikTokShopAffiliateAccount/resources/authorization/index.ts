import { resource } from '../../../shared/operation/operation';
import { exchangeCode } from './exchangeCode';
import { getLink } from './getLink';
import { inspect } from './inspect';
import { refreshToken } from './refreshToken';

export const authorization = resource({
	value: 'authorization',
	name: 'Authorization',
	description: 'The consent of an account, and the tokens that come with it',
	operations: [getLink, exchangeCode, refreshToken, inspect],
});
