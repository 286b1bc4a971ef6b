import type { IDataObject, IHttpRequestOptions } from 'n8n-workflow';
import { readAnswer, readThrown, type FullResponse } from './answer';
import type { ApiRequest } from './request';
import { settle } from './settle';

const TIMEOUT_MS = 60_000;

/**
 * TikTok looks a file through before it answers. Without redirects n8n's HTTP client keeps no second copy of the file
 * while it sends it.
 */
const FILE_OPTIONS = { json: false, timeout: 300_000, disableFollowRedirect: true };

/** A call as n8n's HTTP helpers take it, before it is signed; they answer with status and headers. */
export function httpOptions({ method, path, query, body, form }: ApiRequest): IHttpRequestOptions {
	return {
		method,
		url: path,
		qs: { ...query },
		...(body && { body }),
		json: true,
		returnFullResponse: true,
		timeout: TIMEOUT_MS,
		...(form && { ...FILE_OPTIONS, body: form }),
	};
}

/** Waits for what an HTTP helper of n8n answers to `httpOptions`: gives TikTok's `data`, throws an ApiFailure. */
export async function dataOf(answer: Promise<unknown>): Promise<IDataObject> {
	const outcome = await settle(answer);
	if ('failure' in outcome) throw readThrown(outcome.failure);
	return readAnswer(outcome.value as FullResponse);
}
