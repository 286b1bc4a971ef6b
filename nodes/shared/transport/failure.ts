import type { IDataObject, INode, JsonObject } from 'n8n-workflow';
import { NodeApiError, NodeOperationError } from 'n8n-workflow';
import { adviceFor } from './guidance';

/** A value in the form that TikTok would not take; the message names the parameter and says what to do. */
export class BadInput extends Error {
	constructor(
		message: string,
		readonly advice?: string,
	) {
		super(message);
		this.name = 'BadInput';
	}
}

/** What became of one call that did not succeed. */
export interface FailureFacts {
	/** TikTok's own code; undefined when no readable answer came. */
	code?: number;
	message: string;
	/** TikTok gave a code and no words to it. */
	isSilent?: boolean;
	requestId?: string;
	httpStatus?: number;
	/** Milliseconds TikTok asked to wait. */
	retryAfterMs?: number;
	/** Nobody knows whether TikTok carried the call out: the connection ended after it was sent, or the answer cannot be read. */
	fateUnknown?: boolean;
	/** The network's code for why no answer came, e.g. ECONNRESET. */
	network?: string;
	/** The call would have changed something, and TikTok may have carried it out although it did not say so. */
	mayHaveHappened?: boolean;
	/** The call surely never reached TikTok. */
	neverSent?: boolean;
	/** n8n or the credential stopped the call before it was sent, for instance because a renewal did not succeed. */
	stoppedHere?: boolean;
	advice?: string;
	scope?: string;
	/** The call was made with the token in Options → Access Token, not with the credential's. */
	givenToken?: boolean;
}

/** One call that TikTok did not carry out, or not answer. */
export class ApiFailure extends Error {
	constructor(readonly facts: FailureFacts) {
		super(facts.message);
		this.name = 'ApiFailure';
	}
}

/** The facts of a failure as plain output, for items that go on after it. */
export function failureFacts(failure: unknown): IDataObject {
	if (!(failure instanceof ApiFailure)) return {};
	const { code, requestId, httpStatus, mayHaveHappened } = failure.facts;
	return {
		...(code !== undefined && { code }),
		...(requestId && { request_id: requestId }),
		...(httpStatus !== undefined && { http_status: httpStatus }),
		...(mayHaveHappened && { may_have_happened: true }),
	};
}

/**
 * The error n8n shows: what happened as message, what to do and TikTok's code and request id as description.
 * Always a fresh error, since n8n keeps the texts of one that was made before.
 */
export function toNodeError(
	node: INode,
	failure: unknown,
	itemIndex: number | undefined,
	remark?: string,
): NodeApiError | NodeOperationError {
	if (failure instanceof BadInput) {
		return new NodeOperationError(node, failure.message, {
			itemIndex,
			description: joined(failure.advice, remark),
		});
	}
	if (!(failure instanceof ApiFailure)) {
		const message = failure instanceof Error ? failure.message : String(failure);
		return new NodeOperationError(node, message, { itemIndex, description: joined(remark) });
	}
	const { code, requestId, httpStatus, network, message } = failure.facts;
	const payload: JsonObject = {
		message,
		...(code !== undefined && { code }),
		...(requestId && { request_id: requestId }),
	};
	const reference = [
		code !== undefined && `TikTok code ${code}`,
		httpStatus !== undefined && `HTTP ${httpStatus}`,
		requestId && `request ${requestId}`,
		network,
	].filter(Boolean);
	const error = new NodeApiError(node, payload, {
		message,
		description: joined(
			failure.facts.advice ?? adviceFor(failure.facts),
			remark,
			reference.length > 0 && `(${reference.join(', ')})`,
		),
		...(httpStatus !== undefined && { httpCode: String(httpStatus) }),
		itemIndex,
	});
	// n8n replaces messages in which it believes to find a system error: "approvePermission" holds EPERM.
	error.message = message;
	return error;
}

const joined = (...parts: Array<string | false | undefined>) =>
	parts.filter(Boolean).join(' ') || undefined;
