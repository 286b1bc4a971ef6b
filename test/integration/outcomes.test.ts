import { mockWaits } from './support/noWaiting';
import type { Fault } from '../sandbox';
import { always, read, READ, write } from './support/calls';
import { useSandbox } from './support/partner';

const side = useSandbox();
const reference = (...parts: string[]) => {
	const { requestId } = side.sandbox.log.calls().at(-1)!;
	return `(${[...parts, `request ${requestId}`].join(', ')})`;
};

describe('calls that TikTok takes after a while', () => {
	it.each<[string, Fault]>([
		['too many requests', { kind: 'tooManyRequests', times: 2 }],
		['its code on HTTP 200', { kind: 'code', code: 36009002, times: 2 }],
		['an overload', { kind: 'unavailable', times: 2 }],
		['an internal fault on HTTP 200', { kind: 'code', code: 36009003, times: 2 }],
	])('are repeated after %s, reads and writes', async (_case, fault) => {
		const reading = await read(side.sandbox, fault);
		expect(reading).toMatchObject({
			error: undefined,
			calls: 3,
			items: [{ pairedItem: { item: 0 } }],
		});
		const writing = await write(side.sandbox, fault);
		expect(writing).toMatchObject({
			error: undefined,
			calls: 3,
			items: [{ json: { success: true } }],
		});
		expect(writing.draft.published).toBe(true);
	});

	it.each<[string, Fault]>([
		['a dropped connection', { kind: 'drop', times: 2 }],
		['a page of a gateway', { kind: 'htmlPage', status: 502, times: 2 }],
		['a timeout of the backend', { kind: 'code', code: 36009007, times: 2 }],
		['an answer that breaks off', { kind: 'malformedJson', times: 2 }],
	])('are repeated after %s, reads only', async (_case, fault) => {
		expect(await read(side.sandbox, fault)).toMatchObject({ error: undefined, calls: 3 });
	});

	it('are signed anew each time', async () => {
		await read(side.sandbox, { kind: 'unavailable', times: 2 });
		expect(side.sandbox.log.calls(READ).map(({ signatureOk }) => signatureOk)).toEqual([
			true,
			true,
			true,
		]);
	});

	it('wait at least as long as TikTok asks', async () => {
		await read(side.sandbox, { kind: 'tooManyRequests', retryAfter: 3, times: 2 });
		expect(mockWaits.filter((ms) => ms >= 3000)).toHaveLength(2);
	});

	it('are given up when TikTok asks for more patience than a workflow has', async () => {
		const { error, calls } = await read(side.sandbox, {
			kind: 'tooManyRequests',
			retryAfter: 3600,
		});
		expect([error?.httpCode, calls]).toEqual(['429', 1]);
	});
});

describe('what a user reads when TikTok does not carry a call out', () => {
	it('five tries later: too many requests', async () => {
		const { error, calls } = await read(side.sandbox, { kind: 'tooManyRequests', ...always });
		expect(calls).toBe(5);
		expect(error).toMatchObject({
			name: 'NodeApiError',
			message: 'Too many requests.',
			description: `TikTok takes fewer calls than were sent. Wait a little, or lower Options → Items at Once. ${reference('TikTok code 36009002', 'HTTP 429')}`,
			httpCode: '429',
			context: { itemIndex: 0 },
		});
	});

	it('an overload that does not end', async () => {
		const { error, calls } = await write(side.sandbox, { kind: 'unavailable', ...always });
		expect(calls).toBe(5);
		expect(error).toMatchObject({
			message: 'Service unavailable.',
			description: `TikTok had an internal fault. Run the node again in a while. ${reference('TikTok code 36009003', 'HTTP 503')}`,
			httpCode: '503',
		});
	});

	it('a code on HTTP 200, once', async () => {
		const { error, calls } = await write(side.sandbox, {
			kind: 'code',
			code: 16032011,
			message: 'Too many.',
		});
		expect(calls).toBe(1);
		expect(error).toMatchObject({
			message: 'Too many.',
			description: `Too many campaigns are online. Close one before another is published. ${reference('TikTok code 16032011', 'HTTP 200')}`,
			httpCode: '200',
			context: { itemIndex: 0 },
		});
	});

	it('a code this package does not know', async () => {
		const { error } = await read(side.sandbox, {
			kind: 'code',
			code: 16039999,
			message: 'Something else.',
		});
		expect(error).toMatchObject({
			message: 'Something else.',
			description: expect.stringContaining('Correct the value and run the node again. ('),
		});
	});

	it.each([
		['The timestamp is out of the accepted window.', 'The clock of this machine is off'],
		['Invalid sign.', 'The signature did not match'],
		['category_asset_cipher is not wanted.', 'This call takes no shop or category asset'],
		['The app_key is invalid.', 'Check App Key in the credential'],
	])('the many meanings of code 36009004: %s', async (message, advice) => {
		const { error, calls } = await read(side.sandbox, {
			kind: 'code',
			code: 36009004,
			status: 400,
			message,
		});
		expect(calls).toBe(1);
		expect(error).toMatchObject({ message, httpCode: '400' });
		expect(error?.description).toContain(advice);
	});

	it('a missing scope, by its name', async () => {
		const { error } = await read(side.sandbox, { kind: 'code', code: 105005, status: 403 });
		expect(error).toMatchObject({
			httpCode: '403',
			description: expect.stringContaining(
				'Enable the scope partner.tap_campaign.read for the app',
			),
		});
	});

	it('the words of TikTok, also where n8n believes to find a system error in them', async () => {
		const message = 'The approvePermission is missing: EACCES';
		expect(
			(await read(side.sandbox, { kind: 'code', code: 16032007, message })).error?.message,
		).toBe(message);
	});
});
