import { createHmac } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export const APP_KEY = 'test-key';
export const APP_SECRET = 'test-secret';

interface Received {
	path: string;
	token: string;
	body: string;
	signed: boolean;
}
interface Answer {
	status?: number;
	body: unknown;
}

/** Rotates tokens at /token and answers every other path when the bytes it received are signed. */
export async function startSigningServer() {
	const received: Received[] = [];
	const scripted: Answer[] = [];
	const tokenAnswers: Answer[] = [];
	let current = 'token-0';
	let renewals = 0;
	const server = createServer(async (request, response) => {
		const chunks: Buffer[] = [];
		for await (const chunk of request) chunks.push(chunk as Buffer);
		const bytes = Buffer.concat(chunks);
		const url = new URL(request.url ?? '', 'http://server');
		const answer = ({ status = 200, body }: Answer) => {
			response.writeHead(status, { 'content-type': 'application/json' });
			response.end(JSON.stringify(body));
		};
		if (url.pathname === '/token') {
			renewals++;
			const scriptedToken = tokenAnswers.shift();
			if (scriptedToken) return answer(scriptedToken);
			current = `token-${renewals}`;
			return answer({ body: { access_token: current, refresh_token: `refresh-${renewals}` } });
		}
		const token = String(request.headers['x-tts-access-token']);
		const signed = url.searchParams.get('sign') === signature(url, bytes);
		received.push({ path: url.pathname, token, body: bytes.toString(), signed });
		const next = scripted.shift();
		if (next) return answer(next);
		if (token !== current)
			return answer({ status: 401, body: { code: 105002, message: 'Expired credentials' } });
		if (!signed) return answer({ status: 400, body: { code: 106001, message: 'Invalid sign' } });
		return answer({ body: { code: 0, message: 'Success', data: { number: received.length } } });
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const { port } = server.address() as AddressInfo;
	return {
		url: `http://127.0.0.1:${port}`,
		received,
		/** Answers the next API call with this. */
		next: (answer: Answer) => scripted.push(answer),
		/** Answers the next token call with this. */
		nextToken: (answer: Answer) => tokenAnswers.push(answer),
		/** From now on only this access token is good. */
		accept: (token: string) => (current = token),
		renewals: () => renewals,
		stop: async () => await new Promise((resolve) => server.close(resolve)),
	};
}

function signature(url: URL, body: Buffer): string {
	const query = [...url.searchParams]
		.filter(([key]) => key !== 'sign')
		.sort(([one], [other]) => (one < other ? -1 : 1))
		.map(([key, value]) => key + value)
		.join('');
	return createHmac('sha256', APP_SECRET)
		.update(`${APP_SECRET}${url.pathname}${query}`)
		.update(body)
		.update(APP_SECRET)
		.digest('hex');
}
