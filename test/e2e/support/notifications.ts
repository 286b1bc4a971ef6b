import { gzipSync } from 'node:zlib';
import { notificationSignature } from '../../sandbox/webhooks/post';

interface App {
	appKey: string;
	appSecret: string;
}

/** What n8n answered. */
export interface Answer {
	status: number;
	text: string;
	milliseconds: number;
}

/** A shoppable content posting as TikTok writes it. */
export const posting = (id: string, own: object = {}): string =>
	JSON.stringify({
		type: 17,
		creator_open_id: 'creator-1',
		tts_notification_id: id,
		timestamp: 1767225600,
		data: { product_id: '7', event: { type: 'ADD', scene: 'VIDEO', content_id: '8' } },
		...own,
	});

/** Posts a body with the signature of the app; `headers` replace what they name, `gzip` packs the body after signing. */
export async function postSigned(
	url: string,
	app: App,
	body: string,
	{ headers = {}, gzip = false }: { headers?: Record<string, string>; gzip?: boolean } = {},
): Promise<Answer> {
	const start = performance.now();
	const answer = await fetch(url, {
		method: 'POST',
		headers: {
			'content-type': 'application/json',
			authorization: notificationSignature(app, body),
			...(gzip && { 'content-encoding': 'gzip' }),
			...headers,
		},
		body: gzip ? gzipSync(body) : body,
	});
	const text = await answer.text();
	return { status: answer.status, text, milliseconds: performance.now() - start };
}

/** Runs `work` for all jobs, so many at a time, and gives the results in the order of the jobs. */
export async function inFlight<J, R>(
	jobs: J[],
	atOnce: number,
	work: (job: J) => Promise<R>,
): Promise<R[]> {
	const results: R[] = [];
	let next = 0;
	const worker = async () => {
		while (next < jobs.length) {
			const index = next++;
			results[index] = await work(jobs[index]);
		}
	};
	await Promise.all(Array.from({ length: atOnce }, worker));
	return results;
}
