import './support/noWaiting';
import { inspect } from 'node:util';
import type { INodeParameters } from 'n8n-workflow';
import type { AccountName } from '../sandbox';
import type { NodeUse } from './harness';
import { byId, credentialOf, itemsOf, runPartner, useSandbox } from './support/partner';

const side = useSandbox();
const ASSETS = { path: '/authorization/202405/category_assets' };
const REFRESH = { path: '/api/v2/token/refresh' };
const tokenOf = (name: AccountName, accessExpiresIn?: number) =>
	side.sandbox.tokens(side.sandbox.accounts[name], { accessExpiresIn }).accessToken;

/** Reads the campaigns of the accounts whose tokens the items hold; an empty one is the credential's own account. */
async function read(
	tokens: string[],
	{ parameters = {}, ...use }: Pick<NodeUse, 'onError'> & { parameters?: INodeParameters } = {},
) {
	const run = await runPartner(
		['campaign', 'getAll'],
		{ limit: 1, options: { accessToken: '={{ $json.token }}' }, ...parameters },
		{
			credential: credentialOf(side.sandbox, 'partner'),
			items: itemsOf(...tokens.map((token) => ({ token }))),
			...use,
		},
	);
	const stored = inspect([run.outputs, run.error], { depth: Infinity });
	for (const token of tokens.filter(Boolean)) expect(stored).not.toContain(token);
	return run;
}

const accounts = () =>
	side.sandbox.log.calls({ path: '/affiliate_partner/*' }).map(({ account }) => account);

describe('an access token in the options', () => {
	it('acts for its account, and is signed with the app of the credential', async () => {
		const partner = tokenOf('partner');
		const { items, error } = await read([partner]);
		expect([error, items.length]).toEqual([undefined, 1]);
		expect(side.sandbox.log.calls().every(({ signatureOk }) => signatureOk)).toBe(true);
	});

	it('may differ from item to item, and be left out', async () => {
		const other = tokenOf('multiAssetPartner');
		const parameters = {
			categoryAsset: byId(
				'={{ $json.token ? "GCP_sandbox-asset_cipher_2" : "GCP_sandbox-asset_cipher_1" }}',
			),
			options: { accessToken: '={{ $json.token }}', itemsAtOnce: 1 },
		};
		const { items } = await read([other, '', other], { parameters });
		expect(items).toHaveLength(3);
		expect(accounts()).toEqual(['multiAssetPartner', 'partner', 'multiAssetPartner']);
	});

	it('brings the category asset of its own account, asked for once', async () => {
		const own = tokenOf('partner');
		const { items } = await read([own, '', own, own, '']);
		expect(items).toHaveLength(5);
		expect(side.sandbox.log.count(ASSETS)).toBe(2);
	});

	it('is not renewed when it has run out, and the item says how to', async () => {
		const { items } = await read([tokenOf('partner', -5), tokenOf('partner')], {
			onError: 'continueRegularOutput',
		});
		expect(items[0]).toMatchObject({
			json: {
				error: 'The access token has expired.',
				message: expect.stringContaining('Authorization: Refresh Token of the node'),
				code: 105002,
				http_status: 401,
			},
			pairedItem: { item: 0 },
		});
		expect(items[1].json).toHaveProperty('id');
		expect(side.sandbox.log.count(REFRESH)).toBe(0);
	});

	it('that was withdrawn, or is of another kind, is told apart', async () => {
		const withdrawn = tokenOf('partner');
		side.sandbox.grants.find(withdrawn)!.revoked = true;
		const first = await read([withdrawn]);
		expect(first.error?.description).toContain('has withdrawn its authorization');
		const second = await read([tokenOf('creator')]);
		expect(second.error?.description).toContain('belongs to another kind of account');
	});

	it.each([
		['too many calls', { kind: 'tooManyRequests', times: 2 }, undefined],
		['a broken connection', { kind: 'drop', times: 2 }, undefined],
		['a page', { kind: 'htmlPage', status: 200 }, 'TikTok answered HTTP 200 with a web page'],
		['a refusal', { kind: 'code', code: 16032007, status: 400, message: 'No.' }, 'No.'],
	] as const)('meets %s like any other call', async (_case, fault, message) => {
		side.sandbox.faults.add({ ...fault, path: '/affiliate_partner/*' });
		const { error } = await read([tokenOf('partner')]);
		expect(error?.message).toBe(message);
	});
});
