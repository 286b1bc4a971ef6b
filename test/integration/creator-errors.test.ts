import { runCreator } from './support/creator';
import { credentialOf, useSandbox } from './support/partner';

const side = useSandbox();

const account = () => side.sandbox.accounts.creator;
const profile = async (data = {}) => {
	const credential = credentialOf(side.sandbox, 'creator', data);
	return {
		credential,
		run: () => runCreator(side.sandbox, ['profile', 'get'], {}, { credential }),
	};
};

it('renews ahead of expiry and when TikTok calls the token expired', async () => {
	const soon = await profile({ accessExpiresIn: 60 });
	expect((await soon.run()).error).toBeUndefined();
	const stale = await profile();
	side.sandbox.grants.expireAccess(account());
	expect((await stale.run()).error).toBeUndefined();
	expect(side.sandbox.log.calls({ path: '/api/v2/token/refresh' })).toMatchObject([
		{ code: 0 },
		{ code: 0 },
	]);
});

it('says to connect again when the authorization cannot be renewed', async () => {
	const { run } = await profile({ accessExpiresIn: -1, data: { refreshToken: 'TTP_sandbox_old' } });
	const { error } = await run();
	expect(error?.message).toContain('TikTok did not renew the access token');
	expect(error?.message).toContain('authorize the app again and paste the new code');
});

it('says to ask the creator again when the consent was withdrawn (105001)', async () => {
	const path = '/affiliate_creator/202508/profiles';
	side.sandbox.faults.add({ kind: 'code', code: 105001, path, times: 'always' });
	const { error } = await (await profile()).run();
	expect(error?.description).toContain('The authorization was withdrawn');
	expect(error?.description).toContain('Ask the creator');
	expect(error?.description).toContain('TikTok code 105001');
});

it('says so too when the withdrawn consent takes the refresh token with it', async () => {
	const { run } = await profile();
	side.sandbox.grants.revoke(account());
	const { error } = await run();
	expect(error?.message).toContain('authorize the app again and paste the new code');
});

it('names the scope that is missing (105005)', async () => {
	const { run } = await profile();
	for (const scope of ['creator.affiliate.info', 'creator.video.write'])
		side.sandbox.grants.withdrawScope(account(), scope);
	const { error } = await run();
	expect(error?.description).toContain('Enable the scope creator.affiliate.info');
	expect(error?.description).toContain('TikTok code 105005');
});

it('says which account type it needs', async () => {
	const credential = credentialOf(side.sandbox, 'seller');
	const { error } = await runCreator(side.sandbox, ['profile', 'get'], {}, { credential });
	expect(error?.message).toBe(
		'This operation needs the credential of a creator, but the chosen credential is one of a seller',
	);
});
