import { awaitingReview } from '../demo/review';
import { startSandbox, type Sandbox } from '../sandbox';
import { imIdOf } from '../sandbox/inbox/state';
import { priceRange, stockOf } from '../sandbox/market';
import type { Order } from '../sandbox/orders/state';
import { productOf, type CampaignProduct } from '../sandbox/partner/state';
import { readTemplate, sandboxCredentials, useN8n } from './driver';
import { nextPage, submitForm } from './support/form';
import { eventually } from './support/recorder';
import { withSettings } from './support/settings';

const DAY = 86_400;

let sandbox: Sandbox;
beforeAll(async () => {
	sandbox = await startSandbox();
});
afterAll(async () => await sandbox.stop());
afterEach(() => {
	const flawed = sandbox.log
		.calls({ host: 'api' })
		.filter(({ signatureOk, problems }) => !signatureOk || problems.length > 0);
	expect(flawed).toEqual([]);
	sandbox.log.clear();
});

const n8n = useN8n(() => ({ credentials: sandboxCredentials(sandbox) }));

async function load(name: string, node = '', values: Record<string, unknown> = {}) {
	const template = readTemplate(name, sandboxCredentials(sandbox));
	const workflow = node ? withSettings(template, node, values) : template;
	return await n8n().rest.createWorkflow({ ...workflow, id: undefined });
}

/** Publishes a workflow anew, which polls at once, and reads the run that the poll starts. */
async function runOfNextPoll(id: string) {
	const { rest } = n8n();
	const before = await rest.executionIds(id);
	await rest.deactivate(id);
	await rest.activate(id);
	let started: string | undefined;
	await eventually('the poll starts a run', async () => {
		started = (await rest.executionIds(id)).find((each) => !before.includes(each));
		return started !== undefined;
	});
	const execution = await rest.waitForExecution(started!);
	expect(execution.error?.message).toBeUndefined();
	return execution;
}

describe('campaign-review-with-approval', () => {
	const NAME = 'campaign-review-with-approval';
	const RULES = {
		min_commission_percent: 12,
		hold_below_percent: 15,
		min_inventory: 20,
		max_price: 150,
	};
	const submissions = () => awaitingReview(sandbox, sandbox.accounts.partner);

	/** What the rules say about a product, worked out from the sandbox's own numbers. */
	function verdict(submitted: CampaignProduct) {
		const product = productOf(sandbox.state.market, submitted);
		const percent = (submitted.creatorRate + submitted.partnerRate) / 100;
		const isDear = Number(priceRange(product).lowest) > RULES.max_price;
		if (percent < RULES.min_commission_percent || isDear) return 'REJECTED';
		const isUnsure = percent < RULES.hold_below_percent || stockOf(product) < RULES.min_inventory;
		return isUnsure ? 'PENDING' : 'APPROVED';
	}

	test('decides what is submitted by the rules, and leaves the unsure ones to a person', async () => {
		const { rest, url } = n8n();
		const id = await load(NAME, 'Review Rules', RULES);
		const waiting = submissions();
		const expected = waiting.map(({ submitted }) => verdict(submitted));
		const count = (wanted: string) => expected.filter((each) => each === wanted).length;
		const unsure = count('PENDING');
		expect(Math.min(count('APPROVED'), count('REJECTED'), unsure)).toBeGreaterThan(3);

		const first = await runOfNextPoll(id);
		expect(waiting.map(({ submitted }) => submitted.review)).toEqual(expected);
		expect(first.count('Links Ready')).toBe(count('APPROVED'));
		expect(first.count('Held for You')).toBe(unsure);

		const again = waiting.find(({ submitted }) => submitted.review === 'REJECTED')!;
		await rest.deactivate(id);
		await rest.activate(id);
		again.submitted.review = 'PENDING';
		again.submitted.creatorRate = 5_000;
		const second = await runOfNextPoll(id);
		expect(second.json('New Product').map((one) => one.id)).toEqual([again.submitted.productId]);

		const { address, html } = await nextPage(`${url}/form/campaign-review`, ['Kim']);
		const labels = [...html.matchAll(/id='option\d+_field-0' value='([^']*)'/g)].map(
			([, label]) => label,
		);
		const idIn = (label: string) => /\/(\d+)\)$/.exec(label)![1];
		const [approve, reject, ...untouched] = labels;
		expect(labels.length).toBeGreaterThan(2);
		await submitForm(address, [JSON.stringify([approve]), JSON.stringify([reject])]);

		const [executionId] = await rest.executionIds(id);
		const execution = await rest.waitForExecution(executionId);
		expect(execution.error?.message).toBeUndefined();
		expect(execution.json('Links Ready')).toMatchObject([
			{ product_id: idIn(approve), success: true, product_promotion_link: expect.any(String) },
		]);
		const reviewOf = (label: string) =>
			waiting.find(({ submitted, campaign }) =>
				label.endsWith(`(${campaign.id}/${submitted.productId})`),
			)!.submitted;
		expect(reviewOf(approve).review).toBe('APPROVED');
		expect(reviewOf(reject)).toMatchObject({
			review: 'REJECTED',
			rejectReasons: ['NO_SUITABLE_CREATOR'],
		});
		expect(untouched.map((label) => reviewOf(label).review)).toEqual(
			untouched.map(() => 'PENDING'),
		);
		await rest.deactivate(id);
	});
});

