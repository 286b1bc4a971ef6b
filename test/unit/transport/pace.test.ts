import { inOrder, Pace } from '../../../nodes/shared/transport/pace';

/** Jobs that end when they are told to. */
function controlled() {
	const running = new Map<number, () => void>();
	const started: number[] = [];
	const work = async (job: number) => {
		started.push(job);
		await new Promise<void>((resolve) => running.set(job, resolve));
		running.delete(job);
		return job * 10;
	};
	const settle = async () => await new Promise((resolve) => setImmediate(resolve));
	return {
		work,
		started,
		count: () => running.size,
		async end(job: number) {
			running.get(job)!();
			await settle();
		},
		settle,
	};
}
const jobs = (count: number) => Array.from({ length: count }, (_, job) => job);

describe('Pace', () => {
	it('begins with four at once, or fewer when fewer are allowed', () => {
		expect(new Pace(10).window).toBe(4);
		expect(new Pace(1).window).toBe(1);
	});

	it('allows one more after each clean round, up to the most', () => {
		const pace = new Pace(6);
		const windows = Array.from({ length: 20 }, () => {
			pace.clean();
			return pace.window;
		});
		expect(windows.slice(0, 10)).toEqual([4, 4, 4, 5, 5, 5, 5, 5, 6, 6]);
		expect(Math.max(...windows)).toBe(6);
	});

	it('halves when TikTok refuses, never below one, and starts its round anew', () => {
		const pace = new Pace(10);
		for (let answer = 0; answer < 3; answer++) pace.clean();
		pace.throttled();
		expect(pace.window).toBe(2);
		pace.clean();
		expect(pace.window).toBe(2);
		pace.clean();
		expect(pace.window).toBe(3);
		for (let refusal = 0; refusal < 9; refusal++) pace.throttled();
		expect(pace.window).toBe(1);
	});

	it('halves once for all calls that were under way together', () => {
		const pace = new Pace(10);
		for (let answer = 0; answer < 40; answer++) pace.clean();
		expect(pace.window).toBe(10);
		for (let refusal = 0; refusal < 10; refusal++) pace.throttled();
		expect(pace.window).toBe(5);
		pace.throttled();
		expect(pace.window).toBe(2);
	});

	it('never runs more than it allows, also after it has been halved', async () => {
		const { work, started, count, end, settle } = controlled();
		const pace = new Pace(10);
		const all = inOrder(jobs(8), pace, work);
		await settle();
		expect(started).toEqual([0, 1, 2, 3]);
		pace.throttled();
		await end(0);
		await end(1);
		expect(started).toEqual([0, 1, 2, 3]);
		await end(2);
		expect([count(), started.at(-1)]).toEqual([2, 4]);
		for (const job of [3, 4, 5, 6, 7]) await end(job);
		expect(await all).toEqual([0, 10, 20, 30, 40, 50, 60, 70]);
	});

	it('lets more run when it has grown', async () => {
		const { work, started, end, settle } = controlled();
		const pace = new Pace(10);
		const all = inOrder(jobs(10), pace, work);
		await settle();
		for (let answer = 0; answer < 4; answer++) pace.clean();
		await end(0);
		expect(started).toEqual([0, 1, 2, 3, 4, 5]);
		for (const job of jobs(10).slice(1)) await end(job);
		await all;
	});
});

describe('inOrder', () => {
	it('gives the results in the order of the jobs, whichever ends first', async () => {
		const { work, end, settle } = controlled();
		const all = inOrder(jobs(3), new Pace(4), work);
		await settle();
		for (const job of [2, 0, 1]) await end(job);
		expect(await all).toEqual([0, 10, 20]);
	});

	it('starts no job after a failure, and throws that of the earliest job', async () => {
		const { work, started, end, settle } = controlled();
		const all = inOrder(jobs(9), new Pace(4), async (job) => {
			await work(job);
			if (job === 1 || job === 3) throw new Error(`Job ${job}`);
		});
		const failure = expect(all).rejects.toThrow('Job 1');
		await settle();
		for (const job of [3, 1, 0, 2]) await end(job);
		await failure;
		expect(started).toEqual([0, 1, 2, 3]);
	});

	it('has nothing to do for no jobs', async () => {
		expect(await inOrder([], new Pace(4), async () => 1)).toEqual([]);
	});
});
