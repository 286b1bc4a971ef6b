import './support/noWaiting';
import type { Fault } from '../sandbox';
import { credentialOf, runPartner, useSandbox } from './support/partner';
import { runSeller } from './support/seller';

const side = useSandbox();
const DAY_MS = 86_400_000;
const inDays = (days: number) => new Date(Date.now() + days * DAY_MS).toISOString();

const createCampaign = async () =>
	await runPartner(
		['campaign', 'create'],
		{
			name: 'Only once',
			description: 'Sun',
			commissionRate: 10,
			registrationStart: inDays(1),
			registrationEnd: inDays(5),
			campaignStart: inDays(10),
			campaignEnd: inDays(20),
			email: 'partner@example.com',
			additionalFields: { sellerTypes: ['LOCAL'] },
		},
		{ credential: credentialOf(side.sandbox) },
	);

const createTargetCollaboration = async () => {
	const { market, seller } = side.sandbox.state;
	const known = new Set(seller.targets.flatMap(({ creatorOpenIds }) => creatorOpenIds));
	const [{ id: shopId }] = side.sandbox.accounts.seller.shops;
	return await runSeller(side.sandbox, ['targetCollaboration', 'create'], {
		name: 'Only once',
		endTime: inDays(30),
		email: 'seller@example.com',
		creatorIds: market.creators.find(({ openId }) => !known.has(openId))!.openId,
		productIds: market.products.find((product) => product.shopId === shopId)!.id,
		commissionRate: 10,
	});
};

const made = () =>
	[...side.sandbox.state.partner.campaigns, ...side.sandbox.state.seller.targets].filter(
		({ name }) => name === 'Only once',
	).length;

describe.each([
	['a campaign', '*/campaigns', createCampaign],
	['a target collaboration', '*/target_collaborations', createTargetCollaboration],
])('%s', (_what, path, create) => {
	beforeEach(() => side.sandbox.reset());

	it.each<[string, Fault]>([
		['a fault behind the gateway', { kind: 'code', code: 36009003, status: 500, when: 'after' }],
		['an overload', { kind: 'unavailable', when: 'after' }],
	])('is not made twice when TikTok reports %s although it is there', async (_case, fault) => {
		side.sandbox.faults.add({ ...fault, method: 'POST', path });
		const { error } = await create();
		expect(error?.description).toContain('TikTok may have carried the call out all the same');
		expect(made()).toBe(1);
	});

	it('is made after TikTok has asked for patience', async () => {
		side.sandbox.faults.add({ kind: 'tooManyRequests', times: 2, method: 'POST', path });
		const { error } = await create();
		expect(error).toBeUndefined();
		expect(made()).toBe(1);
	});
});
