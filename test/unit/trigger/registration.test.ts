import type { IDataObject } from 'n8n-workflow';
import {
	isRegistered,
	register,
	unregister,
	type Claim,
	type Registrar,
} from '../../../nodes/TikTokShopAffiliateTrigger/registration';

const TOPIC = 'NEW_MESSAGE_LISTENER';

/** One shop's address for one topic, as TikTok keeps it. */
class Shop implements Registrar {
	sets: string[] = [];

	constructor(public address?: string) {}

	current = async () => this.address;

	set = async (address: string) => {
		this.sets.push(address);
		this.address = address;
	};

	clear = async () => {
		this.address = undefined;
	};
}

/** One trigger node: what it would register, and what n8n remembers for it. */
function node(id: string, { host = 'n8n.example.com', isTest = false, mayReplace = false } = {}) {
	const claim: Claim = {
		topic: TOPIC,
		address: `https://${host}/${isTest ? 'webhook-test' : 'webhook'}/${id}/webhook`,
		isTest,
		mayReplace,
	};
	const memory: IDataObject = {};
	return {
		...claim,
		memory,
		async activate(shop: Shop) {
			if (await isRegistered(shop, claim, memory)) return;
			await register(shop, claim, memory);
		},
		deactivate: async (shop: Shop) => await unregister(shop, memory),
	};
}

const OTHER = 'https://crm.example.com/tiktok';

test('registers on activation and clears on deactivation, once each', async () => {
	const shop = new Shop();
	const a = node('a1');
	await a.activate(shop);
	await a.activate(shop);
	expect(shop.sets).toEqual([a.address]);
	await a.deactivate(shop);
	await a.deactivate(shop);
	expect(shop.address).toBeUndefined();
});

test('leaves an address of somebody else alone, naming it', async () => {
	const shop = new Shop(OTHER);
	const a = node('b1');
	await expect(a.activate(shop)).rejects.toThrow(OTHER);
	await a.deactivate(shop);
	expect(shop).toMatchObject({ address: OTHER, sets: [] });
});

test('replaces another address where that is allowed, and puts it back', async () => {
	const shop = new Shop(OTHER);
	const a = node('c1', { mayReplace: true });
	await a.activate(shop);
	expect(shop.address).toBe(a.address);
	await a.deactivate(shop);
	expect(shop.address).toBe(OTHER);
});

test('keeps what stood before when n8n gets another host name', async () => {
	const shop = new Shop(OTHER);
	const before = node('d1', { host: 'old.example.com', mayReplace: true });
	await before.activate(shop);
	const after = node('d1', { host: 'new.example.com' });
	Object.assign(after.memory, before.memory);
	await after.activate(shop);
	expect(shop.address).toBe(after.address);
	await after.deactivate(shop);
	expect(shop.address).toBe(OTHER);
});

test('takes its own address over when it finds it registered', async () => {
	const a = node('e1');
	const shop = new Shop(a.address);
	await a.activate(shop);
	expect(shop.sets).toEqual([]);
	await a.deactivate(shop);
	expect(shop.address).toBeUndefined();
});

describe('a test', () => {
	test('does not take the event away from production', async () => {
		const shop = new Shop();
		const production = node('f1');
		await production.activate(shop);
		const trial = node('f1', { isTest: true });
		await expect(trial.activate(shop)).rejects.toThrow(production.address);
		await trial.deactivate(shop);
		expect(shop.address).toBe(production.address);
	});

	test('puts production back when it was allowed to take over', async () => {
		const shop = new Shop();
		const production = node('g1');
		await production.activate(shop);
		const trial = node('g1', { isTest: true, mayReplace: true });
		await trial.activate(shop);
		expect(shop.address).toBe(trial.address);
		await trial.deactivate(shop);
		expect(shop.address).toBe(production.address);
	});

	test('that never ended does not keep production from starting, nor comes back after it', async () => {
		const shop = new Shop(node('h1', { isTest: true }).address);
		const production = node('h1');
		await production.activate(shop);
		expect(shop.address).toBe(production.address);
		await production.deactivate(shop);
		expect(shop.address).toBeUndefined();
	});
});

describe('two nodes on one shop and topic', () => {
	test('the second one gives back to the first', async () => {
		const shop = new Shop();
		const [first, second] = [node('i1'), node('i2', { mayReplace: true })];
		await first.activate(shop);
		await second.activate(shop);
		await second.deactivate(shop);
		expect(shop.address).toBe(first.address);
		await first.deactivate(shop);
		expect(shop.address).toBeUndefined();
	});

	test('the second one does not revive the first that has stopped meanwhile', async () => {
		const shop = new Shop(OTHER);
		const [first, second] = ['j1', 'j2'].map((id) => node(id, { mayReplace: true }));
		await first.activate(shop);
		await second.activate(shop);
		await first.deactivate(shop);
		expect(shop.address).toBe(second.address);
		await second.deactivate(shop);
		expect(shop.address).toBe(OTHER);
	});
});

test('remembers its registration when TikTok cannot be reached while it is taken away', async () => {
	const shop = new Shop();
	const a = node('k1');
	await a.activate(shop);
	const { clear } = shop;
	shop.clear = async () => await Promise.reject(new Error('unreachable'));
	await expect(a.deactivate(shop)).rejects.toThrow('unreachable');
	shop.clear = clear;
	await a.deactivate(shop);
	expect(shop.address).toBeUndefined();
});
