import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { TikTokShopAffiliateApi } from '../../../credentials/TikTokShopAffiliateApi.credentials';
import { accountTypeFor } from '../../../nodes/shared/transport/request';
import { routeOf } from '../../../nodes/shared/operation/operation';
import { runNode, storeCredential } from '../../integration/harness';
import type { Subject } from '../../tools/package';
import type { Heard, TikTok } from './server';

/** What came of running one form. */
export interface Trial {
	form: INodeParameters;
	items: IDataObject[];
	/** What n8n shows, or why it would not start. */
	error?: string;
	requests: Heard[];
}

const INPUT = {
	json: {},
	binary: {
		data: {
			data: Buffer.from('a sample file').toString('base64'),
			mimeType: 'image/png',
			fileName: 'sample.png',
			fileExtension: 'png',
		},
	},
};

const USER_TYPE = { seller: '0', creator: '1', partner: '3' };

/** What n8n keeps of the last exchange or renewal. */
const STORED = {
	accessTokenExpiresAt: 4_000_000_000,
	refreshTokenExpiresAt: 4_000_000_000,
	openId: 'fake-open-id',
	accountName: 'Fake account',
	baseRegion: 'US',
	grantedScopes: 'seller.authorization.info',
};

/** Runs one form of an operation in n8n's own engine, against a TikTok that judges what arrives. */
export async function tryOut(
	{ node, operation }: Subject,
	tiktok: TikTok,
	version: string,
	form: INodeParameters,
): Promise<Trial> {
	tiktok.take();
	const accountType = accountTypeFor(routeOf(operation, version)) ?? 'seller';
	const credential = storeCredential(TikTokShopAffiliateApi, {
		accountType,
		appKey: 'fake-app-key',
		appSecret: 'fake-app-secret',
		accessToken: 'TTP_fake_access',
		...STORED,
		userType: USER_TYPE[accountType],
		region: 'custom',
		apiBaseUrl: tiktok.url,
		authBaseUrl: tiktok.url,
		shopCipher: 'GCP_fake_shop',
		categoryAssetCipher: 'GCP_fake_asset',
	});
	const run = await runNode({ node: node.type, credential, parameters: form, items: [INPUT] }).then(
		({ items, error }) => ({
			items: items.map(({ json }) => json),
			error: error && [error.message, error.description].filter(Boolean).join(' – '),
		}),
		(refusal: Error) => ({ items: [], error: refusal.message }),
	);
	return { form, ...run, requests: tiktok.take() };
}
