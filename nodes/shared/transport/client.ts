import type {
	IDataObject,
	IExecuteFunctions,
	IHookFunctions,
	ILoadOptionsFunctions,
	IPollFunctions,
} from 'n8n-workflow';
import { REFUSED_TOKEN_HEADER, signRequest } from '../../../credentials/signing/request';
import {
	ACCOUNT_NAMES,
	apiBaseUrl,
	type AffiliateCredential,
} from '../../../credentials/tokens/account';
import { nowInSeconds } from '../../../credentials/tokens/expiry';
import { fingerprint } from '../../../credentials/tokens/renewal';
import { isExpiredToken } from './answer';
import { resolveCipher } from './ciphers';
import { ApiFailure, BadInput } from './failure';
import { renewIfRefused } from './freshToken';
import { dataOf, httpOptions } from './http';
import type { Pace } from './pace';
import { waitForSlot } from './rate';
import { accountTypeFor, type ApiRequest } from './request';
import { isThrottled, mayHaveHappened, withRetries } from './retry';
import { settle } from './settle';

export const CREDENTIAL_TYPE = 'tikTokShopAffiliateApi';

/** Every n8n context that can make calls with a credential. */
export type CallingFunctions =
	| IExecuteFunctions
	| ILoadOptionsFunctions
	| IPollFunctions
	| IHookFunctions;

/** Sends TikTok Shop calls for one execution: signed, paced, retried, renewed; gives the answer's `data`. */
export class Client {
	private known?: Promise<AffiliateCredential>;

	private readonly remembered = new Map<string, Promise<unknown>>();

	private readonly others = new Map<string, Client>();

	/** `accessToken` is that of another account behind the credential's app; left out, the credential acts itself. */
	constructor(
		readonly functions: CallingFunctions,
		private readonly pace?: Pace,
		readonly accessToken?: string,
	) {}

	/** A client that makes its calls for another account behind the same app: same pace, own memory. */
	actingFor(accessToken: string): Client {
		const known = this.others.get(accessToken);
		const other = known ?? new Client(this.functions, this.pace, accessToken);
		this.others.set(accessToken, other);
		return other;
	}

	/** Whether writes are kept instead of being sent, so that they have no answers. */
	readonly isDry: boolean = false;

	/** The credential as it was at the first use in this execution; ciphers and account type do not change. */
	async credential(): Promise<AffiliateCredential> {
		this.known ??= this.readCredential();
		return await this.known;
	}

	/** Runs `ask` once per execution and key, however many items want its answer; a failure is asked again. */
	async once<T>(key: string, ask: () => Promise<T>): Promise<T> {
		const earlier = this.remembered.get(key) as Promise<T> | undefined;
		if (earlier) return await earlier;
		const answer = ask();
		this.remembered.set(key, answer);
		answer.catch(() => this.remembered.delete(key));
		return await answer;
	}

	/**
	 * Sends one call and gives the `data` of TikTok's answer. Throws a BadInput when the credential does not fit,
	 * an ApiFailure when TikTok does not carry the call out.
	 */
	async send(request: ApiRequest): Promise<IDataObject> {
		const credential = await this.credential();
		if (!this.accessToken) {
			checkAccountType(request, credential);
			if (request.form) await renewIfRefused(this);
		}
		const query = await this.addressedQuery(request);
		const cipher = query.shop_cipher ?? query.category_asset_cipher ?? '';
		const rateKey = [credential.appKey, cipher, request.method, request.route].join(' ');
		return await withRetries(request.effect, async () => {
			await waitForSlot(rateKey);
			const outcome = await settle(this.sendRenewing({ ...request, query }));
			if ('value' in outcome) {
				this.pace?.clean();
				return outcome.value;
			}
			const { failure } = outcome;
			if (failure instanceof ApiFailure) {
				if (isThrottled(failure)) this.pace?.throttled();
				failure.facts.mayHaveHappened = mayHaveHappened(failure, request.effect);
				failure.facts.scope ??= request.scope;
			}
			throw failure;
		});
	}

	/** The query with the account's handle in it, as it will be signed. */
	async addressedQuery(request: ApiRequest): Promise<Record<string, string>> {
		return request.cipher
			? { ...request.query, ...(await resolveCipher(this, request)) }
			: request.query;
	}

	private async readCredential(): Promise<AffiliateCredential> {
		return await this.functions.getCredentials<AffiliateCredential>(CREDENTIAL_TYPE);
	}

	/**
	 * n8n renews on HTTP 401 by itself. What it does not see is settled here: a token refused inside an HTTP 200 answer,
	 * and a renewal that did not succeed because another process had spent the refresh token first.
	 * Look at the stored token; ask for a renewal when it is still the refused one.
	 */
	private async sendRenewing(request: ApiRequest): Promise<IDataObject> {
		if (this.accessToken) return await this.sendAs(this.accessToken, request);
		let refusedToken: string | undefined;
		for (let tries = 1; ; tries++) {
			const usedToken = (await this.credential()).accessToken;
			const outcome = await settle(this.sendOnce(request, refusedToken));
			if ('value' in outcome) return outcome.value;
			const { failure } = outcome;
			const wasRenewed = refusedToken !== undefined;
			if (tries === 3 || !(failure instanceof ApiFailure) || !mayBeStale(failure, wasRenewed)) {
				throw failure;
			}
			const current = await this.readCredential();
			this.known = Promise.resolve(current);
			const isSame = current.accessToken === usedToken;
			if (isSame && (wasRenewed || !isExpiredToken(failure))) throw failure;
			refusedToken = isSame ? fingerprint(usedToken) : undefined;
		}
	}

	private async sendOnce(request: ApiRequest, refusedToken?: string): Promise<IDataObject> {
		const options = httpOptions(request);
		if (refusedToken) options.headers = { [REFUSED_TOKEN_HEADER]: refusedToken };
		return await dataOf(
			this.functions.helpers.httpRequestWithAuthentication.call(
				this.functions,
				CREDENTIAL_TYPE,
				options,
			),
		);
	}

	private async sendAs(accessToken: string, request: ApiRequest): Promise<IDataObject> {
		const credential = await this.credential();
		const { appKey, appSecret } = credential;
		const signer = { appKey, appSecret, accessToken, apiBaseUrl: apiBaseUrl(credential) };
		const options = signRequest(httpOptions(request), signer, nowInSeconds());
		const outcome = await settle(dataOf(this.functions.helpers.httpRequest(options)));
		if ('value' in outcome) return outcome.value;
		const { failure } = outcome;
		if (failure instanceof ApiFailure) failure.facts.givenToken = true;
		throw failure;
	}
}

/** HTTP 401 is final, and so is a second refusal: the new token was refused too. */
function mayBeStale(failure: ApiFailure, wasRenewed: boolean): boolean {
	const { stoppedHere, httpStatus } = failure.facts;
	return stoppedHere === true || (isExpiredToken(failure) && httpStatus !== 401 && !wasRenewed);
}

function checkAccountType(request: ApiRequest, credential: AffiliateCredential): void {
	const wanted = accountTypeFor(request.path);
	if (!wanted || credential.accountType === wanted) return;
	throw new BadInput(
		`This operation needs the credential of a ${wanted}, but the chosen credential is one of a ${credential.accountType}`,
		`Choose a credential whose Account Type is ${ACCOUNT_NAMES[wanted]}.`,
	);
}
