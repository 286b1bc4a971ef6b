import './support/noWaiting';
import { inspect as asText } from 'node:util';
import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { TikTokShopAffiliateAccount } from '../../nodes/TikTokShopAffiliateAccount/TikTokShopAffiliateAccount.node';
import type { AccountName } from '../sandbox';
import { runNode, type NodeRun, type StoredCredential } from './harness';
import { byId, credentialOf, emptyCredential, itemsOf, useSandbox } from './support/partner';

const DAY = 86_400;
const side = useSandbox();
const account = (name: AccountName) => side.sandbox.accounts[name];

async function run(
	[resource, operation]: [string, string],
	parameters: INodeParameters = {},
	credential: StoredCredential = credentialOf(side.sandbox, 'seller'),
	items: IDataObject[] = [{}],
): Promise<NodeRun & { json: IDataObject[] }> {
	const result = await runNode({
		node: TikTokShopAffiliateAccount,
		credential,
		items: itemsOf(...items),
		parameters: { resource, operation, ...parameters },
	});
	return { ...result, json: result.items.map(({ json }) => json) };
}

const everything = ({ run: stored }: NodeRun) =>
	asText(stored.data.resultData, { depth: Infinity, showHidden: true });

describe('Authorization: Get Link', () => {
	const link = async (parameters: INodeParameters) =>
		await run(['authorization', 'getLink'], parameters, emptyCredential(side.sandbox));

	it.each([
		['seller', 'us', 'https://services.us.tiktokshop.com/open/authorize?service_id=7400'],
		['seller', 'row', 'https://services.tiktokshop.com/open/authorize?service_id=7400'],
		['partner', 'us', 'https://partner.us.tiktokshop.com/open/authorize?service_id=7400'],
		['partner', 'row', 'https://partner.tiktokshop.com/open/authorize?service_id=7400'],
	])('sends a %s (%s) by service ID', async (kind, market, url) => {
		const { json } = await link({ account: kind, market, serviceId: '7400' });
		expect(json).toEqual([{ url, account: kind, market }]);
		expect(side.sandbox.log.count()).toBe(0);
	});

	it('sends a creator by app key, with the state it comes back with', async () => {
		const { json } = await link({ account: 'creator', state: 'a&b c' });
		const { appKey } = account('creator');
		expect(json).toEqual([
			{
				url: `https://shop.tiktok.com/alliance/creator/auth?app_key=${appKey}&state=a%26b+c`,
				account: 'creator',
				state: 'a&b c',
			},
		]);
	});

	it('takes another page from the options', async () => {
		const { json } = await link({
			account: 'seller',
			market: 'us',
			serviceId: '7400',
			state: 's',
			options: { authorizationPage: 'https://services.tiktokshops.us/open/authorize' },
		});
		expect(json[0].url).toBe(
			'https://services.tiktokshops.us/open/authorize?service_id=7400&state=s',
		);
	});

	it('wants a state for creators, and a page that is an address', async () => {
		await expect(link({ account: 'creator' })).rejects.toThrow();
		const { error } = await link({
			account: 'creator',
			state: 's',
			options: { authorizationPage: 'services' },
		});
		expect(error?.message).toBe('"Authorization Page" is "services", which is not a web address');
	});
});

