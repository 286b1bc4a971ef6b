import './support/noWaiting';
import type { IDataObject, INodeExecutionData, INodeParameters } from 'n8n-workflow';
import { TikTokShopSellerCollaboration } from '../../nodes/TikTokShopSellerCollaboration/TikTokShopSellerCollaboration.node';
import { creatorWrites } from '../sandbox/inbox/actions';
import { runListSearch, runNode } from './harness';
import { byId, credentialOf, itemsOf, useSandbox } from './support/partner';

const side = useSandbox();
const inbox = () => side.sandbox.state.inbox;
const shopId = () => side.sandbox.accounts.seller.shops[0].id;
const conversations = () => inbox().conversations.filter((one) => one.shopId === shopId());
const pending = () =>
	inbox().applications.find(
		(one) =>
			one.shopId === shopId() && one.status === 'PENDING' && inbox().samplesLeft[one.productId] > 0,
	)!;
const stranger = () =>
	side.sandbox.state.market.creators.find(
		({ openId }) =>
			!conversations().some(({ creatorOpenId }) => creatorOpenId === openId) &&
			![...inbox().left, ...inbox().closed].includes(openId),
	)!.openId;

const START = { method: 'POST', path: '/affiliate_seller/202508/conversations' };
const UPLOAD = { path: '/affiliate_seller/202511/images/upload' };
const SEND = { method: 'POST', path: '/affiliate_seller/202412/conversations/{id}/messages' };
const SEARCH = { path: '*/sample_applications/search' };

interface Use {
	items?: INodeExecutionData[];
	onError?: 'continueRegularOutput';
}

async function run(
	[resource, operation]: [string, string],
	parameters: INodeParameters = {},
	use: Use = {},
) {
	const credential = credentialOf(side.sandbox, 'seller');
	const outcome = await runNode({
		node: TikTokShopSellerCollaboration,
		credential,
		parameters: { resource, operation, ...parameters },
		...use,
	});
	return { ...outcome, json: outcome.items.map(({ json }) => json) };
}

const send = async (parameters: INodeParameters, use: Use = {}) =>
	await run(['message', 'send'], parameters, use);
const calls = () => side.sandbox.log.calls({ host: 'api' });

beforeEach(() => {
	inbox().quotas.unanswered = 100;
});

