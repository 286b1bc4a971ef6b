import './support/noWaiting';
import type { INodeParameters } from 'n8n-workflow';
import { Pace } from '../../nodes/shared/transport/pace';
import { byId, credentialOf, itemsOf, numbered, runPartner, useSandbox } from './support/partner';

const side = useSandbox();
const asset = { categoryAssetCipher: 'GCP_sandbox-asset_cipher_1' };
const DETAIL = { path: '/affiliate_partner/202405/campaigns/{campaign_id}' };
const own = () => side.sandbox.state.partner.campaigns.filter(({ owner }) => owner === 'partner');

/** Reads one campaign per item. */
async function getEach(
	options: INodeParameters = {},
	count = own().length,
	onError?: 'continueErrorOutput',
) {
	const ids = Array.from({ length: count }, (_, number) => own()[number % own().length].id);
	const run = await runPartner(
		['campaign', 'get'],
		{ campaign: byId('={{ $json.id }}'), options },
		{
			credential: credentialOf(side.sandbox, 'partner', { data: asset }),
			items: itemsOf(...ids.map((id) => ({ id }))),
			onError,
		},
	);
	return { ...run, ids };
}

describe('many items', () => {
	it('keep their order and origin, however late TikTok answers', async () => {
		for (const skip of [0, 3, 4, 9]) {
			side.sandbox.faults.add({ ...DETAIL, kind: 'slow', milliseconds: 40, skip });
		}
		const { items, ids, error } = await getEach({}, 28);
		expect(error).toBeUndefined();
		expect(items.map(({ json }) => json.id)).toEqual(ids);
		expect(items.map(({ pairedItem }) => pairedItem)).toEqual(ids.map((_, item) => ({ item })));
	});

	it.each([1, 3])('run at most %i at once when the user says so', async (itemsAtOnce) => {
		side.sandbox.faults.add({ ...DETAIL, kind: 'slow', milliseconds: 5, times: 'always' });
		const { items, ids } = await getEach({ itemsAtOnce });
		expect(items).toHaveLength(ids.length);
		expect(side.sandbox.log.peakInFlight).toBeLessThanOrEqual(itemsAtOnce);
	});

	it('run at most ten at once when the user says nothing', async () => {
		side.sandbox.faults.add({ ...DETAIL, kind: 'slow', milliseconds: 5, times: 'always' });
		await getEach({}, 60);
		const { peakInFlight } = side.sandbox.log;
		expect(peakInFlight).toBeGreaterThan(1);
		expect(peakInFlight).toBeLessThanOrEqual(10);
	});

	it('slow down for each refusal, and are all carried out', async () => {
		const throttled = jest.spyOn(Pace.prototype, 'throttled');
		side.sandbox.faults.add({ ...DETAIL, kind: 'tooManyRequests', times: 12, skip: 20 });
		const { items, error } = await getEach({}, 60);
		expect([error, items.length]).toEqual([undefined, 60]);
		expect(side.sandbox.log.count(DETAIL)).toBe(72);
		expect(throttled).toHaveBeenCalledTimes(12);
		throttled.mockRestore();
	});

	it('stop after a failure; those under way end first', async () => {
		side.sandbox.faults.add({ ...DETAIL, kind: 'code', code: 16032007, skip: 5 });
		const { error, items } = await getEach({ itemsAtOnce: 2 }, 28);
		expect(items).toEqual([]);
		expect(error?.description).toMatch(/ (5|6) of 28 items had been carried out\. \(TikTok code/);
		expect(side.sandbox.log.count(DETAIL)).toBeLessThanOrEqual(8);
	});

	it('of which one fails are unharmed, on continue', async () => {
		side.sandbox.faults.add({ ...DETAIL, kind: 'code', code: 16032007, message: 'No.', skip: 5 });
		const ids = own().map(({ id }) => id);
		const { items } = await runPartner(
			['campaign', 'get'],
			{ campaign: byId('={{ $json.id }}'), options: { itemsAtOnce: 1 } },
			{
				credential: credentialOf(side.sandbox, 'partner', { data: asset }),
				items: itemsOf(...ids.map((id) => ({ id }))),
				onError: 'continueRegularOutput',
			},
		);
		expect(items.map(({ json }) => json.id)).toEqual(
			ids.map((id, index) => (index === 5 ? undefined : id)),
		);
		expect(items[5]).toMatchObject({
			json: {
				error: 'No.',
				message: expect.stringContaining('This partner account may not do that'),
				code: 16032007,
				http_status: 200,
				request_id: expect.stringMatching(/^\w{20,}$/),
			},
			pairedItem: { item: 5 },
		});
	});

	it('of which some fail part ways at the error output', async () => {
		for (const skip of [0, 7, 19]) {
			side.sandbox.faults.add({ ...DETAIL, kind: 'code', code: 16032005, message: 'No.', skip });
		}
		const { outputs, ids } = await getEach({}, 28, 'continueErrorOutput');
		const [good, bad] = outputs.map((items) => items.map(({ json }) => json));
		expect([good.length, bad.length]).toEqual([25, 3]);
		expect(good.map(({ id }) => ids.indexOf(String(id)))).toEqual(
			good.map(({ id }) => ids.indexOf(String(id))).sort((a, b) => a - b),
		);
		expect(bad[0]).toEqual({
			error: 'No.',
			message: expect.stringContaining('TikTok does not find the campaign.'),
			id: expect.any(String),
		});
	});

	it('that give lists stay apart', async () => {
		const { items } = await runPartner(
			['campaign', 'getAll'],
			{ limit: 2 },
			{
				credential: credentialOf(side.sandbox, 'partner', { data: asset }),
				items: numbered(3),
			},
		);
		expect(items.map(({ pairedItem }) => (pairedItem as { item: number }).item)).toEqual([
			0, 0, 1, 1, 2, 2,
		]);
	});
});
