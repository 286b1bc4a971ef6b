import type { INodeParameters } from 'n8n-workflow';
import './support/noWaiting';
import { byId, credentialOf, itemsOf, runPartner, useSandbox } from './support/partner';

const side = useSandbox();
const CREATE: INodeParameters = {
	name: 'Autumn',
	description: 'Warm things',
	commissionRate: 12,
	registrationStart: '2026-12-01T00:00:00',
	registrationEnd: '2026-12-20T00:00:00',
	campaignStart: '2026-12-05T00:00:00',
	campaignEnd: '2026-12-31T00:00:00',
	email: 'partner@example.com',
};

/** Runs an operation that must be refused before a byte is sent. */
async function refusal(
	[resource, operation]: [string, string],
	parameters: INodeParameters,
	json: object = {},
) {
	const credential = credentialOf(side.sandbox);
	const items = itemsOf(json as never);
	const { error } = await runPartner([resource, operation], parameters, { credential, items });
	expect(side.sandbox.log.count()).toBe(0);
	expect(error).toMatchObject({ name: 'NodeOperationError', context: { itemIndex: 0 } });
	return [error?.message, error?.description];
}

const create = async (changes: INodeParameters, json?: object) =>
	await refusal(['campaign', 'create'], { ...CREATE, ...changes }, json);
const get = async (id: unknown, json?: object) =>
	await refusal(['campaign', 'get'], { campaign: byId(id) }, json);
const list = async (parameters: INodeParameters, json?: object) =>
	await refusal(['campaign', 'getAll'], parameters, json);

describe('refused before any request, by the name of the parameter', () => {
	it.each<[unknown, string]>([
		[0, '"Commission Rate" is 0 %, but TikTok takes 1 to 80 %'],
		[90, '"Commission Rate" is 90 %, but TikTok takes 1 to 80 %'],
		[0.99, '"Commission Rate" is 0.99 %, but TikTok takes 1 to 80 %'],
		[80.01, '"Commission Rate" is 80.01 %, but TikTok takes 1 to 80 %'],
		[
			12.345,
			'"Commission Rate" is 12.345, but it has to be a percentage with at most two decimals',
		],
		['={{ "a lot" }}', '"Commission Rate" is a lot, but it has to be a percentage'],
	])('a commission of %j percent', async (commissionRate, message) => {
		const [refused] = await create({ commissionRate } as INodeParameters);
		expect(refused).toContain(message);
	});

	it.each<[string, INodeParameters, string]>([
		[
			'a campaign that ends before it starts',
			{ campaignEnd: '2026-12-04T00:00:00' },
			'"Campaign End" is not after "Campaign Start"',
		],
		[
			'a campaign that ends when it starts',
			{ campaignEnd: '2026-12-05T00:00:00' },
			'"Campaign End" is not after "Campaign Start"',
		],
		[
			'a registration that ends before it starts',
			{ registrationEnd: '2026-11-30T00:00:00' },
			'"Registration End" is not after "Registration Start"',
		],
		[
			'a campaign of 360 days',
			{ campaignEnd: '2027-11-30T00:00:00' },
			'"Campaign End" is 360 days or more after "Campaign Start"',
		],
		[
			'a date that is none',
			{ campaignEnd: '={{ "soon" }}' },
			'"Campaign End" is "soon", which is not a date',
		],
		[
			'a name that is too long',
			{ name: '🙂'.repeat(50) },
			'"Name" has 50 characters, but TikTok takes at most 49',
		],
		['a name that is blank', { name: '={{ " " }}' }, '"Name" is empty'],
		['a name that is an object', { name: '={{ { a: 1 } }}' }, '"Name" has to be text'],
		[
			'a value that TikTok does not know',
			{ additionalFields: { sellerTypes: '={{ ["LOCAL", "OTHER"] }}' } },
			'"Seller Types" is "OTHER", which TikTok does not know',
		],
		[
			'a list that is too long',
			{ additionalFields: { shopCodes: `={{ ${JSON.stringify([...Array(100).keys()])} }}` } },
			'"Shop Codes" has 100 entries, but TikTok takes at most 99',
		],
	])('%s', async (_case, changes, message) => {
		const [refused, advice] = await create(changes);
		expect(refused).toBe(message);
		expect(advice).toMatch(/\w+ .*\.$/);
	});

	it('a date in the past of another time zone is not mixed up', async () => {
		const [refused] = await create({
			campaignStart: '2026-12-05T00:00:00+14:00',
			campaignEnd: '2026-12-04T10:00:00Z',
		});
		expect(refused).toBe('"Campaign End" is not after "Campaign Start"');
	});

	it.each<[string, unknown, object, string]>([
		[
			'a number that has lost digits',
			'={{ $json.id }}',
			{ id: 7360590375814268715 }, // eslint-disable-line no-loss-of-precision
			'"Campaign" came as the number 7360590375814269000, which is too big to be exact',
		],
		[
			'a locator that an expression left empty',
			'={{ $json.id }}',
			{ id: '' },
			'"Campaign" is empty',
		],
		['a locator without a value', '={{ $json.nothing }}', {}, '"Campaign" is empty'],
		['an object as id', '={{ $json.id }}', { id: { a: 1 } }, '"Campaign" has to be an ID'],
		['a sentence as id', '={{ $json.id }}', { id: 'my campaign' }, '"Campaign" is "my campaign"'],
		['a path as id', '={{ $json.id }}', { id: '../campaigns' }, '"Campaign" is "../campaigns"'],
		['a step up as id', '={{ $json.id }}', { id: '..' }, '"Campaign" is ".."'],
	])('%s', async (_case, id, json, message) => {
		const [refused] = await get(id, json);
		expect(refused).toContain(message);
	});

	it.each<[INodeParameters, string]>([
		[{ limit: 0 }, '"Limit" is 0, but it has to be a whole number of at least 1'],
		[{ limit: -5 }, '"Limit" is -5, but it has to be a whole number of at least 1'],
		[{ limit: 1.5 }, '"Limit" is 1.5, but it has to be a whole number of at least 1'],
		[{ limit: '={{ "all" }}' }, '"Limit" is all, but it has to be a whole number of at least 1'],
		[{ options: { itemsAtOnce: 0 } }, '"Items at Once" is 0, but it has to be a whole number'],
		[{ options: { itemsAtOnce: 51 } }, '"Items at Once" is 51, but it has to be a whole number'],
		[{ options: { itemsAtOnce: '={{ "x" }}' } }, '"Items at Once" is x, but it has to be'],
		[{ filters: { status: '={{ "SOON" }}' } }, '"Status" is "SOON", which TikTok does not know'],
	])('%j', async (parameters, message) => {
		const [refused] = await list(parameters);
		expect(refused).toContain(message);
	});

	it('an operation that the node does not have', async () => {
		const [refused] = await refusal(['campaign', 'explode'], {});
		expect(refused).toBe('The chosen operation does not exist in this node');
	});

	it('an update that changes nothing', async () => {
		const [refused] = await refusal(['campaign', 'update'], { campaign: byId('7') });
		expect(refused).toBe('"Update Fields" is empty');
	});

	it('a rejection without a reason', async () => {
		const parameters = {
			campaign: byId('7'),
			campaignProduct: byId('8'),
			decision: 'REJECT',
			rejectReasons: '={{ [] }}',
		};
		const [refused] = await refusal(['campaignProduct', 'review'], parameters);
		expect(refused).toBe('"Reject Reasons" is empty');
	});
});
