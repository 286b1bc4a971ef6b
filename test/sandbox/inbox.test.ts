import { coverage } from '../openapi';
import { startSandbox, type Sandbox } from '.';
import { creatorWrites } from './inbox/actions';
import { STATUSES, type SampleApplication } from './inbox/state';
import { connect, type Client } from './kernel/client';
import { routes } from './suites';

const SELLER = '/affiliate_seller';
const SEARCH = `${SELLER}/202508/sample_applications/search`;
const CONVERSATIONS = `${SELLER}/202505/conversations`;
const START = `${SELLER}/202508/conversations`;
const READ = `${SELLER}/202412/conversatons/read`;

type Row = Record<string, unknown> & { id: string };

let sandbox: Sandbox;
let seller: Client;

beforeAll(async () => {
	sandbox = await startSandbox();
});
afterAll(async () => await sandbox.stop());
beforeEach(() => {
	sandbox.reset();
	seller = connect(sandbox, sandbox.accounts.seller);
});
afterEach(() => {
	expect(sandbox.log.entries.flatMap(({ answerProblems }) => answerProblems)).toEqual([]);
});

const inbox = () => sandbox.state.inbox;
const shopId = () => sandbox.accounts.seller.shops[0].id;
const search = async (body: object = {}, page_size = 50) =>
	(
		await seller.post<{ sample_applications: Row[]; total_count: number }>(SEARCH, body, {
			page_size,
		})
	).data;
const review = ({ id }: Pick<SampleApplication, 'id'>, body: object) =>
	seller.post(`${SELLER}/202507/sample_applications/${id}/review`, body);
const pending = (fits: (left: number) => boolean = (left) => left > 0) =>
	inbox().applications.find(
		(one) =>
			one.shopId === shopId() &&
			one.status === 'PENDING' &&
			fits(inbox().samplesLeft[one.productId]),
	)!;
const write = (id: string, msg_type: string, content: object | string) =>
	seller.post(`${SELLER}/202412/conversations/${id}/messages`, {
		msg_type,
		content: typeof content === 'string' ? content : JSON.stringify(content),
	});
const ownConversations = () => inbox().conversations.filter((one) => one.shopId === shopId());
/** A creator of the market whom the shop has not talked to. */
const stranger = () =>
	sandbox.state.market.creators.find(
		({ openId }) =>
			!ownConversations().some(({ creatorOpenId }) => creatorOpenId === openId) &&
			![...inbox().left, ...inbox().closed].includes(openId),
	)!;

it('serves every sample application and message operation TikTok documents for sellers', () => {
	const served = new Set(routes.map(({ method, path }) => `${method} ${path}`));
	const wanted = coverage(['/affiliate_seller/'])
		.map(({ method, path }) => `${method} ${path}`)
		.filter((operation) => /conversat|sample_applications|images/.test(operation));
	expect(wanted.length).toBeGreaterThan(15);
	expect(wanted.filter((operation) => !served.has(operation))).toEqual([]);
});