describe('order-settlement-watch', () => {
	const NAME = 'order-settlement-watch';

	/** Open orders of the shop, each with one line. */
	const openOrders = (): Order[] => {
		const [shop] = sandbox.accounts.seller.shops;
		const since = sandbox.clock.seconds() - 15 * DAY;
		return sandbox.state.orders.orders.filter(
			({ shopId, createdAt, fate, lines }) =>
				shopId === shop.id && createdAt > since && fate === 'normal' && lines.length === 1,
		);
	};

	test('writes down what was settled or went back, and raises an alert for the latter', async () => {
		const { rest } = n8n();
		const id = await load(NAME);
		const [paid, refunded] = openOrders();
		await rest.activate(id);
		expect(await rest.executionIds(id)).toEqual([]);

		for (const order of [paid, refunded]) order.createdAt -= 25 * DAY;
		Object.assign(refunded, { fate: 'refunded' });
		refunded.lines[0].refunded = refunded.lines[0].quantity;
		sandbox.state.orders.orders.sort((a, b) => b.createdAt - a.createdAt);
		const execution = await runOfNextPoll(id);

		const rowOf = ({ id: order }: Order) =>
			execution.json('Settlement Row').find(({ order_id }) => order_id === order)!;
		const earned = Number(paid.lines[0].price) * paid.lines[0].quantity * paid.lines[0].rate;
		expect(rowOf(paid)).toMatchObject({ verdict: 'as estimated', difference_percent: 0 });
		expect(rowOf(paid).actual_commission).toBeCloseTo(earned / 10_000, 1);
		expect(rowOf(refunded)).toMatchObject({ verdict: 'went back', actual_commission: 0 });
		expect(execution.json('Alert').map(({ order_id }) => order_id)).toEqual([refunded.id]);
		expect(execution.count('Settlement Row')).toBe(2);
		await rest.deactivate(id);
	});

	test('shows recent orders in a test run', async () => {
		const { rest } = n8n();
		const execution = await rest.waitForExecution(await rest.run(await load(NAME)));
		expect(execution.error?.message).toBeUndefined();
		expect(execution.count('Settlement Row')).toBeGreaterThan(0);
	});
});

describe('creator-inbox', () => {
	const NAME = 'creator-inbox';
	const own = () => {
		const [shop] = sandbox.accounts.seller.shops;
		return sandbox.state.inbox.conversations.filter(({ shopId }) => shopId === shop.id);
	};
	const unread = () => own().filter(({ messages }) => messages.some(({ read }) => !read));
	const sent = () =>
		own().flatMap(({ messages, shopId }) =>
			messages.filter(({ senderId }) => senderId === imIdOf(shopId)),
		);
	const idsOf = (all: Array<{ id?: unknown; conversation_id?: unknown }>) =>
		all.map(({ id, conversation_id }) => String(id ?? conversation_id)).sort();

	test('drafts replies at first, without sending or marking anything', async () => {
		const { rest } = n8n();
		const id = await load(NAME);
		const before = { unread: idsOf(unread()), sent: sent().length };
		const execution = await runOfNextPoll(id);
		const drafts = execution.json('Draft Only');
		const held = execution.json('Hold for a Person');
		expect(Math.min(drafts.length, held.length)).toBeGreaterThan(0);
		expect(idsOf([...drafts, ...held])).toEqual(before.unread);
		const tracking = drafts.find(({ last_message }) => /ship/.test(String(last_message)))!;
		expect(tracking.reply).toMatch(`@${String(tracking.username)}`);
		expect({ unread: idsOf(unread()), sent: sent().length }).toEqual(before);
		await rest.deactivate(id);
	});

	test('then answers each conversation once, marks it as read, and leaves the others', async () => {
		const { rest } = n8n();
		const [shop] = sandbox.accounts.seller.shops;
		const request = sandbox.state.inbox.applications.find(({ shopId }) => shopId === shop.id)!;
		const [withCard] = unread();
		for (const message of withCard.messages.filter(({ read }) => !read)) {
			message.type = 'FREE_SAMPLE_CARD';
			message.content = JSON.stringify({ apply_id: request.id });
		}
		const id = await load(NAME, 'Inbox Settings', { send_replies: true });
		const before = { unread: idsOf(unread()), sent: sent().length };
		const execution = await runOfNextPoll(id);

		const replies = execution.json('Send Reply');
		const held = execution.json('Hold for a Person');
		expect(idsOf(replies)).toContain(withCard.id);
		expect(idsOf([...replies, ...held])).toEqual(before.unread);
		expect(sent().length - before.sent).toBe(replies.length);
		expect(idsOf(unread())).toEqual(idsOf(held));
		await rest.deactivate(id);
	});
});
