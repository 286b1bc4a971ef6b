import type { Fault, Sandbox } from '../../sandbox';
import { byId, credentialOf, runPartner } from './partner';

const CAMPAIGNS = '/affiliate_partner/202405/campaigns';
export const READ = { method: 'GET', path: CAMPAIGNS };
export const WRITE = { method: 'POST', path: `${CAMPAIGNS}/*/publish` };
export const always = { times: 'always' } as const;

/** Reads the campaigns while something goes wrong; gives how often the sandbox was asked. */
export async function read(sandbox: Sandbox, ...faults: Fault[]) {
	sandbox.faults.add(...faults.map((fault) => ({ ...READ, ...fault })));
	const credential = credentialOf(sandbox);
	const run = await runPartner(['campaign', 'getAll'], { limit: 1 }, { credential });
	return { ...run, calls: sandbox.log.count(READ) };
}

/** Publishes a draft while something goes wrong; gives the draft and how often the sandbox was asked. */
export async function write(sandbox: Sandbox, ...faults: Fault[]) {
	sandbox.faults.add(...faults.map((fault) => ({ ...WRITE, ...fault })));
	const draft = sandbox.state.partner.campaigns.find(({ name }) => name === 'Draft 1')!;
	draft.published = false;
	const credential = credentialOf(sandbox);
	const run = await runPartner(
		['campaign', 'publish'],
		{ campaign: byId(draft.id) },
		{ credential },
	);
	return { ...run, calls: sandbox.log.count(WRITE), draft };
}
