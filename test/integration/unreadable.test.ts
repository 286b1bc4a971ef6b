import { mockWaits } from './support/noWaiting';
import type { Fault } from '../sandbox';
import { always, read, write } from './support/calls';
import { byId, credentialOf, runPartner, useSandbox } from './support/partner';

const side = useSandbox();
const MAY_HAVE_HAPPENED =
	'TikTok may have carried the call out all the same. Look first, then decide whether to run the node again.';

describe('what a user reads when no readable answer comes', () => {
	it.each<[string, Fault, number, object]>([
		[
			'a dropped connection',
			{ kind: 'drop' },
			5,
			{
				message: 'The connection to TikTok broke off',
				description:
					'Check the network and the API base URL of the credential, then run the node again. (ECONNRESET)',
				httpCode: null,
			},
		],
		[
			'broken JSON',
			{ kind: 'malformedJson' },
			5,
			{
				message: 'TikTok answered HTTP 200 with something other than JSON',
				description:
					'Check the network and the API base URL of the credential, then run the node again. (HTTP 200)',
				httpCode: '200',
			},
		],
		[
			'a page of a gateway',
			{ kind: 'htmlPage' },
			5,
			{
				message: 'TikTok answered HTTP 502 with a web page',
				description: 'TikTok had an internal fault. Run the node again in a while. (HTTP 502)',
				httpCode: '502',
			},
		],
		[
			'a page where the API should be',
			{ kind: 'htmlPage', status: 200 },
			1,
			{
				message: 'TikTok answered HTTP 200 with a web page',
				description:
					'Check the API base URL of the credential: the address does not seem to be TikTok’s API. (HTTP 200)',
			},
		],
		[
			'a page that refuses access',
			{ kind: 'htmlPage', status: 403 },
			1,
			{ message: 'TikTok answered HTTP 403 with a web page', httpCode: '403' },
		],
	])('%s, on a read', async (_case, fault, tries, expected) => {
		const { error, calls, items } = await read(side.sandbox, { ...fault, ...always });
		expect(error).toMatchObject({ name: 'NodeApiError', context: { itemIndex: 0 }, ...expected });
		expect([calls, items]).toEqual([tries, []]);
	});

	it.each<[string, Fault, string]>([
		['a dropped connection', { kind: 'drop' }, 'ECONNRESET'],
		['broken JSON', { kind: 'malformedJson' }, 'HTTP 200'],
		['a page of a gateway', { kind: 'htmlPage', status: 504 }, 'HTTP 504'],
	])('%s, on a write that took effect', async (_case, fault, detail) => {
		const { error, calls, draft } = await write(side.sandbox, { ...fault, when: 'after' });
		expect([calls, draft.published]).toEqual([1, true]);
		expect(error?.description).toBe(`${MAY_HAVE_HAPPENED} (${detail})`);
	});

	it('a timeout of the backend, on a write', async () => {
		const { error, calls } = await write(side.sandbox, { kind: 'code', code: 36009007 });
		expect(calls).toBe(1);
		expect(error?.description).toContain(MAY_HAVE_HAPPENED);
	});

	it.each([
		['no server', 'http://127.0.0.1:1', 'TikTok could not be reached', '(ECONNREFUSED)'],
		['no such host', 'http://nowhere.invalid', 'TikTok could not be reached', '(ENOTFOUND)'],
	])('%s: tried again, even a write', async (_case, apiBaseUrl, message, detail) => {
		const credential = credentialOf(side.sandbox, 'partner', {
			data: { apiBaseUrl, categoryAssetCipher: 'GCP_test' },
		});
		const run = await runPartner(['campaign', 'publish'], { campaign: byId('1') }, { credential });
		expect(run.error).toMatchObject({ message, httpCode: null });
		expect(run.error?.description).toMatch(/^Check the network and the API base URL/);
		expect(run.error?.description).toContain(detail);
		expect(mockWaits.length).toBeGreaterThanOrEqual(4);
	});
});
