import './support/noWaiting';
import type { AccountName } from '../sandbox';
import type { StoredCredential } from './harness';
import { runAccount, storedOf } from './support/account';
import { credentialOf, emptyCredential, useSandbox } from './support/partner';

const side = useSandbox();
const account = (name: AccountName) => side.sandbox.accounts[name];

describe('Authorization: Inspect', () => {
	const inspect = async (credential: StoredCredential) =>
		await runAccount(['authorization', 'inspect'], {}, credential);

	it('connects a fresh credential, then tells what it may do', async () => {
		const scopes = ['creator.affiliate_collaboration.read', 'creator.affiliate.info'];
		const credential = emptyCredential(
			side.sandbox,
			{ authorizationCode: side.sandbox.issueCode(account('creator'), { scopes }) },
			'creator',
		);
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
		expect(storedOf(result)).not.toMatch(/TTP_sandbox|sandbox_code/);
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
