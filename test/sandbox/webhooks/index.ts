import type { Clock } from '../kernel/clock';
import type { Random } from '../kernel/random';
import type { State } from '../state';
import { EVENT_API_NAMES, payloadOf, type SandboxEvent } from './event';
import { post, type Attempt } from './post';

export type { SandboxEvent } from './event';

/** One notification and what became of it. */
export interface Delivery {
	id: string;
	type: number;
	address: string;
	body: string;
	attempts: Attempt[];
	/** `refused`: answered 401; `dropped`: every attempt failed. */
	outcome: 'waiting' | 'received' | 'refused' | 'dropped';
	/** Unix milliseconds of the next attempt. */
	next: number;
}

/** What the app's owner has set in Partner Center: one address for all ticked topics. */
export interface PartnerCenter {
	url: string;
	/** Topic numbers; all unless given. */
	topics?: number[];
}

const MINUTE = 60_000;
/** Source: Partner Center, "Webhook configuration": each counted from the failure before. */
const RETRY_AFTER = [2 * MINUTE, 30 * MINUTE, 180 * MINUTE, 720 * MINUTE];
const AT_ONCE = 20;
const LOOK_EVERY_MS = 1_000;

/** The sender of notifications: to whom, when, and again when they were not received. */
export class Webhooks {
	partnerCenter?: PartnerCenter;
	deliveries: Delivery[] = [];
	private readonly underWay = new Map<Delivery, Promise<void>>();
	private readonly timer: NodeJS.Timeout;

	constructor(
		private readonly world: {
			app: { appKey: string; appSecret: string };
			clock: Clock;
			random: Random;
			state: () => State;
		},
	) {
		world.clock.onAdvance(() => this.deliverDue());
		this.timer = setInterval(() => this.deliverDue(), LOOK_EVERY_MS).unref();
	}

	/** Sends an event to whoever subscribed to it; undefined when nobody did. */
	send(event: SandboxEvent): Delivery | undefined {
		const address = this.addressOf(event);
		if (!address) return undefined;
		const id = this.world.random.id();
		const { clock } = this.world;
		const body = payloadOf(event, id, clock.seconds());
		const next = clock.now();
		const { type } = event;
		const delivery: Delivery = { id, type, address, body, attempts: [], outcome: 'waiting', next };
		this.deliveries.push(delivery);
		this.deliverDue();
		return delivery;
	}

	/** Sends a notification once more, as TikTok does when it did not see the answer. */
	repeat(delivery: Delivery): void {
		Object.assign(delivery, { outcome: 'waiting', next: this.world.clock.now() });
		this.deliverDue();
	}

	/** Waits until every attempt that is due has been made. */
	async settled(): Promise<void> {
		this.deliverDue();
		while (this.underWay.size > 0) await Promise.all(this.underWay.values());
	}

	/** Forgets deliveries and subscriptions of Partner Center. */
	reset(): void {
		this.deliveries = [];
		this.partnerCenter = undefined;
	}

	async stop(): Promise<void> {
		clearInterval(this.timer);
		this.reset();
		await Promise.all(this.underWay.values());
	}

	/** A shop's own registration goes before the app's address; TikTok does not say which does. */
	private addressOf({ type, shopId }: SandboxEvent): string | undefined {
		const { registrations } = this.world.state().events;
		const own = registrations.find(
			(one) => one.shopId === shopId && one.event_type === EVENT_API_NAMES[type],
		);
		if (own) return own.address;
		const { url, topics } = this.partnerCenter ?? {};
		return topics === undefined || topics.includes(type) ? url : undefined;
	}

	private deliverDue(): void {
		const now = this.world.clock.now();
		const due = this.deliveries.filter(
			(one) => one.outcome === 'waiting' && one.next <= now && !this.underWay.has(one),
		);
		for (const delivery of due.slice(0, AT_ONCE - this.underWay.size)) {
			const attempt = this.attempt(delivery).finally(() => {
				this.underWay.delete(delivery);
				this.deliverDue();
			});
			this.underWay.set(delivery, attempt);
		}
	}

	private async attempt(delivery: Delivery): Promise<void> {
		const { clock, app } = this.world;
		const at = clock.now();
		const outcome = await post(delivery.address, delivery.body, app);
		delivery.attempts.push({ at, ...outcome });
		if (!outcome.reason) {
			delivery.outcome = outcome.status === 401 ? 'refused' : 'received';
			return;
		}
		const wait = RETRY_AFTER[delivery.attempts.length - 1];
		if (wait === undefined) delivery.outcome = 'dropped';
		else delivery.next = clock.now() + wait;
	}
}
