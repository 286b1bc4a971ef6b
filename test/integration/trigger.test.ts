import { webhookSignature } from '../../credentials/signing/webhook';
import { TikTokShopAffiliateApi } from '../../credentials/TikTokShopAffiliateApi.credentials';
import { TikTokShopAffiliateTrigger } from '../../nodes/TikTokShopAffiliateTrigger/TikTokShopAffiliateTrigger.node';
import { runWebhook, storeCredential } from './harness';

const app = { appKey: 'fakeappkey', appSecret: 'fake-app-secret' };
const credential = (own = {}) =>
	storeCredential(TikTokShopAffiliateApi, {
		accountType: 'creator',
		...app,
		region: 'row',
		...own,
	});

let ids = 0;
const posting = (own = {}) => ({
	type: 17,
	creator_open_id: 'creator-1',
	tts_notification_id: `notification-${++ids}`,
	timestamp: 1767225600,
	data: { product_id: '7', event: { type: 'ADD', scene: 'VIDEO', content_id: '8' } },
	...own,
});

interface Delivery {
	parameters?: object;
	signer?: typeof app;
	unread?: boolean;
	headers?: Record<string, string>;
	stored?: ReturnType<typeof credential>;
}

/** Sends a notification as TikTok would. */
async function deliver(
	notification: object | string,
	{ parameters = {}, signer = app, unread, headers, stored = credential() }: Delivery = {},
	use: object = {},
) {
	const body = typeof notification === 'string' ? notification : JSON.stringify(notification);
	const signed = { authorization: webhookSignature(signer, body), ...headers };
	return await runWebhook(
		{ body, headers: signed, unread },
		{
			node: TikTokShopAffiliateTrigger,
			parameters: parameters as never,
			credential: stored,
			...use,
		},
	);
}

test('answers a signed notification with an empty 200 and starts the workflow', async () => {
	const { response, items, result } = await deliver(posting());
	expect(response).toMatchObject({ statusCode: 200, ended: true, body: '' });
	expect(result.noWebhookResponse).toBe(true);
	expect(items).toMatchObject([{ json: { event: 'SHOPPABLE_CONTENT_POSTING', action: 'ADD' } }]);
});

test('verifies bodies that n8n has not read yet', async () => {
	const { items } = await deliver(posting(), { unread: true });
	expect(items).toHaveLength(1);
});

test.each([
	['another secret', { signer: { ...app, appSecret: 'another' } }],
	['no header', { headers: { authorization: '' } }],
	[
		'base64',
		{ headers: { authorization: Buffer.from('00'.repeat(32), 'hex').toString('base64') } },
	],
])('answers %s with an empty 401 and starts nothing', async (_, delivery) => {
	const { response, items } = await deliver(posting(), delivery);
	expect(response).toMatchObject({ statusCode: 401, ended: true, body: '' });
	expect(items).toBeNull();
});

test('notices at once that the secret of the credential was changed', async () => {
	const stored = credential();
	expect((await deliver(posting(), { stored })).items).toHaveLength(1);
	stored.edit({ appSecret: 'new-secret' });
	const signer = { ...app, appSecret: 'new-secret' };
	expect((await deliver(posting(), { stored, signer })).items).toHaveLength(1);
	expect((await deliver(posting(), { stored })).response.statusCode).toBe(401);
});

test('accepts signed bodies that are no notification, without starting anything', async () => {
	const headers = { 'content-type': 'text/plain' };
	const { response, items } = await deliver('hello', { headers });
	expect(response).toMatchObject({ statusCode: 200, body: '' });
	expect(items).toBeNull();
});

test('starts once for a notification that comes twice, and remembers it', async () => {
	const notification = posting();
	const first = await deliver(notification);
	const second = await deliver(notification, {}, { staticData: first.staticData });
	expect(first.items).toHaveLength(1);
	expect(second).toMatchObject({ items: null, response: { statusCode: 200 } });
	expect(Object.keys(first.staticData)).toEqual(['seen']);
});

test('tells notifications without an id apart by their bytes', async () => {
	const old = { ...posting(), tts_notification_id: undefined };
	expect((await deliver(old)).items).toHaveLength(1);
	expect((await deliver(old)).items).toBeNull();
	expect((await deliver({ ...old, timestamp: 1767225601 })).items).toHaveLength(1);
});

test('takes every event of a test, also one that production has had', async () => {
	const notification = posting();
	await deliver(notification);
	const trial = await deliver(notification, {}, { mode: 'manual' });
	expect(trial.items).toHaveLength(1);
	expect(trial.staticData).toEqual({});
});

describe('lets only chosen events through', () => {
	const starts = async (notification: object, parameters: object) => {
		const { response, items } = await deliver(notification, { parameters });
		expect(response).toMatchObject({ statusCode: 200, body: '' });
		return items !== null;
	};
	const with17 = (filters: object) => ({ event: 'shoppableContentPosting', filters });

	test.each([
		[{ actions: ['ADD'] }, true],
		[{ actions: ['REMOVE', 'UPDATE'] }, false],
		[{ scenes: 'LIVE, VIDEO' }, true],
		[{ scenes: 'LIVE' }, false],
		[{ creatorOpenIds: 'creator-2,creator-1' }, true],
		[{ creatorOpenIds: 'creator-2' }, false],
		[{ actions: ['ADD'], creatorOpenIds: 'creator-2' }, false],
		[{ actions: [], scenes: '', creatorOpenIds: '' }, true],
	])('filters %j', async (filters, expected) => {
		expect(await starts(posting(), with17(filters))).toBe(expected);
	});

	test('by topic', async () => {
		expect(await starts(posting({ type: 20 }), with17({}))).toBe(false);
		expect(await starts(posting({ type: 20 }), { event: 'creatorDeauthorization' })).toBe(true);
		expect(await starts(posting({ type: 999 }), { event: 'any' })).toBe(true);
	});

	test('ignores filters left over from another event', async () => {
		const parameters = { event: 'any', filters: { actions: ['REMOVE'] } };
		expect(await starts(posting(), parameters)).toBe(true);
	});

	test('by shop and creator of a seller event', async () => {
		const application = (filters: object) => ({ event: 'sampleApplicationStatusChange', filters });
		const data = { new_status: 'PENDING', creator: [{ creator_open_id: 'creator-1' }] };
		const notification = () =>
			posting({ type: 56, creator_open_id: undefined, shop_id: 's', data });
		expect(await starts(notification(), application({ creatorOpenIds: 'creator-1' }))).toBe(true);
		expect(await starts(notification(), application({ statuses: ['SHIPPED'] }))).toBe(false);
		expect(await starts(notification(), application({ shopIds: 't' }))).toBe(false);
		expect(await starts(posting(), { event: 'any', filters: { shopIds: 's' } })).toBe(false);
	});
});

test('gives the notification untouched without Simplify', async () => {
	const notification = posting();
	const { items } = await deliver(notification, { parameters: { simplify: false } });
	expect(items).toEqual([{ json: notification }]);
});