describe('Sample Application', () => {
	it('gives figures of the creator as numbers, the commission in percent and times as dates', async () => {
		const application = pending();
		inbox().figures[application.creatorOpenId] = {
			gmv: '1234.50',
			contents: 7,
			medianViews: 2500,
			fulfillment: '60.85',
		};
		application.commissionRate = '0.125';
		const { json } = await run(['sampleApplication', 'getAll'], {
			status: 'PENDING',
			filters: { productId: application.productId, creatorOpenId: application.creatorOpenId },
		});
		expect(json.find(({ id }) => id === application.id)).toMatchObject({
			status: 'PENDING',
			commission_rate_percent: 12.5,
			creator_gmv: 1234.5,
			creator_gmv_currency: expect.any(String),
			creator_content_count: 7,
			creator_median_video_views: 2500,
			creator_fulfillment_percent: 60.85,
			approve_until: new Date(application.approveBefore * 1000).toISOString(),
		});
		const [{ body }] = side.sandbox.log.calls(SEARCH);
		expect(body).toEqual({
			status: 'PENDING',
			product_id: application.productId,
			creator_user_oepn_id: application.creatorOpenId,
		});
	});

	it('reads all pages of all statuses', async () => {
		const { json } = await run(['sampleApplication', 'getAll'], { returnAll: true });
		const all = inbox().applications.filter((one) => one.shopId === shopId());
		expect(json.map(({ id }) => id)).toEqual(all.map(({ id }) => id));
		expect(side.sandbox.log.count(SEARCH)).toBe(Math.ceil(all.length / 50));
	});

	it('is approved, and rejected with the reason', async () => {
		const first = pending();
		const review = ['sampleApplication', 'review'] as [string, string];
		const approved = await run(review, { sampleApplication: byId(first.id), decision: 'APPROVE' });
		const next = pending();
		const rejected = await run(review, {
			sampleApplication: byId(next.id),
			decision: 'REJECT',
			rejectReason: 'OUT_OF_STOCK',
		});
		expect([...approved.json, ...rejected.json]).toEqual([
			{ application_id: first.id, review_result: 'APPROVE', success: true },
			{
				application_id: next.id,
				review_result: 'REJECT',
				reject_reason: 'OUT_OF_STOCK',
				success: true,
			},
		]);
		expect([first.status, next.status]).toEqual(['AWAITING_SHIPMENT', 'REJECT_CANCELLED']);
	});

	it('is not rejected without a reason', async () => {
		const { error } = await run(
			['sampleApplication', 'review'],
			{
				sampleApplication: byId(pending().id),
				decision: 'REJECT',
				rejectReason: '={{ $json.reason }}',
			},
			{ items: itemsOf({ reason: '' }) },
		);
		expect(error?.message).toBe('"Reject Reason" is empty');
		expect(calls()).toEqual([]);
	});

	it('lists what was made with the sample', async () => {
		const { id, contents } = inbox().applications.find(
			(one) => one.shopId === shopId() && one.status === 'COMPLETED',
		)!;
		const { json } = await run(['sampleApplication', 'getFulfillments'], {
			sampleApplication: byId(id),
			contentType: '',
		});
		expect(json.map((item) => [item.application_id, item.content_id, item.view_count])).toEqual(
			contents.map((content) => [id, content.id, content.views]),
		);
	});

	it('offers those awaiting review, by the creator’s name', async () => {
		const { creatorOpenId } = pending();
		const { username } = side.sandbox.state.market.creators.find(
			({ openId }) => openId === creatorOpenId,
		)!;
		const { results } = await runListSearch('searchPendingSampleApplications', {
			node: TikTokShopSellerCollaboration,
			credential: credentialOf(side.sandbox, 'seller'),
			filter: username,
		});
		expect(results.length).toBeGreaterThan(0);
		for (const { name } of results) expect(name).toMatch(`@${username}`);
		for (const { name } of results) expect(name).toMatch('(PENDING)');
	});
});

