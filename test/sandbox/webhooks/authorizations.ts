import type { Account } from '../kernel/accounts';
import type { SandboxEvent } from './event';

const DAY = 86_400;
const NOTICE = 30 * DAY;

/** What TikTok sends when an account withdraws its consent; partners have no such topic. */
export function withdrawal(account: Account, now: number): SandboxEvent[] {
	if (account.kind === 'creator')
		return [{ type: 20, creatorOpenId: account.openId, data: { cancel_time: String(now) } }];
	const message = `${account.displayName} has cancelled the authorization of the app.`;
	return account.shops.map(({ id }) => ({ type: 6, shopId: id, data: { message } }));
}

/**
 * What TikTok sends at each midnight (UTC) between two times about authorizations of sellers that end within 30 days.
 * Times are Unix seconds.
 */
export function expirations(
	accounts: Account[],
	endOf: (account: Account) => number | undefined,
	from: number,
	to: number,
): SandboxEvent[] {
	const events: SandboxEvent[] = [];
	for (let midnight = (Math.floor(from / DAY) + 1) * DAY; midnight <= to; midnight += DAY) {
		for (const account of accounts) {
			const end = endOf(account);
			if (account.kind !== 'seller' || !end || end < midnight || end - midnight > NOTICE) continue;
			const data = { message: 'The authorization expires soon.', expiration_time: String(end) };
			events.push(...account.shops.map(({ id }) => ({ type: 7, shopId: id, data })));
		}
	}
	return events;
}
