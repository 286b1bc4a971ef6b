import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A server that workflows report to: what they told it, in order of arrival. */
export interface Recorder {
	url: string;
	/** The JSON bodies that came. */
	told: Array<Record<string, unknown>>;
	stop(): void;
}

/** Starts a recorder on a free port of this machine. */
export async function startRecorder(): Promise<Recorder> {
	const told: Recorder['told'] = [];
	const server = createServer((request, response) => {
		let body = '';
		request.on('data', (chunk) => (body += chunk));
		request.on('end', () => {
			told.push(JSON.parse(body || '{}') as Recorder['told'][number]);
			response.setHeader('content-type', 'application/json').end('{}');
		});
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	return {
		url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
		told,
		stop() {
			server.closeAllConnections();
			server.close();
		},
	};
}

/** Waits until `isTrue`; throws after the given seconds. */
export async function eventually(
	what: string,
	isTrue: () => Promise<boolean> | boolean,
	seconds = 60,
): Promise<void> {
	const deadline = Date.now() + seconds * 1000;
	while (!(await isTrue())) {
		if (Date.now() > deadline) throw new Error(`Not within ${seconds} seconds: ${what}`);
		await new Promise((resolve) => setTimeout(resolve, 100));
	}
}
