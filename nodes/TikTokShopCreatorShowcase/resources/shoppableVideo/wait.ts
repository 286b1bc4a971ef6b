import { sleep, type IDataObject } from 'n8n-workflow';

const FIRST_PAUSE_SECONDS = 1;
const LONGEST_PAUSE_SECONDS = 15;

/** Asks again, at growing distances, while TikTok is still at work; gives the last answer once it is not or time is up. */
export async function whileProcessing(
	seconds: number,
	ask: () => Promise<IDataObject>,
	isProcessing: (answer: IDataObject) => boolean,
): Promise<IDataObject> {
	let left = seconds;
	for (let pause = FIRST_PAUSE_SECONDS; ; pause = Math.min(pause * 2, LONGEST_PAUSE_SECONDS)) {
		const answer = await ask();
		if (!isProcessing(answer) || left <= 0) return answer;
		const seconds = Math.min(pause, left);
		await sleep(seconds * 1000);
		left -= seconds;
	}
}