describe('sample applications', () => {
	it('are there in every status, only those of the shop', async () => {
		for (const status of STATUSES) {
			const { sample_applications, total_count } = await search({ status });
			expect(total_count).toBeGreaterThan(0);
			expect(sample_applications.every((one) => one.status === status)).toBe(true);
		}
		const { total_count } = await search();
		expect(total_count).toBe(inbox().applications.filter((one) => one.shopId === shopId()).length);
	});

	it('are found by creator, product and parts of names', async () => {
		const { creatorOpenId, productId } = pending();
		const { username } = sandbox.state.market.creators.find(
			({ openId }) => openId === creatorOpenId,
		)!;
		const byCreator = await search({ creator_user_oepn_id: creatorOpenId });
		const byName = await search({ username: username.slice(1).toUpperCase() });
		const byProduct = await search({ product_id: productId });
		expect(byCreator.total_count).toBeGreaterThan(0);
		expect(byName.total_count).toBeGreaterThanOrEqual(byCreator.total_count);
		expect(byProduct.sample_applications.map(({ product }) => (product as Row).id)).toEqual(
			Array(byProduct.total_count).fill(productId),
		);
	});

	it('go to shipment when they are approved, which takes a sample and tells of it', async () => {
		const application = pending();
		sandbox.webhooks.partnerCenter = { url: 'http://127.0.0.1:9' };
		const before = inbox().samplesLeft[application.productId];
		expect((await review(application, { review_result: 'APPROVE' })).code).toBe(0);
		expect(inbox().samplesLeft[application.productId]).toBe(before - 1);
		const { sample_applications } = await search({ status: 'AWAITING_SHIPMENT' });
		const approved = sample_applications.find(({ id }) => id === application.id)!;
		expect(approved).toMatchObject({ order_id: expect.any(String), is_approvable: false });
		const [{ type, body }] = sandbox.webhooks.deliveries;
		expect({ type, ...(JSON.parse(body) as object) }).toMatchObject({
			type: 56,
			shop_id: shopId(),
			data: { application_id: application.id, new_status: 'AWAITING_SHIPMENT' },
		});
	});

	it('are rejected only with a reason, and reviewed only once', async () => {
		const application = pending();
		const without = await review(application, { review_result: 'REJECT' });
		const withReason = { review_result: 'REJECT', reject_reason: 'NOT_MATCH' };
		const rejected = await review(application, withReason);
		const again = await review(application, withReason);
		expect([without, rejected, again].map(({ code }) => code)).toEqual([16032001, 0, 16032001]);
		expect(application.status).toBe('REJECT_CANCELLED');
	});

	it('cannot be approved without samples, nor when they are overdue', async () => {
		const soldOut = pending((left) => left === 0);
		const { sample_applications } = await search({ product_id: soldOut.productId });
		const row = sample_applications.find(({ id }) => id === soldOut.id);
		expect(row).toMatchObject({
			is_approvable: false,
			disapprovable_reasons: ['Product out of stock'],
		});
		expect((await review(soldOut, { review_result: 'APPROVE' })).code).toBe(16032001);
		const late = pending();
		late.approveBefore = sandbox.clock.seconds() - 1;
		expect((await review(late, { review_result: 'APPROVE' })).message).toMatch('OVERDUE_CANCELLED');
	});

	it('show what was made with the sample', async () => {
		const { id, contents } = inbox().applications.find(
			(one) => one.shopId === shopId() && one.status === 'COMPLETED',
		)!;
		const path = `${SELLER}/202409/sample_applications/${id}/fulfillments/search`;
		const all = await seller.post<{ fulfillments: object[] }>(path, {});
		const lives = await seller.post<{ fulfillments: object[] }>(path, { content_format: 'LIVE' });
		expect(all.data.fulfillments).toHaveLength(contents.length);
		expect(lives.data.fulfillments).toHaveLength(
			contents.filter(({ format }) => format === 'LIVE').length,
		);
	});

	it('can be asked for by a link, for a SKU of the shop in a collaboration', async () => {
		const path = `${SELLER}/202512/sample_applications/deeplink`;
		const { productId: product_id, skuId: sku_id } = pending();
		const good = await seller.get(path, { product_id, sku_id, collaboration_id: '1' });
		const nowhere = await seller.get(path, { product_id, sku_id });
		const foreign = await seller.get(path, { product_id, sku_id: '1', collaboration_id: '1' });
		expect(good.data.deeplink).toMatch(`sku_id=${sku_id}`);
		expect([nowhere, foreign].map(({ code }) => code)).toEqual([16032001, 16032001]);
	});
});

describe('conversations', () => {
	it('come as bare ids unless more is asked for, and by status in the older version', async () => {
		interface List {
			conversations: Row[];
			has_more: boolean;
		}
		const ids = await seller.get<List>(CONVERSATIONS, { page_size: 50 });
		expect(ids.data.conversations.every((one) => Object.keys(one).join() === 'id')).toBe(true);
		expect(ids.data.has_more).toBe(true);
		const more = { page_size: 50, only_need_conversation_id: 'false' };
		const unread = await seller.get<List>(`${SELLER}/202412/conversations`, {
			...more,
			conversation_status: 'UNREAD',
		});
		expect(unread.data.conversations.every(({ unread_count }) => Number(unread_count) > 0)).toBe(
			true,
		);
		expect(unread.data.conversations.length).toBeGreaterThan(0);
	});

	it('are started once and found again afterwards', async () => {
		const body = { creator_open_id: stranger().openId, only_need_conversation_id: false };
		const first = await seller.post(START, body);
		const second = await seller.post(START, body);
		expect([first.data.is_new, second.data.is_new]).toEqual([true, false]);
		expect(second.data.conversation_id).toBe(first.data.conversation_id);
	});

	it('are refused with TikTok’s codes', async () => {
		const start = async (creator_open_id: string) =>
			(await seller.post(START, { creator_open_id })).code;
		const strange = stranger().openId;
		expect(await start(inbox().left[0])).toBe(16030001);
		inbox().conversations = [];
		expect(await start(inbox().closed[0])).toBe(45101021);
		inbox().quotas.conversations = 0;
		expect(await start(strange)).toBe(16030002);
	});

	it('are read when they are marked so, and name those that failed', async () => {
		const [first, second] = ownConversations();
		first.messages[0].read = false;
		const { data } = await seller.post(READ, { conversation_ids: [first.id, 'unknown'] });
		expect(data.failed_conversation_ids).toEqual(['unknown']);
		expect(first.messages.every(({ read }) => read)).toBe(true);
		sandbox.faults.add({ kind: 'partialFailure', path: READ });
		const partial = await seller.post(READ, { conversation_ids: [first.id, second.id] });
		expect(partial.data.failed_conversation_ids).toEqual([first.id]);
	});
});

