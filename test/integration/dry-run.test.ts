import './support/noWaiting';
import type { INodeParameters } from 'n8n-workflow';
import { byId, credentialOf, runPartner, useSandbox } from './support/partner';

const side = useSandbox();
const CIPHER = 'GCP_sandbox-asset_cipher_1';
const options = { dryRun: true };

const dryRun = async (operation: [string, string], parameters: INodeParameters) => {
	const credential = credentialOf(side.sandbox);
	const run = await runPartner(operation, { ...parameters, options }, { credential });
	expect(run.error).toBeUndefined();
	const text = JSON.stringify(run.items);
	for (const name of ['appSecret', 'accessToken', 'refreshToken', 'appKey']) {
		expect(text).not.toContain(credential.data[name]);
	}
	return run.items.map(({ json }) => json);
};

describe('a dry run', () => {
	it('shows the request that the real run then sends', async () => {
		const parameters = {
			name: 'Été “&+/=%” 🧡',
			description: 'Line one\nline two \\ "quoted"',
			commissionRate: 12.34,
			registrationStart: '2027-01-01T00:00:00Z',
			registrationEnd: '2027-01-10T00:00:00Z',
			campaignStart: '2027-01-05T00:00:00Z',
			campaignEnd: '2027-02-05T00:00:00Z',
			email: 'partner+test@example.com',
			additionalFields: { sellerTypes: ['LOCAL'], phone: '0049 123' },
		};
		const shown = await dryRun(['campaign', 'create'], parameters);
		expect(shown).toEqual([
			{
				dry_run: true,
				method: 'POST',
				path: '/affiliate_partner/202405/campaigns',
				query: { category_asset_cipher: CIPHER },
				body: {
					name: 'Été “&+/=%” 🧡',
					description: 'Line one\nline two \\ "quoted"',
					commission_rate: 1234,
					registration_start_time: 1_798_761_600,
					registration_end_time: 1_799_539_200,
					campaign_start_time: 1_799_107_200,
					campaign_end_time: 1_801_785_600,
					contact_info: { email: 'partner+test@example.com', phone: '0049 123' },
					target_seller_types: ['LOCAL'],
				},
			},
		]);
		expect(side.sandbox.log.count({ method: 'POST' })).toBe(0);

		const credential = credentialOf(side.sandbox);
		const { error } = await runPartner(['campaign', 'create'], parameters, { credential });
		expect(error).toBeUndefined();
		const [sent] = side.sandbox.log.calls({ method: 'POST' });
		expect(sent).toMatchObject({ path: shown[0].path, body: shown[0].body, signatureOk: true });
		expect(sent.query).toMatchObject(shown[0].query as object);
	});

	it('shows each call of a long list, and changes nothing', async () => {
		const { id, products } = side.sandbox.state.partner.campaigns.find(
			(campaign) => campaign.products.length > 120,
		)!;
		const productIds = products.slice(0, 120).map(({ productId }) => productId);
		const shown = await dryRun(['campaignProduct', 'generateLinks'], {
			campaign: byId(id),
			productIds: productIds.join(),
		});
		expect(shown.map(({ body }) => (body as { product_ids: [] }).product_ids.length)).toEqual([
			50, 50, 20,
		]);
		expect(side.sandbox.log.count({ method: 'POST' })).toBe(0);
	});

	it('shows a call without a body as one', async () => {
		expect(await dryRun(['campaign', 'publish'], { campaign: byId('7') })).toEqual([
			{
				dry_run: true,
				method: 'POST',
				path: '/affiliate_partner/202405/campaigns/7/publish',
				query: { category_asset_cipher: CIPHER },
				body: null,
			},
		]);
	});

	it('shows the dates that expressions give', async () => {
		const dates = {
			registrationStart: '={{ DateTime.fromISO("2027-01-01T00:00:00Z") }}',
			registrationEnd: '={{ new Date(1799539200000) }}',
			campaignStart: '={{ 1799107200 }}',
			campaignEnd: '={{ DateTime.fromISO("2027-02-05T02:00:00+02:00").toISO() }}',
		};
		const [{ body }] = await dryRun(['campaign', 'update'], {
			campaign: byId('7'),
			updateFields: dates,
		});
		expect(body).toEqual({
			registration_start_time: 1_798_761_600,
			registration_end_time: 1_799_539_200,
			campaign_start_time: 1_799_107_200,
			campaign_end_time: 1_801_785_600,
		});
	});

	it('refuses what the real run would refuse', async () => {
		const { error } = await runPartner(
			['campaign', 'update'],
			{ campaign: byId('7'), updateFields: { commissionRate: 90 }, options },
			{ credential: credentialOf(side.sandbox) },
		);
		expect(error?.message).toContain('"Commission Rate" is 90 %');
	});
});