describe('Message: Send', () => {
	it('starts the conversation with a creator, and finds it the next time', async () => {
		const creator = stranger();
		const text = 'Hello “you” 💖\nsecond line';
		const parameters = { creator: byId(creator), messageType: 'TEXT', text };
		const first = await send(parameters);
		const second = await send(parameters);
		expect(first.json).toEqual([
			{
				message_id: expect.any(String),
				conversation_id: expect.any(String),
				creator_open_id: creator,
				username: expect.any(String),
				message_type: 'TEXT',
				text,
			},
		]);
		const { messages } = conversations().find(({ creatorOpenId }) => creatorOpenId === creator)!;
		expect(second.json[0].conversation_id).toBe(first.json[0].conversation_id);
		expect(messages.map(({ content }) => JSON.parse(content) as IDataObject)).toEqual([
			{ content: text },
			{ content: text },
		]);
	});

	it.each<[string, () => INodeParameters, () => IDataObject]>([
		[
			'PRODUCT_CARD',
			() => ({ product: byId(pending().productId) }),
			() => ({ product_id: pending().productId }),
		],
		[
			'TARGET_COLLABORATION_CARD',
			() => ({ targetCollaboration: byId('7400846837790361387') }),
			() => ({ target_collaboration_id: '7400846837790361387' }),
		],
		[
			'FREE_SAMPLE_CARD',
			() => ({ sampleApplication: byId(pending().id) }),
			() => ({ apply_id: pending().id }),
		],
	])('puts what the form of a %s holds into the content', async (messageType, fields, content) => {
		const [{ id, messages }] = conversations();
		const { error } = await send({
			sendTo: 'conversation',
			conversation: byId(id),
			messageType,
			...fields(),
		});
		expect(error).toBeUndefined();
		expect(messages.at(-1)).toMatchObject({
			type: messageType,
			content: JSON.stringify(content()),
		});
		expect(side.sandbox.log.count(START)).toBe(0);
	});

	const PNG = Buffer.alloc(32);
	PNG.write('89504e470d0a1a0a', 'hex');
	PNG.writeUInt32BE(640, 16);
	PNG.writeUInt32BE(480, 20);
	const withFile = (mimeType: string, bytes = PNG): INodeExecutionData[] => [
		{
			json: {},
			binary: { data: { data: bytes.toString('base64'), mimeType, fileName: 'picture.png' } },
		},
	];
	const image = { messageType: 'IMAGE', imageSource: 'file' };

	it('uploads the image of the item and sends it', async () => {
		const [{ id, messages }] = conversations();
		const { json } = await send(
			{ sendTo: 'conversation', conversation: byId(id), ...image },
			{ items: withFile('image/png') },
		);
		const uploaded = inbox().images.at(-1)!;
		expect(uploaded).toMatchObject({ width: 640, height: 480 });
		expect(JSON.parse(messages.at(-1)!.content)).toEqual(uploaded);
		expect(json[0]).toMatchObject({ image_url: uploaded.url, image_width: 640 });
	});

	it('sends an image that was uploaded before', async () => {
		const uploaded = await run(['message', 'uploadImage'], {}, { items: withFile('image/png') });
		const { url: imageUrl, width: imageWidth, height: imageHeight } = uploaded.json[0];
		const [{ id, messages }] = conversations();
		const { error } = await send({
			sendTo: 'conversation',
			conversation: byId(id),
			messageType: 'IMAGE',
			imageSource: 'uploaded',
			...({ imageUrl, imageWidth, imageHeight } as INodeParameters),
		});
		expect(error).toBeUndefined();
		expect(JSON.parse(messages.at(-1)!.content)).toEqual(uploaded.json[0]);
	});

	it.each([
		['image/svg+xml', PNG, 'The file in "data" is of the type image/svg+xml'],
		['image/png', Buffer.alloc(10 * 1024 * 1024 + 1), 'bigger than the 10 MB'],
	])('refuses a file of %s that TikTok would not take', async (type, bytes, message) => {
		const { error } = await send(
			{ sendTo: 'conversation', conversation: byId(conversations()[0].id), ...image },
			{ items: withFile(type, bytes) },
		);
		expect(error?.message).toMatch(message);
		expect(calls()).toEqual([]);
	});

	it('shows every request in a dry run and sends none of them', async () => {
		const { json } = await send(
			{ creator: byId(stranger()), ...image, options: { dryRun: true } },
			{ items: withFile('image/png') },
		);
		expect(json.map(({ method, path }) => `${method} ${path}`)).toEqual([
			'POST /affiliate_seller/202508/conversations',
			'POST /affiliate_seller/202511/images/upload',
			'POST /affiliate_seller/202412/conversations/not-created-in-dry-run/messages',
		]);
		expect(calls().filter(({ method }) => method !== 'GET')).toEqual([]);
	});

	it('does not send again what may have arrived, and says so', async () => {
		const [{ id, messages }] = conversations();
		const before = messages.length;
		side.sandbox.faults.add({ kind: 'drop', when: 'after', times: 'always', ...SEND });
		const { error } = await send({
			sendTo: 'conversation',
			conversation: byId(id),
			messageType: 'TEXT',
			text: 'Once',
		});
		expect(side.sandbox.log.count(SEND)).toBe(1);
		expect(messages.length).toBe(before + 1);
		expect(error?.description).toMatch(/may have/);
	});

	it.each([
		[16030001, 'left the affiliate program', () => inbox().left[0]],
		[45101021, 'privacy settings', () => inbox().closed[0]],
	])(
		'says what TikTok’s code %i means, and goes on with the next',
		async (code, advice, openId) => {
			inbox().conversations = inbox().conversations.filter(
				({ creatorOpenId }) => creatorOpenId !== openId(),
			);
			const { json } = await send(
				{ creator: byId('={{ $json.creator }}'), messageType: 'TEXT', text: 'Hi' },
				{
					items: itemsOf({ creator: openId() }, { creator: stranger() }),
					onError: 'continueRegularOutput',
				},
			);
			expect(json[0]).toMatchObject({
				code,
				message: expect.stringContaining(advice) as string,
			});
			expect(json[1]).toMatchObject({ text: 'Hi' });
			expect(side.sandbox.log.count(UPLOAD)).toBe(0);
		},
	);
});

