import './support/noWaiting';
import { byId, credentialOf, numbered, runPartner, useSandbox } from './support/partner';

const side = useSandbox();
const ASSETS = { path: '/authorization/202405/category_assets' };
const CAMPAIGNS = { path: '/affiliate_partner/202405/campaigns' };
const [FIRST, SECOND] = [2, 3].map((number) => `GCP_sandbox-asset_cipher_${number}`);
const sent = () =>
	side.sandbox.log.calls(CAMPAIGNS).map(({ query }) => query.category_asset_cipher);

const read = async (
	name: 'partner' | 'multiAssetPartner',
	{ categoryAsset = byId(''), data = {}, items = 1 } = {},
) =>
	await runPartner(
		['campaign', 'getAll'],
		{ categoryAsset, limit: 1 },
		{ credential: credentialOf(side.sandbox, name, { data }), items: numbered(items) },
	);

describe('the category asset of a call', () => {
	it('is the one chosen in the node', async () => {
		const data = { categoryAssetCipher: FIRST };
		const { error } = await read('multiAssetPartner', { categoryAsset: byId(SECOND), data });
		expect([error, sent()]).toEqual([undefined, [SECOND]]);
	});

	it('is else the default of the credential', async () => {
		await read('multiAssetPartner', { data: { categoryAssetCipher: FIRST } });
		expect([sent(), side.sandbox.log.count(ASSETS)]).toEqual([[FIRST], 0]);
	});

	it('is else the only one of the account, asked for once for all items', async () => {
		const { items } = await read('partner', { items: 20 });
		expect(items).toHaveLength(20);
		expect(new Set(sent())).toEqual(new Set(['GCP_sandbox-asset_cipher_1']));
		expect(side.sandbox.log.count(ASSETS)).toBe(1);
	});

	it('is asked for again when the first answer was a failure', async () => {
		side.sandbox.faults.add({ ...ASSETS, kind: 'code', code: 105005 });
		const { error } = await read('partner');
		expect(error?.message).toBe('Fault on request.');
		expect((await read('partner')).error).toBeUndefined();
	});

	it('has to be chosen when the account has several, which are named', async () => {
		const { error } = await read('multiAssetPartner', { items: 3 });
		const name = 'Seller and Scalable Creator Match-up';
		expect(error).toMatchObject({
			name: 'NodeOperationError',
			message: `Choose a category asset in "Category Asset": the account has several (${name} (US), ${name} (GB))`,
			description: 'Or set a default category asset in the credential.',
			context: { itemIndex: 0 },
		});
		expect(sent()).toEqual([]);
	});

	it('cannot be guessed when the account has none', async () => {
		const { partner } = side.sandbox.accounts;
		const assets = partner.assets.splice(0);
		const { error } = await read('partner');
		partner.assets.push(...assets);
		expect(error?.message).toBe(
			'The account has no category asset, so "Category Asset" cannot be left empty',
		);
	});

	it('of somebody else is refused by TikTok, with advice', async () => {
		const { error } = await read('partner', { categoryAsset: byId(FIRST) });
		expect(error).toMatchObject({
			message: 'The category_asset_cipher does not belong to the authorised account.',
			description: expect.stringMatching(
				/^The token and the chosen account do not belong together\..*TikTok code 101000/,
			),
		});
	});
});
