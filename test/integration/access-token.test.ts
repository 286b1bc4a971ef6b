import './support/noWaiting';
import { inspect } from 'node:util';
import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { TikTokShopAffiliateOrders } from '../../nodes/TikTokShopAffiliateOrders/TikTokShopAffiliateOrders.node';
import { TikTokShopPartnerCampaign } from '../../nodes/TikTokShopPartnerCampaign/TikTokShopPartnerCampaign.node';
import { fingerprint } from '../sandbox/kernel/log';
import { runNode, type NodeUse } from './harness';
import { byId, credentialOf, itemsOf, useSandbox } from './support/partner';

const side = useSandbox();
const SEARCH = '/affiliate_creator/202410/orders/search';

/** Searches creator orders with the token that each item holds under `token`. */
const search = async (
	credential: NodeUse['credential'],
	items: IDataObject[],
	more: INodeParameters = {},
	onError?: NodeUse['onError'],
) =>
	await runNode({
		node: TikTokShopAffiliateOrders,
		credential,
		onError,
		items: itemsOf(...items),
		parameters: {
			resource: 'creatorOrder',
			operation: 'search',
			limit: 3,
			options: { accessToken: '={{ $json.token }}' },
			...more,
		},
	});

const tokenOf = (name: 'creator' | 'secondCreator' | 'seller', accessExpiresIn?: number) =>
	side.sandbox.tokens(side.sandbox.accounts[name], { accessExpiresIn }).accessToken;

const ordersOf = (name: 'creator' | 'secondCreator') =>
	side.sandbox.state.orders.orders
		.filter(({ creatorOpenId }) => creatorOpenId === side.sandbox.accounts[name].openId)
		.map(({ id }) => id);

describe('Options → Access Token', () => {
	it('makes each call with the token of its item, signed with the credential’s app', async () => {
		const credential = credentialOf(side.sandbox, 'partner');
		const before = credential.data;
		const tokens = [tokenOf('creator'), tokenOf('secondCreator')];

		const run = await search(credential, [{ token: tokens[0] }, { token: tokens[1] }]);

		expect(run.error).toBeUndefined();
		const found = [0, 1].map((item) =>
			run.items
				.filter(({ pairedItem }) => (pairedItem as { item: number }).item === item)
				.map(({ json }) => json.order_id),
		);
		expect(found.map((ids) => ids.length)).toEqual([3, 3]);
		expect(ordersOf('creator')).toEqual(expect.arrayContaining(found[0]));
		expect(ordersOf('secondCreator')).toEqual(expect.arrayContaining(found[1]));
		const calls = side.sandbox.log.calls({ path: SEARCH });
		expect(calls.every(({ signatureOk }) => signatureOk)).toBe(true);
		expect(new Set(calls.map(({ token }) => token))).toEqual(new Set(tokens.map(fingerprint)));
		expect(side.sandbox.log.count({ host: 'auth' })).toBe(0);
		expect(credential.data).toEqual(before);
		expect(credential.saves).toEqual([]);
	});

	it.each([401, 200] as const)(
		'fails only the item whose token has run out (HTTP %i), and says how to renew it',
		async (status) => {
			side.sandbox.expiredTokenStatus = status;
			const credential = credentialOf(side.sandbox, 'creator');
			const before = credential.data;
			const stale = tokenOf('secondCreator', -60);
			const good = tokenOf('creator');

			const run = await search(
				credential,
				[{ token: good }, { token: stale }],
				{},
				'continueRegularOutput',
			);

			const failed = run.items.filter(({ json }) => 'error' in json);
			expect(failed.map(({ json }) => json)).toEqual([
				expect.objectContaining({
					error: 'The access token has expired.',
					message: expect.stringMatching(
						/Options → Access Token has run out.*Authorization: Refresh Token.*TikTok Shop Affiliate Account/,
					),
					code: 105002,
				}),
			]);
			expect(run.items).toHaveLength(4);
			expect(side.sandbox.log.count({ host: 'auth' })).toBe(0);
			expect(credential.data).toEqual(before);
			const stored = inspect([run.run.data.resultData.runData['TikTok Shop Affiliate Orders']], {
				depth: Infinity,
				showHidden: true,
			});
			for (const secret of [stale, good, String(before.accessToken), String(before.appSecret)])
				expect(stored).not.toContain(secret);
		},
	);

	it('says so on the error output too, beside what the item held', async () => {
		const stale = tokenOf('creator', -60);
		const run = await search(
			credentialOf(side.sandbox, 'creator'),
			[{ token: stale, name: 'Ada' }],
			{},
			'continueErrorOutput',
		);
		expect(run.outputs[0]).toEqual([]);
		expect(run.outputs[1].map(({ json }) => json)).toEqual([
			{
				token: stale,
				name: 'Ada',
				error: 'The access token has expired.',
				message: expect.stringContaining('Authorization: Refresh Token'),
			},
		]);
	});

	it('stops the run with one sentence when nothing else is wished', async () => {
		const run = await search(credentialOf(side.sandbox, 'creator'), [
			{ token: tokenOf('creator', -60) },
		]);
		expect(run.error).toMatchObject({
			message: 'The access token has expired.',
			description: expect.stringContaining('Authorization: Refresh Token'),
			context: { itemIndex: 0 },
		});
	});

	it('tells the token of another kind of account from one that has run out', async () => {
		const run = await search(credentialOf(side.sandbox, 'creator'), [{ token: tokenOf('seller') }]);
		expect(run.error?.description).toContain(
			'The token in Options → Access Token belongs to another kind of account',
		);
	});

	it('uses the credential’s own token for items that bring none', async () => {
		const credential = credentialOf(side.sandbox, 'creator');
		await search(credential, [{ token: '' }]);
		const tokens = side.sandbox.log.calls({ path: SEARCH }).map(({ token }) => token);
		expect(tokens).toEqual([fingerprint(String(credential.data.accessToken))]);
	});

	it('finds the only category asset of the account it acts for', async () => {
		const { partner } = side.sandbox.accounts;
		const token = side.sandbox.tokens(partner).accessToken;
		const run = await runNode({
			node: TikTokShopPartnerCampaign,
			credential: credentialOf(side.sandbox, 'creator', {
				data: { categoryAssetCipher: 'GCP_somebody_elses' },
			}),
			items: itemsOf({ token }, { token }),
			parameters: {
				resource: 'campaign',
				operation: 'get',
				campaign: byId(side.sandbox.state.partner.campaigns[0].id),
				options: { accessToken: '={{ $json.token }}' },
			},
		});
		expect(run.error).toBeUndefined();
		expect(run.items).toHaveLength(2);
		const assets = side.sandbox.log.calls({ path: '/authorization/202405/category_assets' });
		expect(assets.map(({ token: used }) => used)).toEqual([fingerprint(token)]);
	});
});