describe('Authorization: Exchange Code', () => {
	const exchange = async (items: IDataObject[], parameters: INodeParameters = {}) =>
		await run(
			['authorization', 'exchangeCode'],
			{ code: '={{ $json.code }}', ...parameters },
			credentialOf(side.sandbox, 'creator'),
			items,
		);
	const codes = (...names: AccountName[]) =>
		names.map((name) => ({ code: side.sandbox.issueCode(account(name)) }));

	it('gives each item its own pair when tokens are asked for', async () => {
		const { json, credentialData } = await exchange(codes('creator', 'secondCreator'), {
			includeTokens: true,
		});
		expect(json).toEqual(
			(['creator', 'secondCreator'] as const).map((name) => ({
				open_id: account(name).openId,
				account_name: account(name).displayName,
				account_type: 'Creator',
				user_type: 1,
				region: 'US',
				granted_scopes: account(name).scopes,
				access_token: expect.stringMatching(/^TTP_sandbox_access_/),
				refresh_token: expect.stringMatching(/^TTP_sandbox_refresh_/),
				access_token_expires_at: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
				access_token_expires_at_unix: expect.any(Number),
				access_token_days_left: expect.any(Number),
				refresh_token_expires_at: expect.any(String),
				refresh_token_expires_at_unix: expect.any(Number),
				refresh_token_days_left: expect.any(Number),
			})),
		);
		const [{ access_token_expires_at: iso, access_token_expires_at_unix: unix }] = json;
		expect(Date.parse(String(iso)) / 1000).toBe(unix);
		expect(Math.abs(Number(unix) - side.sandbox.clock.seconds() - 7 * DAY)).toBeLessThan(60);
		expect(json[0].access_token_days_left).toBeGreaterThan(6.8);
		const grant = side.sandbox.grants.find(String(json[1].access_token));
		expect(grant?.account.name).toBe('secondCreator');
		expect(credentialData?.authorizationCode ?? '').toBe('');
	});

	it('leaves the tokens out otherwise, and says so', async () => {
		const result = await exchange(codes('creator'));
		expect(result.json[0]).toMatchObject({
			open_id: account('creator').openId,
			tokens: 'Left out: switch Include Tokens on to get them',
		});
		expect(everything(result)).not.toMatch(/TTP_sandbox_(access|refresh)/);
	});

	it('says what a code that was used before means', async () => {
		const [used] = codes('creator');
		await exchange([used]);
		const result = await exchange([used]);
		expect(result.error?.message).toBe(
			'TikTok did not accept the authorization code (36004004: The auth_code is invalid, has expired or has been used.)',
		);
		expect(result.error?.description).toMatch(/a code works once and for 30 minutes/);
		const { run: stored } = result;
		const output = asText(stored.data.resultData.runData['TikTok Shop Affiliate Account'], {
			depth: Infinity,
			showHidden: true,
		});
		for (const secret of [used.code, account('creator').appSecret])
			expect(output).not.toContain(secret);
	});

	it('knows a refused consent before it asks', async () => {
		const { error } = await exchange([{ code: 'null' }]);
		expect(error?.message).toBe('"Code" is "null": the account did not agree to the authorization');
		expect(side.sandbox.log.count()).toBe(0);
	});
});

describe('Authorization: Refresh Token', () => {
	const refresh = async (token: string, includeTokens: boolean) =>
		await run(
			['authorization', 'refreshToken'],
			{ refreshToken: '={{ $json.token }}', includeTokens },
			credentialOf(side.sandbox, 'creator'),
			[{ token }],
		);

	it('spends the token of the form, not the credential’s', async () => {
		const pair = side.sandbox.tokens(account('secondCreator'));
		const { json, credentialData } = await refresh(pair.refreshToken, true);
		expect(json[0]).toMatchObject({ open_id: account('secondCreator').openId });
		expect(json[0].refresh_token).not.toBe(pair.refreshToken);
		expect(side.sandbox.grants.find(String(json[0].access_token))?.account.name).toBe(
			'secondCreator',
		);
		expect(side.sandbox.grants.find(String(credentialData?.accessToken))?.account.name).toBe(
			'creator',
		);
	});

	it('says what an authorization that has run out means', async () => {
		const pair = side.sandbox.tokens(account('seller'), { refreshExpiresIn: -1 });
		const { error } = await refresh(pair.refreshToken, true);
		expect(error?.description).toContain('Let the account authorize the app again');
	});
});

describe('Authorization: Inspect', () => {
	const inspect = async (credential: StoredCredential) =>
		await run(['authorization', 'inspect'], {}, credential);

	it('connects a fresh credential, then tells what it may do', async () => {
		const scopes = ['creator.affiliate_collaboration.read', 'creator.affiliate.info'];
		const credential = emptyCredential(
			side.sandbox,
			{ authorizationCode: side.sandbox.issueCode(account('creator'), { scopes }) },
			'creator',
		);
		side.sandbox.faults.add({ kind: 'code', code: 0, path: '/affiliate_creator/202508/profiles' });
		const result = await inspect(credential);
		const [item] = result.json;
		expect(item).toMatchObject({
			account_type: 'Creator',
			user_type: 1,
			account_name: account('creator').displayName,
			region: 'US',
			granted_scopes: scopes,
			access_token_days_left: expect.any(Number),
			refresh_token_days_left: expect.any(Number),
		});
		expect(item.allowed_operations).toContain(
			'TikTok Shop Affiliate Orders: Creator Order: Search',
		);
		expect(item.allowed_operations).not.toContain(
			'TikTok Shop Affiliate Orders: Seller Order: Search',
		);
		expect(everything(result)).not.toMatch(/TTP_sandbox|sandbox_code/);
	});

	it('names the scope that an operation lacks', async () => {
		const { json } = await inspect(
			credentialOf(side.sandbox, 'seller', {
				data: { grantedScopes: 'seller.authorization.info,seller.product.basic' },
			}),
		);
		expect(json[0].allowed_operations).toContain(
			'TikTok Shop Affiliate Account: Webhook: Register',
		);
		expect(json[0].blocked_operations).toContainEqual({
			operation: 'TikTok Shop Affiliate Orders: Seller Order: Search',
			missing_scope: 'seller.affiliate_collaboration.read',
		});
		expect(side.sandbox.log.count()).toBe(0);
	});

	it('tells nothing about operations while the scopes are unknown', async () => {
		const { json } = await inspect(credentialOf(side.sandbox, 'partner'));
		expect(json[0]).toMatchObject({ account_type: 'Partner', granted_scopes: [] });
		expect(json[0]).not.toHaveProperty('allowed_operations');
	});
});

