import type { IDataObject } from 'n8n-workflow';
import type { ApiRequest } from '../transport/request';
import { Draft } from './draft';
import { requestFrom, versionsOf, type Operation, type Run } from './operation';

/** Another operation's call for the same shop or category asset, with values by their wire names. */
export function related(
	{ draft }: Pick<Run, 'draft'>,
	operation: Pick<Operation, 'endpoint'>,
	values: { path?: Record<string, string>; query?: Record<string, string>; body?: IDataObject },
): ApiRequest {
	const own = new Draft();
	own.cipher = draft.cipher;
	Object.assign(own.path, values.path);
	Object.assign(own.query, values.query);
	Object.assign(own.body, values.body);
	return requestFrom(operation.endpoint, own, versionsOf(operation)[0]);
}
