import type { IDataObject } from 'n8n-workflow';
import type { AccountType } from '../../../credentials/tokens/account';

/**
 * What repeating a call does: reads may be repeated freely; a write only when TikTok says it did not carry it out;
 * a write that must happen once (publishing) only when TikTok surely did not begin with it.
 */
export type Effect = 'read' | 'write' | 'once';

export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

/** Which of TikTok's opaque account handles a call carries in its query. */
export type CipherKind = 'shop' | 'categoryAsset';

/** One TikTok Shop API call before it is signed. Query values are texts, as they are signed. */
export interface ApiRequest {
	method: Method;
	/** The path with its variables filled in. */
	path: string;
	/** The path as documented, `{variables}` and all: calls of one route share one pace. */
	route: string;
	query: Record<string, string>;
	body?: IDataObject;
	/** A file, sent as multipart and left out of the signature. Made of Blobs, so that it can be sent again after a renewal. */
	form?: FormData;
	effect: Effect;
	/** The handle to add; an empty value means: the credential's default, else the account's only one. */
	cipher?: { kind: CipherKind; value: string };
	/** The scope TikTok wants for this call, named when it is missing. */
	scope?: string;
}

const ACCOUNT_BY_PREFIX: Array<[prefix: string, account: AccountType]> = [
	['/affiliate_seller/', 'seller'],
	['/affiliate_creator/', 'creator'],
	['/affiliate_partner/', 'partner'],
	['/affiliate/', 'creator'],
	['/authorization/202405/category_assets', 'partner'],
	['/authorization/', 'seller'],
	['/event/', 'seller'],
	['/product/', 'seller'],
];

/** The kind of account whose token a path wants; undefined when any will do. */
export function accountTypeFor(path: string): AccountType | undefined {
	return ACCOUNT_BY_PREFIX.find(([prefix]) => path.startsWith(prefix))?.[1];
}
