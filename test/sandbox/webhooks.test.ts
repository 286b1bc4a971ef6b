import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { startSandbox, type Sandbox } from '.';
import { connect } from './kernel/client';
import { notificationSignature } from './webhooks/post';

interface Arrived {
	authorization?: string;
	body: string;
}

/** Somebody who receives webhooks and answers as told. */
class Receiver {
	arrived: Arrived[] = [];
	status = 200;
	text = '';
	private readonly server: Server;

	constructor() {
		this.server = createServer((request, response) => {
			let body = '';
			request.on('data', (chunk) => (body += chunk));
			request.on('end', () => {
				this.arrived.push({ authorization: request.headers.authorization, body });
				response.writeHead(this.status).end(this.text);
			});
		});
	}

	async start() {
		await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
		return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
	}

	stop() {
		this.server.closeAllConnections();
		this.server.close();
	}
}

const posting = {
	type: 17,
	creatorOpenId: 'creator-1',
	data: { product_id: '7', event: { type: 'ADD', scene: 'VIDEO', content_id: '8' } },
};
const WEBHOOKS = '/event/202309/webhooks';
const TOPIC = 'NEW_MESSAGE_LISTENER';

let sandbox: Sandbox;
let receiver: Receiver;
let url: string;
beforeAll(async () => {
	sandbox = await startSandbox();
});
afterAll(async () => await sandbox.stop());
beforeEach(async () => {
	sandbox.reset();
	receiver = new Receiver();
	url = await receiver.start();
	sandbox.webhooks.partnerCenter = { url };
});
afterEach(() => receiver.stop());

const bodies = () =>
	receiver.arrived.map(({ body }) => JSON.parse(body) as Record<string, unknown>);

test('signs what it sends to the address of Partner Center', async () => {
	const delivery = sandbox.webhooks.send(posting)!;
	await sandbox.webhooks.settled();
	const [{ authorization, body }] = receiver.arrived;
	expect(authorization).toBe(notificationSignature(sandbox.accounts.seller, body));
	expect(bodies()).toEqual([
		{
			type: 17,
			creator_open_id: 'creator-1',
			tts_notification_id: delivery.id,
			timestamp: expect.any(Number),
			data: posting.data,
		},
	]);
	expect(delivery).toMatchObject({ outcome: 'received', attempts: [{ status: 200 }] });
});

test('sends only ticked topics, and nothing where nobody subscribed', async () => {
	sandbox.webhooks.partnerCenter = { url, topics: [20] };
	expect(sandbox.webhooks.send(posting)).toBeUndefined();
	sandbox.webhooks.partnerCenter = undefined;
	expect(sandbox.webhooks.send({ ...posting, type: 20 })).toBeUndefined();
});

test.each<[string, Partial<Receiver>]>([
	['a status that is not 200', { status: 500 }],
	['a body', { text: 'OK' }],
])('repeats after %s: 2 minutes, 30 minutes, 3 hours, 12 hours, then never', async (_, answer) => {
	Object.assign(receiver, answer);
	const delivery = sandbox.webhooks.send(posting)!;
	await sandbox.webhooks.settled();
	const counts = [receiver.arrived.length];
	for (const minutes of [1.9, 0.2, 29.7, 0.4, 180.1, 719.9, 0.2, 10_000]) {
		sandbox.clock.advance(minutes * 60);
		await sandbox.webhooks.settled();
		counts.push(receiver.arrived.length);
	}
	expect(counts).toEqual([1, 1, 2, 2, 3, 4, 4, 5, 5]);
	expect(delivery.outcome).toBe('dropped');
	expect(new Set(receiver.arrived.map(({ body }) => body)).size).toBe(1);
});

test('takes an empty 401 for an answer', async () => {
	receiver.status = 401;
	const delivery = sandbox.webhooks.send(posting)!;
	await sandbox.webhooks.settled();
	sandbox.clock.advance(86_400);
	await sandbox.webhooks.settled();
	expect(delivery).toMatchObject({ outcome: 'refused', attempts: [{ status: 401 }] });
});

test('sends a shop’s event to the address the shop registered', async () => {
	const { send } = connect(sandbox, sandbox.accounts.seller);
	sandbox.webhooks.partnerCenter = undefined;
	const [{ id: shopId }] = sandbox.accounts.seller.shops;
	const message = { type: 33, shopId, data: { message_id: '1' } };
	expect(sandbox.webhooks.send(message)).toBeUndefined();
	const body = { event_type: TOPIC, address: `${url}/shop` };
	expect(await send({ method: 'PUT', path: WEBHOOKS, body })).toMatchObject({ code: 0 });
	expect(sandbox.webhooks.send(message)).toMatchObject({ address: `${url}/shop` });
	await sandbox.webhooks.settled();
	expect(bodies()).toMatchObject([{ type: 33, shop_id: shopId }]);
});

test('tells when a seller or a creator withdraws the consent', async () => {
	const { seller, creator } = sandbox.accounts;
	sandbox.grants.revoke(seller);
	sandbox.grants.revoke(creator);
	await sandbox.webhooks.settled();
	expect(bodies()).toMatchObject([
		{ type: 6, shop_id: seller.shops[0].id },
		{ type: 20, creator_open_id: creator.openId },
	]);
});

test('tells every midnight for 30 days that a seller’s authorization ends', async () => {
	const { seller } = sandbox.accounts;
	const day = 86_400;
	sandbox.tokens(seller, { refreshExpiresIn: 40 * day });
	sandbox.clock.advance(9 * day);
	await sandbox.webhooks.settled();
	expect(bodies()).toEqual([]);
	sandbox.clock.advance(31 * day);
	await sandbox.webhooks.settled();
	expect(bodies()).toHaveLength(30);
	expect(bodies()[0]).toMatchObject({ type: 7, data: { expiration_time: expect.any(String) } });
});

test('is steered over HTTP', async () => {
	const command = async (method: string, path: string, body?: object) => {
		const init = { method, ...(body && { body: JSON.stringify(body) }) };
		const answer = await fetch(`${sandbox.apiUrl}/__sandbox/${path}`, init);
		return ((await answer.json()) as { result: unknown }).result;
	};
	await command('POST', 'partner-center', { url: `${url}/other`, topics: [17] });
	await command('POST', 'webhooks', posting);
	await sandbox.webhooks.settled();
	expect(await command('GET', 'webhooks')).toMatchObject([
		{ type: 17, address: `${url}/other`, outcome: 'received' },
	]);
});
