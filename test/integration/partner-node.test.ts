import './support/noWaiting';
import type { INodeParameters } from 'n8n-workflow';
import { byId, credentialOf, itemsOf, runPartner, useSandbox } from './support/partner';

const side = useSandbox();
const DAY = 86_400;

/** Runs an operation without error and gives the JSON of its items. */
async function run(operation: [string, string], parameters: INodeParameters) {
	const credential = credentialOf(side.sandbox);
	const { items, error } = await runPartner(operation, parameters, { credential });
	expect(error).toBeUndefined();
	for (const { answerProblems, problems } of side.sandbox.log.calls()) {
		expect([...answerProblems, ...problems]).toEqual([]);
	}
	return items.map(({ json }) => json);
}
const own = () => side.sandbox.state.partner.campaigns.filter(({ owner }) => owner === 'partner');
const biggest = () => own().find(({ products }) => products.length > 500)!;
const pending = () => biggest().products.filter(({ review }) => review === 'PENDING');
const approved = () => biggest().products.filter(({ review }) => review === 'APPROVED');
const iso = (seconds: number) => new Date(seconds * 1000).toISOString();
const day = (days: number) => iso(side.sandbox.clock.seconds() + days * DAY);

describe('a campaign', () => {
	it('is created, changed, published and read again', async () => {
		const [{ campaign_id, name }] = await run(['campaign', 'create'], {
			name: 'Spring “24”',
			description: 'All about tea',
			commissionRate: 12.34,
			registrationStart: day(1),
			registrationEnd: day(20),
			campaignStart: day(10),
			campaignEnd: day(40),
			email: 'partner@example.com',
			additionalFields: { shopCodes: 'USOTHER10, USOTHER11' },
		});
		expect(name).toBe('Spring “24”');
		const campaign = byId(campaign_id);
		const changed = await run(['campaign', 'update'], {
			campaign,
			updateFields: { commissionRate: 15, description: 'All about cake' },
		});
		expect(changed).toEqual([{ campaign_id, success: true }]);
		expect(await run(['campaign', 'publish'], { campaign })).toEqual([
			{ campaign_id, success: true },
		]);
		expect(await run(['campaign', 'get'], { campaign })).toMatchObject([
			{
				id: campaign_id,
				name,
				status: 'UPCOMING',
				description: 'All about cake',
				commission_rate_percent: 15,
				campaign_start_time: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:]+\.000Z$/),
				target_shops: [{ code: 'USOTHER10' }, { code: 'USOTHER11' }],
				contact_info_email: 'partner@example.com',
			},
		]);
	});

	it('that names no sellers is open to all', async () => {
		const [{ campaign_id }] = await run(['campaign', 'create'], {
			name: 'Open',
			description: 'For everybody',
			commissionRate: 10,
			registrationStart: day(1),
			registrationEnd: day(20),
			campaignStart: day(10),
			campaignEnd: day(40),
			email: 'partner@example.com',
		});
		expect(await run(['campaign', 'get'], { campaign: byId(campaign_id) })).toMatchObject([
			{ target_seller_types: ['LOCAL', 'CROSS_BORDER'] },
		]);
	});

	it('that is not there makes an error with advice', async () => {
		const { error } = await runPartner(
			['campaign', 'get'],
			{ campaign: byId('1') },
			{ credential: credentialOf(side.sandbox) },
		);
		expect(error).toMatchObject({
			message: 'The campaign does not exist.',
			description: expect.stringMatching(/^TikTok does not find the campaign\..*16032005/),
		});
	});

	it('comes as TikTok gave it without Simplify', async () => {
		const { id, commissionRate, contact, start } = biggest();
		const [json] = await run(['campaign', 'get'], { campaign: byId(id), simplify: false });
		expect(json).toMatchObject({
			id,
			commission_rate: commissionRate,
			contact_info: contact,
			campaign_start_time: start,
		});
	});

	it('is found by status and type', async () => {
		const filters = { status: 'CLOSED', type: 'MY_CAMPAIGNS' };
		const closed = await run(['campaign', 'getAll'], { returnAll: true, filters });
		expect(closed).toHaveLength(10);
		expect(new Set(closed.map(({ status }) => status))).toEqual(new Set(['CLOSED']));
		const joined = await run(['campaign', 'getAll'], {
			filters: { type: 'SELLER_CAMPAIGNS', participation: 'JOINED' },
		});
		expect(joined).toHaveLength(2);
	});
});

describe('a campaign product', () => {
	const campaign = () => byId(biggest().id);

	it('leaves the list of those awaiting review when it is reviewed', async () => {
		const [first, second, third] = pending().map(({ productId }) => productId);
		const items = itemsOf(
			{ id: first, decision: 'APPROVE', reasons: [] },
			{ id: second, decision: 'REJECT', reasons: ['COMMISSION_TOO_LOW'] },
			{ id: third, decision: 'REJECT_FOREVER', reasons: ['PRODUCT_TOO_EXPENSIVE'] },
		);
		const { items: reviewed } = await runPartner(
			['campaignProduct', 'review'],
			{
				campaign: campaign(),
				campaignProduct: byId('={{ $json.id }}'),
				decision: '={{ $json.decision }}',
				rejectReasons: '={{ $json.reasons }}',
			},
			{ credential: credentialOf(side.sandbox), items },
		);
		expect(reviewed.map(({ json }) => json)).toEqual([
			{ campaign_id: biggest().id, product_id: first, review_result: 'APPROVE', success: true },
			expect.objectContaining({ product_id: second, reject_reasons: ['COMMISSION_TOO_LOW'] }),
			expect.objectContaining({ product_id: third, review_result: 'REJECT_FOREVER' }),
		]);
		const left = await run(['campaignProduct', 'getAll'], {
			campaign: campaign(),
			reviewStatus: 'PENDING',
			returnAll: true,
		});
		const ids = left.map(({ id }) => id);
		for (const id of [first, second, third]) expect(ids).not.toContain(id);
	});

	it('is flat, in percent and in numbers, when simplified', async () => {
		const [product] = pending();
		const parameters = {
			campaign: campaign(),
			reviewStatus: 'PENDING',
			filters: { productId: product.productId },
		};
		const [simple] = await run(['campaignProduct', 'getAll'], parameters);
		const [raw] = await run(['campaignProduct', 'getAll'], { ...parameters, simplify: false });
		expect(raw).toMatchObject({
			campaign_id: biggest().id,
			creator_commission_rate: product.creatorRate,
			lowest_price: { amount: expect.any(String), currency: 'USD' },
		});
		expect(simple).toMatchObject({
			campaign_id: biggest().id,
			id: product.productId,
			creator_commission_rate_percent: product.creatorRate / 100,
			lowest_price: Number((raw.lowest_price as { amount: string }).amount),
			lowest_price_currency: 'USD',
			category_name: (raw.category as { name: string }).name,
		});
	});

	it('gets a link at a creator commission', async () => {
		const [{ productId }] = approved();
		const [json] = await run(['campaignProduct', 'generateLink'], {
			campaign: campaign(),
			campaignProduct: byId(productId),
			creatorCommissionRate: 2.5,
		});
		expect(json).toEqual({
			campaign_id: biggest().id,
			product_id: productId,
			product_promotion_link: expect.stringMatching(/^https:/),
		});
		expect(side.sandbox.log.calls({ method: 'POST' })[0].body).toEqual({
			creator_commission_rate: 250,
		});
	});
});
