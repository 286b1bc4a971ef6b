import './support/noWaiting';
import type { IDataObject, INodeParameters } from 'n8n-workflow';
import type { AccountName } from '../sandbox';
import { runAccount } from './support/account';
import { byId, credentialOf, useSandbox } from './support/partner';

const side = useSandbox();
const account = (name: AccountName) => side.sandbox.accounts[name];
const run = async (
	operation: [string, string],
	parameters: INodeParameters = {},
	credential = credentialOf(side.sandbox, 'seller'),
) => await runAccount(operation, parameters, credential);

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
