import './support/noWaiting';
import { byId, credentialOf, itemsOf, runPartner, useSandbox } from './support/partner';

const side = useSandbox();

describe('one bad item among good ones', () => {
	const campaigns = () =>
		side.sandbox.state.partner.campaigns.slice(0, 3).map(({ id }) => ({ id }) as { id: unknown });
	const run = async (onError?: 'continueRegularOutput' | 'continueErrorOutput') => {
		const [first, second, third] = campaigns();
		const items = itemsOf(first as never, { id: 12345678901234567890 } as never, third as never); // eslint-disable-line no-loss-of-precision
		expect(second).toBeDefined();
		return await runPartner(
			['campaign', 'get'],
			{ campaign: byId('={{ $json.id }}') },
			{ credential: credentialOf(side.sandbox), items, onError },
		);
	};

	it('stops the node before the first request, and is named', async () => {
		const { error } = await run();
		expect(error).toMatchObject({ context: { itemIndex: 1 } });
		expect(side.sandbox.log.count()).toBe(0);
	});

	it('becomes an item of its own, on continue', async () => {
		const { items } = await run('continueRegularOutput');
		expect(items.map(({ json, pairedItem }) => [json.id ?? json.error, pairedItem])).toEqual([
			[campaigns()[0].id, { item: 0 }],
			[expect.stringContaining('"Campaign" came as the number'), { item: 1 }],
			[campaigns()[2].id, { item: 2 }],
		]);
	});

	it('goes to the error output', async () => {
		const { outputs } = await run('continueErrorOutput');
		expect(outputs.map((items) => items.length)).toEqual([2, 1]);
		expect(outputs[1][0].json.error).toContain('"Campaign" came as the number');
	});
});