describe('Conversation and messages', () => {
	it('reads a conversation of more than two pages, twenty messages each', async () => {
		const longest = conversations().reduce((a, b) =>
			b.messages.length > a.messages.length ? b : a,
		);
		const { json } = await run(['message', 'getAll'], {
			conversation: byId(longest.id),
			returnAll: true,
		});
		expect(json.map(({ message_id }) => message_id)).toEqual(
			[...longest.messages].reverse().map(({ id }) => id),
		);
		const read = side.sandbox.log.calls({ path: '*/messages' });
		expect(read.map(({ query }) => query.page_size)).toEqual(['20', '20', '20']);
	});

	it('gives unread messages by their type', async () => {
		const [first, second] = conversations();
		const moment = {
			now: side.sandbox.clock.seconds(),
			random: { id: () => '1700000000000000001' },
		};
		const card = { type: 'TARGET_COLLABORATION_CARD', content: { invitation_group_id: '74' } };
		creatorWrites(inbox(), first, { content: { content: 'Hi!' } }, moment);
		creatorWrites(inbox(), second, card, moment);
		const { json } = await run(['message', 'getUnread']);
		const own = (id: string) => json.find(({ conversation_id }) => conversation_id === id);
		expect(own(first.id)).toMatchObject({ message_type: 'TEXT', text: 'Hi!' });
		expect(own(second.id)).toMatchObject({ target_collaboration_id: '74' });
	});

	it('marks more than twenty conversations as read, and names those TikTok left out', async () => {
		const ids = conversations().map(({ id }) => id);
		const wanted: INodeParameters = { conversationIds: [...ids, 'unknown'].join(',') };
		const { error } = await run(['conversation', 'markAsRead'], wanted);
		expect(error?.message).toMatch(/refused 1 of \d+: unknown/);
		expect(conversations().flatMap(({ messages }) => messages.filter(({ read }) => !read))).toEqual(
			[],
		);
		const kept = await run(['conversation', 'markAsRead'], {
			...wanted,
			options: { onPartialFailure: 'continue' },
		});
		expect(kept.json.filter(({ success }) => !success)).toEqual([
			expect.objectContaining({ conversation_id: 'unknown' }),
		]);
		expect(kept.json).toHaveLength(ids.length + 1);
	});

	it('filters conversations by status in the version that can, and says so in the other', async () => {
		const getAll = async (apiVersion: string) =>
			await run(['conversation', 'getAll'], {
				filters: { status: 'UNREPLIED' },
				returnAll: true,
				options: { apiVersion },
			});
		const { json } = await getAll('202412');
		expect(json.length).toBeGreaterThan(0);
		expect(json[0]).toMatchObject({
			username: expect.any(String),
			unread_count: expect.any(Number),
		});
		expect((await getAll('202505')).error?.message).toBe(
			'"Status" does not exist in API version 202505',
		);
	});

	it('offers conversations by the creator’s name', async () => {
		const { creatorOpenId, id } = conversations().at(-1)!;
		const { username } = side.sandbox.state.market.creators.find(
			({ openId }) => openId === creatorOpenId,
		)!;
		const { results } = await runListSearch('searchConversations', {
			node: TikTokShopSellerCollaboration,
			credential: credentialOf(side.sandbox, 'seller'),
			filter: `@${username}`,
		});
		expect(results.map(({ value }) => value)).toContain(id);
	});
});
