import type { IDataObject } from 'n8n-workflow';
import { Draft } from '../../../nodes/shared/operation/draft';
import type { Run } from '../../../nodes/shared/operation/operation';
import { batch } from '../../../nodes/shared/output/batch';
import { ApiFailure } from '../../../nodes/shared/transport/failure';

/** Adds products, two per call; the answers name only the products that were refused. */
const output = batch({
	list: 'add.product_ids',
	size: 2,
	id: 'product_id',
	echo: ['campaign_id'],
	outcomes: ({ refused = [] }) =>
		(refused as string[]).map((id) => ({ id, success: false, reason: 'Sold out' })),
});

const offline = new ApiFailure({ message: 'Campaign offline', code: 16032009, requestId: 'r1' });

/** Runs the batch over products a, b, c … with one answer (or failure) per call. */
async function run(count: number, answers: Array<IDataObject | Error>, keepFailures = false) {
	const draft = new Draft();
	const ids = [...'abcdefghijklmnopqrstuvwxyz'].slice(0, count);
	const context = { version: '', timeZone: 'UTC', label: 'Field' };
	draft.put({ body: 'add.product_ids' }, ids, context);
	draft.put({ body: 'note' }, 'kept', context);
	draft.put({ path: 'campaign_id' }, '7', context);
	const sent: unknown[] = [];
	const client = {
		async send({ body }: { body: IDataObject }) {
			sent.push(body);
			const answer = answers[sent.length - 1] ?? {};
			if (answer instanceof Error) throw answer;
			return answer;
		},
	};
	const request = { method: 'POST', body: draft.body };
	const items = output.items({ client, draft, request, keepFailures } as unknown as Run);
	return { sent, items: await items.catch((error: ApiFailure) => error) };
}

it('cuts the list into calls and gives one item per element, in order', async () => {
	const { sent, items } = await run(5, []);
	expect(sent).toEqual([
		{ add: { product_ids: ['a', 'b'] }, note: 'kept' },
		{ add: { product_ids: ['c', 'd'] }, note: 'kept' },
		{ add: { product_ids: ['e'] }, note: 'kept' },
	]);
	expect(items).toEqual(
		[...'abcde'].map((product_id) => ({ campaign_id: '7', product_id, success: true })),
	);
});

it('counts elements that the answers do not mention as carried out', async () => {
	const { items } = await run(5, [{}, { refused: ['d'] }]);
	expect(items).toMatchObject({
		message: 'TikTok refused 1 of 5: d (Sold out)',
		facts: { advice: expect.stringMatching(/^4 of 5 were carried out\. Set Options/) },
	});
});

it('tells every element what became of it, on Continue', async () => {
	const { items } = await run(5, [{ refused: ['b'] }, offline], true);
	const refused = { success: false, error: 'Campaign offline', code: 16032009, request_id: 'r1' };
	expect(items).toEqual([
		{ campaign_id: '7', product_id: 'a', success: true },
		{ campaign_id: '7', product_id: 'b', success: false, error: 'Sold out' },
		{ campaign_id: '7', product_id: 'c', ...refused },
		{ campaign_id: '7', product_id: 'd', ...refused },
		{ campaign_id: '7', product_id: 'e', success: true },
	]);
});

it('gives the failure of the first call as it is, since nothing has been carried out', async () => {
	const { sent, items } = await run(5, [offline]);
	expect([items, sent.length]).toEqual([offline, 1]);
});

it('says how much had been carried out when a later call fails', async () => {
	const { items } = await run(5, [{}, offline]);
	expect(items).toMatchObject({
		message: 'TikTok refused 2 of 5: c (Campaign offline), d (Campaign offline)',
		facts: { advice: expect.stringMatching(/^3 of 5 were carried out/) },
	});
});

it('does not send the rest after a fault that is not TikTok’s', async () => {
	const fault = new Error('Broken');
	const { items, sent } = await run(5, [{}, fault], true);
	expect([items, sent.length]).toEqual([fault, 2]);
});

it('names at most twenty refused elements', async () => {
	const answers = Array.from({ length: 13 }, (_, call) => ({
		refused: [...'abcdefghijklmnopqrstuvwxyz'].slice(call * 2, call * 2 + 2),
	}));
	const { items } = await run(26, answers);
	expect((items as Error).message).toMatch(/^TikTok refused 26 of 26: a \(.* and 6 more$/);
});
