import type { IDataObject } from 'n8n-workflow';
import { BadInput } from '../shared/transport/failure';

/** The one address TikTok keeps per app, shop and topic. */
export interface Registrar {
	current: () => Promise<string | undefined>;
	set: (address: string) => Promise<void>;
	clear: () => Promise<void>;
}

/** Where a node wants its events, and how far it may go for it. */
export interface Claim {
	topic: string;
	address: string;
	/** Whether this is the short-lived address of a test. */
	isTest: boolean;
	/** Whether the user allowed to replace an address of somebody else, or of production during a test. */
	mayReplace: boolean;
}

/** What a node remembers of its registration in n8n's static data: its address, and what stood there before. */
interface Kept {
	address: string;
	previous?: string;
}

const MAX_GIVEN_UP = 1_000;

/**
 * Addresses that stopped while another one stood in their place, with what had stood before them. Whoever
 * restores one of these would revive a workflow that is no longer active, so the search goes on behind it.
 */
const givenUp = new Map<string, string | undefined>();

/** Whether TikTok has the address of the claim already; it counts as the node's own then. */
export async function isRegistered(
	registrar: Registrar,
	{ address }: Claim,
	memory: IDataObject,
): Promise<boolean> {
	if ((await registrar.current()) !== address) return false;
	if (keptIn(memory)?.address !== address) keep(memory, { address });
	return true;
}

/** Registers the address; remembers what stood before. Throws a BadInput when that would take events away from somebody unasked. */
export async function register(
	registrar: Registrar,
	claim: Claim,
	memory: IDataObject,
): Promise<void> {
	const { address, mayReplace } = claim;
	const current = await registrar.current();
	const isOwn = current !== undefined && isOlderSelf(current, claim);
	if (current !== undefined && current !== address && !isOwn && !mayReplace) {
		throw taken(current, claim);
	}
	if (current !== address) await registrar.set(address);
	const previous = isOwn || current === address ? keptIn(memory)?.previous : current;
	keep(memory, { address, previous });
	givenUp.delete(address);
}

/** Takes the node's address away again and puts back what stood before; leaves what somebody else has set meanwhile. */
export async function unregister(registrar: Registrar, memory: IDataObject): Promise<void> {
	const kept = keptIn(memory);
	if (!kept) return;
	if ((await registrar.current()) === kept.address) {
		const previous = stillWanted(kept.previous);
		if (previous) await registrar.set(previous);
		else await registrar.clear();
	} else {
		if (givenUp.size >= MAX_GIVEN_UP) givenUp.clear();
		givenUp.set(kept.address, kept.previous);
	}
	delete memory.registration;
}

/** Whether the node has registered something it has not taken away. */
export const hasRegistration = (memory: IDataObject): boolean => keptIn(memory) !== undefined;

const keptIn = ({ registration }: IDataObject) => registration as Kept | undefined;

function keep(memory: IDataObject, { address, previous }: Kept): void {
	memory.registration = { address, ...(previous && { previous }) };
}

function stillWanted(address: string | undefined): string | undefined {
	let wanted = address;
	while (wanted !== undefined && givenUp.has(wanted)) wanted = givenUp.get(wanted);
	return wanted;
}

/**
 * Whether the registered address is one this very node used before: n8n got another host name, or a test
 * ended without clearing up. For a test, its node's production address is not.
 */
function isOlderSelf(current: string, { address, isTest }: Claim): boolean {
	return isTest
		? new URL(current).pathname === new URL(address).pathname
		: webhookPath(current) === webhookPath(address);
}

/** The end of a webhook's path that n8n makes unique per node and keeps the same in tests. */
const webhookPath = (address: string) => new URL(address).pathname.split('/').slice(-2).join('/');

function taken(current: string, { topic, isTest }: Claim): BadInput {
	return isTest
		? new BadInput(
				`A test would take the event ${topic} away from ${current}, which receives it now`,
				'Set "Test With" to Sample Event, or to Real Event in Place of Production: the address is then put back when the test ends.',
			)
		: new BadInput(
				`TikTok sends the event ${topic} of this shop to ${current} already, and it knows one address per shop and event`,
				'Receive the event there and call this workflow from it, or turn on Options → Replace Another Address: it is put back when this workflow is deactivated.',
			);
}
