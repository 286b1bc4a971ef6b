import { ApiFailure, type FailureFacts } from '../../../nodes/shared/transport/failure';
import { isRepeatable, withRetries } from '../../../nodes/shared/transport/retry';
import { waitForSlot } from '../../../nodes/shared/transport/rate';

const failure = (facts: Partial<FailureFacts>) => new ApiFailure({ message: 'No', ...facts });

/** Fails as often as told, then gives 'done'; notes the waits between. */
async function tries(failures: unknown[], effect: 'read' | 'write' = 'read') {
	const waits: number[] = [];
	let count = 0;
	const result = await withRetries(
		effect,
		async () => {
			count += 1;
			if (failures.length > 0) throw failures.shift();
			return 'done';
		},
		async (ms) => {
			waits.push(ms);
		},
	).catch((error: Error) => error);
	return { result, count, waits };
}

describe('withRetries', () => {
	const busy = () => failure({ httpStatus: 503 });

	it('waits longer and longer, by chance less', async () => {
		jest.spyOn(Math, 'random').mockReturnValue(1);
		const { result, waits } = await tries([busy(), busy(), busy(), busy()]);
		expect([result, waits]).toEqual(['done', [500, 1000, 2000, 4000]]);
		jest.mocked(Math.random).mockReturnValue(0.5);
		expect((await tries([busy(), busy()])).waits).toEqual([250, 500]);
		jest.restoreAllMocks();
	});

	it('waits as long as TikTok asks, and a little longer, so that not all come back at once', async () => {
		jest.spyOn(Math, 'random').mockReturnValue(0.5);
		const { waits } = await tries([failure({ httpStatus: 429, retryAfterMs: 2000 })]);
		expect(waits).toEqual([2250]);
		jest.restoreAllMocks();
	});

	it('gives up after five tries with the last failure', async () => {
		const failures = jobsOf(6, busy);
		const fifth = failures[4];
		expect(await tries(failures)).toMatchObject({ result: fifth, count: 5 });
	});

	it('gives up before it has waited for more than ninety seconds', async () => {
		const patient = () => failure({ httpStatus: 429, retryAfterMs: 40_000 });
		const { result, waits } = await tries(jobsOf(6, patient));
		expect(result).toBeInstanceOf(ApiFailure);
		expect(waits).toHaveLength(2);
	});

	it('repeats nothing that is no failure of a call', async () => {
		const fault = new TypeError('A mistake');
		expect(await tries([fault])).toMatchObject({ result: fault, count: 1 });
	});
});

const jobsOf = (count: number, make: () => ApiFailure) => Array.from({ length: count }, make);

describe('isRepeatable', () => {
	it.each<[string, Partial<FailureFacts>, boolean, boolean]>([
		['too many calls', { httpStatus: 429 }, true, true],
		['too many calls, by code', { code: 36009002, httpStatus: 200 }, true, true],
		['an internal fault', { code: 36009003, httpStatus: 200 }, true, true],
		['an overload', { httpStatus: 503 }, true, true],
		['a server error', { httpStatus: 500 }, true, true],
		['a call never sent', { neverSent: true }, true, true],
		['a gateway without answer', { httpStatus: 504 }, true, false],
		['a bad gateway', { httpStatus: 502 }, true, false],
		['a timeout of the backend', { code: 36009007, httpStatus: 200 }, true, false],
		['a broken connection', { fateUnknown: true }, true, false],
		['an answer that breaks off', { fateUnknown: true, httpStatus: 200 }, true, false],
		['a page of another site', { httpStatus: 200 }, false, false],
		['a refusal', { code: 16032001, httpStatus: 200 }, false, false],
		['a wrong signature', { code: 106001, httpStatus: 400 }, false, false],
		['no access', { httpStatus: 403 }, false, false],
		['a call stopped here', { stoppedHere: true }, false, false],
	])('%s', (_case, facts, read, write) => {
		expect(isRepeatable(failure(facts), 'read')).toBe(read);
		expect(isRepeatable(failure(facts), 'write')).toBe(write);
	});
});

describe('waitForSlot', () => {
	/** Asks for slots one after the other at the given times, and gives the waits. */
	async function waits(key: string, times: number[]) {
		const waited: number[] = [];
		for (const time of times) {
			let ms = 0;
			await waitForSlot(
				key,
				() => time,
				async (asked) => {
					ms = asked;
				},
			);
			waited.push(ms);
		}
		return waited;
	}

	it('lets fifty calls go out per second', async () => {
		expect(await waits('one', [1000, 1000, 1000, 1030, 2000])).toEqual([0, 20, 40, 30, 0]);
		const [last] = (await waits('burst', Array(51).fill(5000))).slice(-1);
		expect(last).toBe(1000);
	});

	it('counts each route, app and shop for itself', async () => {
		expect(await waits('two', [9000])).toEqual([0]);
		expect(await waits('three', [9000])).toEqual([0]);
	});
});
