import type { IDataObject } from 'n8n-workflow';
import {
	ACCOUNT_NAMES,
	grantedAccountType,
	type AccountType,
	type AffiliateCredential,
} from '../../../../credentials/tokens/account';
import { CHEAP_READS } from '../../../../credentials/tokens/connectionTest';
import { nextGrant } from '../../../../credentials/tokens/renewal';
import { catalogue } from '../../../catalogue';
import { operation } from '../../../shared/operation/operation';
import { list, schemaOf, simplify, text, texts } from '../../../shared/output/shape';
import { CREDENTIAL_TYPE, type Client } from '../../../shared/transport/client';
import { scopedOperations, type ScopedOperation } from './scopes';
import { GRANT } from './tokens';

const INSPECTED = {
	...GRANT,
	allowed_operations: texts,
	blocked_operations: list({ operation: text, missing_scope: text }),
};

/**
 * What the credential stores about its account. TikTok has no call that tells this about a token, so it is what came
 * with the last exchange or renewal; a credential that was never used is connected first, by one cheap read.
 */
export const inspect = operation({
	value: 'inspect',
	name: 'Inspect',
	action: 'Inspect the authorization of the credential',
	description:
		'Get the kind and region of the credential’s account, its granted scopes, the days left of its tokens, and which operations of these nodes it may run',
	fields: [],
	output: {
		schema: schemaOf(INSPECTED),
		items: async ({ client }) => [simplify(told(await connected(client)), INSPECTED)],
	},
});

async function connected(client: Client): Promise<AffiliateCredential> {
	const credential = await client.credential();
	if (credential.accessToken && nextGrant(credential)?.kind !== 'code') return credential;
	const path = CHEAP_READS[credential.accountType];
	await client.send({ method: 'GET', path, route: path, query: {}, effect: 'read' });
	return await client.functions.getCredentials<AffiliateCredential>(CREDENTIAL_TYPE);
}

function told(credential: AffiliateCredential): IDataObject {
	const account = grantedAccountType(credential.userType) ?? credential.accountType;
	const scopes = String(credential.grantedScopes ?? '')
		.split(',')
		.filter(Boolean);
	return {
		open_id: credential.openId || undefined,
		account_name: credential.accountName || undefined,
		account_type: ACCOUNT_NAMES[account],
		user_type: credential.userType || undefined,
		region: credential.baseRegion || undefined,
		granted_scopes: scopes,
		access_token_life: credential.accessTokenExpiresAt || undefined,
		refresh_token_life: credential.refreshTokenExpiresAt || undefined,
		...(scopes.length > 0 && operationsFor(account, scopes)),
	};
}

/** What the scopes allow; TikTok leaves the scopes out of some answers, and then nothing can be said. */
function operationsFor(account: AccountType, scopes: string[]): IDataObject {
	const own = scopedOperations(catalogue).filter((one) => one.account === account);
	const isGranted = ({ anyOf }: ScopedOperation) => anyOf.some((scope) => scopes.includes(scope));
	return {
		allowed_operations: own.filter(isGranted).map(({ title }) => title),
		blocked_operations: own
			.filter((one) => !isGranted(one))
			.map(({ title, anyOf }) => ({ operation: title, missing_scope: anyOf.join(' or ') })),
	};
}
