import { startSandbox, type Sandbox } from '../sandbox';
import { line, sandboxCredential, useN8n, type ChainNode, type CredentialJson } from './driver';
import { notificationSignature } from '../sandbox/webhooks/post';
import { inFlight, posting, postSigned } from './support/notifications';
import { eventually, startRecorder, type Recorder } from './support/recorder';

let sandbox: Sandbox;
let recorder: Recorder;
beforeAll(async () => {
	sandbox = await startSandbox();
	recorder = await startRecorder();
});
afterAll(async () => {
	recorder.stop();
	await sandbox.stop();
});

const credential = (name: 'creator' | 'seller'): CredentialJson =>
	sandboxCredential(sandbox, sandbox.accounts[name]);

const n8n = useN8n(() => ({ credentials: [credential('creator'), credential('seller')] }));

/** A workflow that starts with an event and tells the recorder of it. */
function workflow(webhookId: string, parameters: object, account: 'creator' | 'seller') {
	const trigger: ChainNode = {
		name: 'Event',
		type: 'tikTokShopAffiliateTrigger',
		parameters: parameters as Record<string, unknown>,
		credential: credential(account),
		settings: { webhookId, typeVersion: 2 },
	};
	const tell: ChainNode = {
		name: 'Tell',
		type: 'n8n-nodes-base.httpRequest',
		settings: { typeVersion: 4.2 },
		parameters: {
			method: 'POST',
			url: recorder.url,
			sendBody: true,
			specifyBody: 'json',
			jsonBody: `={{ JSON.stringify({ workflow: '${webhookId}', ...$json }) }}`,
		},
	};
	return { name: webhookId, ...line(trigger, tell) };
}

const address = (webhookId: string, kind = 'webhook') =>
	`${n8n().url}/${kind}/${webhookId}/webhook`;
const told = (webhookId: string) => recorder.told.filter((one) => one.workflow === webhookId);

/** Publishes a workflow and waits until n8n answers at its address; gives the workflow's id. */
async function activate(webhookId: string, parameters: object, account: 'creator' | 'seller') {
	const id = await n8n().rest.createWorkflow(workflow(webhookId, parameters, account));
	await n8n().rest.activate(id);
	await listening(webhookId);
	return id;
}

const listening = async (webhookId: string) =>
	await eventually(`n8n listens at ${address(webhookId)}`, async () => {
		const { status } = await fetch(address(webhookId), { method: 'POST' });
		return status === 401;
	});

describe('notifications', () => {
	const ID = 'notifications';
	const event = { event: 'shoppableContentPosting' };
	const app = () => sandbox.accounts.creator;
	beforeAll(async () => void (await activate(ID, event, 'creator')));

	test('1,000 with 20 in flight and every tenth sent twice start 1,000 executions', async () => {
		const ids = Array.from({ length: 1_000 }, (_, index) => `many-${index}`);
		const sent = ids.flatMap((id, index) => (index % 10 === 0 ? [id, id] : [id]));

		const answers = await inFlight(sent, 20, (id) => postSigned(address(ID), app(), posting(id)));

		expect(answers.filter(({ status, text }) => status !== 200 || text !== '')).toEqual([]);
		await eventually('1,000 executions', () => told(ID).length >= ids.length, 180);
		const started = told(ID).map(({ notification_id }) => notification_id);
		expect(started.sort()).toEqual([...ids].sort());
	}, 240_000);

	test('are known again after a restart, while those repeated then start nothing', async () => {
		const before = told(ID).length;
		await n8n().stop();
		await n8n().start();
		await listening(ID);
		const answers = await inFlight(['many-0', 'many-500', 'many-999', 'later'], 4, (id) =>
			postSigned(address(ID), app(), posting(id)),
		);
		expect(answers.map(({ status, text }) => [status, text])).toEqual(Array(4).fill([200, '']));
		await eventually('one execution', () => told(ID).length > before);
		expect(told(ID).slice(before)).toMatchObject([{ notification_id: 'later' }]);
	});

	test('that TikTok did not sign are refused, and odd ones get the right answer', async () => {
		const before = told(ID).length;
		const body = posting('odd');
		const huge = posting('huge', { note: 'x'.repeat(5e6) });
		const another = { ...app(), appSecret: 'another-secret-that-is-not-real' };
		const send = async (...args: [string, object?]) =>
			(await postSigned(address(ID), app(), ...args)).status;

		const flipped = body.replace('creator-1', 'creator-2');
		const signed = { authorization: notificationSignatureOf(body) };
		expect(await send(flipped, { headers: signed })).toBe(401);
		expect((await postSigned(address(ID), another, body)).status).toBe(401);
		expect(await send(body, { headers: { authorization: '' } })).toBe(401);
		const base64 = Buffer.from(notificationSignatureOf(body), 'hex').toString('base64');
		expect(await send(body, { headers: { authorization: base64 } })).toBe(401);
		expect(await send(huge, { headers: signed })).toBe(401);
		expect(await send('no JSON', { headers: { 'content-type': 'text/plain' } })).toBe(200);
		expect(await send('no JSON')).toBe(422);
		expect(await send(posting('other', { type: 20 }))).toBe(200);
		expect(await send(huge)).toBe(200);
		expect(await send(posting('packed'), { gzip: true })).toBe(200);

		await eventually('two executions', () => told(ID).length >= before + 2);
		const started = told(ID)
			.slice(before)
			.map(({ notification_id }) => notification_id);
		expect(started.sort()).toEqual(['huge', 'packed']);
	});

	const notificationSignatureOf = (body: string) => notificationSignature(app(), body);

	test('that the sandbox sends by itself arrive, and are delivered once', async () => {
		sandbox.webhooks.partnerCenter = { url: address(ID), topics: [17] };
		const data = { product_id: '7', event: { type: 'REMOVE', scene: 'VIDEO', content_id: '9' } };
		const delivery = sandbox.webhooks.send({ type: 17, creatorOpenId: 'creator-1', data })!;
		await sandbox.webhooks.settled();
		sandbox.webhooks.repeat(delivery);
		await sandbox.webhooks.settled();
		expect(delivery).toMatchObject({
			outcome: 'received',
			attempts: [{ status: 200 }, { status: 200 }],
		});
		const arrived = () => told(ID).filter(({ notification_id }) => notification_id === delivery.id);
		await eventually('one execution', () => arrived().length > 0);
		expect(arrived()).toMatchObject([{ action: 'REMOVE', content_id: '9' }]);
	});
});