describe('what an account has', () => {
	it('lists shops and category assets with their ciphers', async () => {
		const shops = await run(['shop', 'getAll'], {}, credentialOf(side.sandbox, 'multiShopSeller'));
		expect(shops.json).toHaveLength(3);
		expect(shops.json).toEqual(account('multiShopSeller').shops);
		const assets = await run(
			['categoryAsset', 'getAll'],
			{},
			credentialOf(side.sandbox, 'multiAssetPartner'),
		);
		expect(assets.json.map(({ cipher, target_market }) => [cipher, target_market])).toEqual(
			account('multiAssetPartner').assets.map(({ cipher, target_market }) => [
				cipher,
				target_market,
			]),
		);
	});

	it('finds products of the only shop', async () => {
		const { json } = await run(['product', 'search'], { returnAll: true });
		const own = side.sandbox.state.market.products.filter(
			({ shopId }) => shopId === account('seller').shops[0].id,
		);
		expect(json.map(({ id }) => id)).toEqual(own.map(({ id }) => id));
		expect((json[0].skus as IDataObject[])[0]).toMatchObject({
			price: Number(own[0].skus[0].price),
			price_currency: 'USD',
		});
	});

	it('refuses a date range that runs backwards', async () => {
		const { error } = await run(['product', 'search'], {
			filters: { updatedAfter: '2026-05-02T00:00:00', updatedBefore: '2026-05-01T00:00:00' },
		});
		expect(error?.message).toBe('"Updated Before" is not after "Updated After"');
	});
});

describe('Webhook', () => {
	const eventType = 'NEW_MESSAGE_LISTENER';
	const address = 'https://n8n.example.com/webhook/shop';

	it('is registered, listed and deleted per shop', async () => {
		const credential = credentialOf(side.sandbox, 'multiShopSeller');
		const [, second, third] = account('multiShopSeller').shops.map(({ cipher }) => byId(cipher));
		const registered = await run(
			['webhook', 'register'],
			{ shop: second, eventType, address },
			credential,
		);
		expect(registered.json).toEqual([{ event_type: eventType, address, success: true }]);
		const list = async (shop: INodeParameters) =>
			(await run(['webhook', 'getAll'], { shop }, credential)).json;
		expect(await list(second)).toEqual([
			{
				event_type: eventType,
				address,
				create_time: expect.stringMatching(/^\d{4}-/),
				update_time: expect.stringMatching(/^\d{4}-/),
			},
		]);
		expect(await list(third)).toEqual([]);
		const deleted = await run(['webhook', 'delete'], { shop: second, eventType }, credential);
		expect(deleted.json).toEqual([{ event_type: eventType, deleted: true }]);
		expect(await list(second)).toEqual([]);
	});

	it('shows what it would register in a dry run', async () => {
		const { json } = await run(['webhook', 'register'], {
			eventType,
			address,
			options: { dryRun: true },
		});
		expect(json[0]).toMatchObject({
			dry_run: true,
			method: 'PUT',
			path: '/event/202309/webhooks',
			body: { event_type: eventType, address },
		});
		expect(side.sandbox.state.events.registrations).toEqual([]);
	});

	it.each([
		'http://n8n.example.com/hook',
		'https://192.0.2.7/hook',
		'https://n8n.example.com:5678/hook',
		'https://localhost/hook',
		'n8n.example.com/hook',
	])('takes no address like %s', async (wrong) => {
		const { error } = await run(['webhook', 'register'], { eventType, address: wrong });
		expect(error?.message).toBe(`"Address" is "${wrong}", to which TikTok sends no webhooks`);
		expect(side.sandbox.log.count()).toBe(0);
	});
});