describe('messages', () => {
	it.each([
		['TEXT', () => ({ content: 'Hello 💖 “you”' })],
		['PRODUCT_CARD', () => ({ product_id: pending().productId })],
		['TARGET_COLLABORATION_CARD', () => ({ target_collaboration_id: '7400846837790361387' })],
		['FREE_SAMPLE_CARD', () => ({ apply_id: pending().id })],
	])('of the type %s are kept as they were sent', async (type, content) => {
		const [{ id, messages }] = ownConversations();
		const { code, data } = await write(id, type, content());
		expect(code).toBe(0);
		expect(messages.at(-1)).toMatchObject({
			id: data.message_id,
			type,
			content: JSON.stringify(content()),
		});
	});

	it.each([
		['TEXT', 'not JSON'],
		['TEXT', { text: 'wrong key' }],
		['PRODUCT_CARD', { product_id: '1' }],
		['FREE_SAMPLE_CARD', { apply_id: '1' }],
		['IMAGE', { url: 'https://example.com/elsewhere.png', width: 1, height: 1 }],
	])('of the type %s are refused with the content %j', async (type, content) => {
		expect((await write(ownConversations()[0].id, type, content)).code).toBe(16032001);
	});

	it('are limited per creator until an answer comes, and per day', async () => {
		const { data } = await seller.post(START, { creator_open_id: stranger().openId });
		const id = String(data.conversation_id);
		const conversation = inbox().conversations.find((one) => one.id === id)!;
		inbox().quotas.unanswered = 1;
		const send = async () => (await write(id, 'TEXT', { content: 'Hi' })).code;
		expect([await send(), await send()]).toEqual([0, 16030100]);
		const now = sandbox.clock.seconds();
		creatorWrites(inbox(), conversation, { content: { content: 'Yes' } }, { now, random });
		expect(await send()).toBe(0);
		inbox().quotas = { conversations: 1000, unanswered: 10, daily: 2 };
		expect(await send()).toBe(45101004);
	});

	it('come newest first, twenty at most', async () => {
		const { id, messages } = ownConversations()[0];
		const path = `${SELLER}/202412/conversation/${id}/messages`;
		interface List {
			messages: Array<{ message_body: Row }>;
			has_more: boolean;
		}
		const { data } = await seller.get<List>(path, { page_size: 20 });
		expect(data.messages[0].message_body.id).toBe(messages.at(-1)!.id);
		expect([data.messages.length, data.has_more]).toEqual([20, true]);
		expect((await seller.get(path, { page_size: 21 })).code).toBe(16032001);
	});

	it('of creators are unread for a minute’s list, and told by a webhook', async () => {
		const [conversation] = ownConversations();
		conversation.messages.forEach((message) => (message.read = true));
		const event = creatorWrites(
			inbox(),
			conversation,
			{ content: { content: 'Hi!' } },
			{ now: sandbox.clock.seconds(), random },
		);
		expect(event).toMatchObject({ type: 33, shopId: shopId(), data: { msg_type: 'TEXT' } });
		const path = `${SELLER}/202412/conversations/messages/list/newest`;
		interface List {
			newest_message_list: object[];
		}
		const { data } = await seller.get<List>(path);
		expect(data.newest_message_list).toEqual([
			expect.objectContaining({ conversation_id: conversation.id, unread_message_count: 1 }),
		]);
		sandbox.clock.advance(61);
		expect((await seller.get<List>(path)).data.newest_message_list).toEqual([]);
	});
});

const random = { id: () => '1700000000000000000' };