describe('registrations', () => {
	const TOPIC = 'NEW_MESSAGE_LISTENER';
	const event = { event: 'newMessage' };
	const replacing = { ...event, options: { replaceAddress: true } };
	beforeEach(() => void (sandbox.state.events.registrations = []));

	const registered = () =>
		sandbox.state.events.registrations
			.filter(({ event_type }) => event_type === TOPIC)
			.map((registration) => registration.address);
	const deactivate = async (id: string) => await n8n().rest.deactivate(id);

	/** Presses "Listen for test event" of a stored workflow. */
	const listen = async (workflowId: string) =>
		await n8n().rest.post<{ waitingForWebhook?: boolean }>(`/rest/workflows/${workflowId}/run`, {
			workflowId,
			startNodes: [],
			triggerToStartFrom: { name: 'Event' },
		});
	const message = (id: string) =>
		JSON.stringify({
			type: 33,
			shop_id: sandbox.accounts.seller.shops[0].id,
			tts_notification_id: id,
			data: { message_id: '1', msg_type: 'TEXT', content: 'Hi' },
		});

	test('come with activation, survive a restart, and go with deactivation', async () => {
		const id = await activate('register', event, 'seller');
		expect(registered()).toEqual([address('register')]);

		const calls = sandbox.log.count({ method: 'PUT', path: '/event/*' });
		await n8n().stop();
		await n8n().start();
		await listening('register');
		expect(registered()).toEqual([address('register')]);
		expect(sandbox.log.count({ method: 'PUT', path: '/event/*' })).toBe(calls);

		await deactivate(id);
		await eventually('the registration is gone', () => registered().length === 0);
	});

	test('of two workflows on one shop and topic: the second says who is there, or gives back', async () => {
		const first = await activate('first', event, 'seller');
		const second = await n8n().rest.createWorkflow(workflow('second', event, 'seller'));
		await expect(n8n().rest.activate(second)).rejects.toThrow(address('first'));
		expect(registered()).toEqual([address('first')]);

		const third = await activate('third', replacing, 'seller');
		expect(registered()).toEqual([address('third')]);
		await deactivate(third);
		await eventually('the first is back', () => registered()[0] === address('first'));
		await deactivate(first);
		await eventually('nobody is registered', () => registered().length === 0);
	});

	test('stay with production during tests, unless the test may take over', async () => {
		const id = await activate('tested', event, 'seller');
		const tested = async (testWith: string) =>
			await n8n().rest.createWorkflow(workflow('tested', { ...event, testWith }, 'seller'));

		const bySample = await tested('sample');
		expect(await listen(bySample)).toMatchObject({ waitingForWebhook: true });
		await eventually('the sample has come', () => told('tested').length === 1);
		expect(told('tested')).toMatchObject([{ event: TOPIC, text: expect.any(String) }]);
		expect(registered()).toEqual([address('tested')]);

		await expect(listen(await tested('real'))).rejects.toThrow(/take the event .* away/);
		expect(registered()).toEqual([address('tested')]);

		await listen(await tested('takeOver'));
		expect(registered()).toEqual([address('tested', 'webhook-test')]);
		const testUrl = address('tested', 'webhook-test');
		const answer = await postSigned(testUrl, sandbox.accounts.seller, message('test'));
		expect(answer).toMatchObject({ status: 200, text: '' });
		await eventually('production is back', () => registered()[0] === address('tested'));

		await deactivate(id);
		await eventually('nobody is registered', () => registered().length === 0);
	});

	test('are refused in one sentence where TikTok would not deliver', async () => {
		const row = { ...credential('seller').data, region: 'row' };
		const { id, name } = await n8n().rest.createCredential('TikTok', 'tikTokShopAffiliateApi', row);
		const { nodes, ...rest } = workflow('refused', { event: 'shoppableContentPosting' }, 'seller');
		nodes[0].credentials = { tikTokShopAffiliateApi: { id, name } };
		const workflowId = await n8n().rest.createWorkflow({ ...rest, nodes });
		await expect(n8n().rest.activate(workflowId)).rejects.toThrow(
			/TikTok sends events to no address that does not start with https/,
		);
	});
});
