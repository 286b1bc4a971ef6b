import type { IDataObject, IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';
import type { AffiliateCredential } from '../../credentials/tokens/account';
import { CREDENTIAL_TYPE } from '../shared/transport/client';
import { settle } from '../shared/transport/settle';
import { identityOf, isFirst } from './duplicates';
import { events } from './events';
import { passes } from './filters';
import { readNotification } from './notification';
import { itemOf } from './output';
import { isAuthentic } from './verify';

/**
 * Answers one notification as TikTok wants it: 401 when it is not signed by the credential's app, an empty 200 for
 * everything else; starts the workflow when the event is the chosen one, passes the filters and is new.
 */
export async function receive(functions: IWebhookFunctions): Promise<IWebhookResponseData> {
	const rawBody = await rawBodyOf(functions);
	if (!rawBody || !(await isSigned(functions, rawBody))) return answer(functions, 401);
	const item = newItem(functions, rawBody);
	return item ? answer(functions, 200, item) : answer(functions, 200);
}

/** The very bytes that were signed; n8n leaves bodies of some content types unread. Undefined when they cannot be read any more. */
async function rawBodyOf(functions: IWebhookFunctions): Promise<Buffer | undefined> {
	const request = functions.getRequestObject();
	if (!request.rawBody) await settle(request.readRawBody());
	return request.rawBody as Buffer | undefined;
}

async function isSigned(functions: IWebhookFunctions, rawBody: Buffer): Promise<boolean> {
	const header = functions.getHeaderData().authorization;
	const credentialId = functions.getNode().credentials?.[CREDENTIAL_TYPE]?.id ?? '';
	const read = async () => await functions.getCredentials<AffiliateCredential>(CREDENTIAL_TYPE);
	return await isAuthentic(rawBody, header, credentialId, read);
}

function newItem(functions: IWebhookFunctions, rawBody: Buffer): IDataObject | undefined {
	const notification = readNotification(rawBody);
	const event = events.find(({ value }) => value === functions.getNodeParameter('event'));
	if (!notification || !event) return undefined;
	if (event.type !== undefined && event.type !== notification.type) return undefined;
	const filters = functions.getNodeParameter('filters', {}) as IDataObject;
	if (!passes(notification, event.filters, filters)) return undefined;
	const item = itemOf(notification, functions.getNodeParameter('simplify', true) === true);
	if (functions.getMode() === 'manual') return item;
	const node = `${functions.getWorkflow().id}/${functions.getNode().id}`;
	const memory = functions.getWorkflowStaticData('node');
	return isFirst(identityOf(notification, rawBody), node, memory) ? item : undefined;
}

/** Sends the answer before the workflow starts, and without a body: n8n's own answers have one. */
function answer(
	functions: IWebhookFunctions,
	status: 200 | 401,
	item?: IDataObject,
): IWebhookResponseData {
	functions.getResponseObject().status(status).end();
	return { noWebhookResponse: true, ...(item && { workflowData: [[{ json: item }]] }) };
}
