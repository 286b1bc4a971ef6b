import { CHEAP_READS } from '../../../credentials/tokens/connectionTest';
import type { Client } from './client';
import { settle } from './settle';

/**
 * Has a token that TikTok no longer takes renewed by a cheap call, once per execution: a server that refuses a big file
 * may close the connection before its answer can be read. What the call says otherwise does not matter here.
 */
export async function renewIfRefused(client: Client): Promise<void> {
	const { accountType } = await client.credential();
	const path = CHEAP_READS[accountType];
	await client.once('fresh token', async () => {
		await settle(client.send({ method: 'GET', path, route: path, query: {}, effect: 'read' }));
	});
}
