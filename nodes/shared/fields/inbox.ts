import type { IDataObject } from 'n8n-workflow';
import type { Field, FieldSpec } from '../operation/field';
import { locator } from './locator';
import { sellerSearch } from './sellerSearch';

const inside = (element: IDataObject, key: string) => (element[key] ?? {}) as IDataObject;

const searchConversations = sellerSearch({
	method: 'searchConversations',
	path: '/affiliate_seller/202505/conversations',
	list: 'conversations',
	pageSize: 50,
	scope: 'seller.affiliate_messages.write',
	filterHere: true,
	query: { only_need_conversation_id: 'false' },
	entry: ({ id, username, unread_count }) => ({
		name: Number(unread_count) > 0 ? `@${username} (${unread_count} unread)` : `@${username}`,
		value: String(id),
	}),
});

const sampleApplications = (method: string, status?: string) =>
	sellerSearch({
		method,
		path: '/affiliate_seller/202508/sample_applications/search',
		list: 'sample_applications',
		pageSize: 50,
		scope: 'seller.affiliate_collaboration.read',
		body: (filter) => ({ ...(filter && { username: filter }), ...(status && { status }) }),
		entry: (application) => ({
			name: `@${inside(application, 'creator').username}: ${inside(application, 'product').title} (${application.status})`,
			value: String(application.id),
		}),
	});

const searchSampleApplications = sampleApplications('searchSampleApplications');

const searchPendingSampleApplications = sampleApplications(
	'searchPendingSampleApplications',
	'PENDING',
);

/** The conversation with a creator an operation is about. */
export const conversation = (spec: Pick<FieldSpec, 'showWhen'> = {}): Field =>
	locator({
		...spec,
		name: 'conversation',
		label: 'Conversation',
		path: 'conversation_id',
		required: true,
		search: searchConversations,
		idPlaceholder: 'e.g. 7451873679308620048',
	});

/** A creator's request for a free sample; `pending` lists only those that await the seller's review. */
export const sampleApplication = ({
	pending = false,
	...spec
}: Pick<FieldSpec, 'path' | 'body' | 'showWhen'> & { pending?: boolean }): Field =>
	locator({
		...spec,
		name: 'sampleApplication',
		label: 'Sample Application',
		required: true,
		search: pending ? searchPendingSampleApplications : searchSampleApplications,
		idPlaceholder: 'e.g. 7430291846503928110',
	});
