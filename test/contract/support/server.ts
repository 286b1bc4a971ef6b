import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { findOperation, judge, type JudgedRequest, type Operation } from '../../openapi';
import { sampleAnswer } from './sample';

/** A request that arrived, with what TikTok's OpenAPI says about it. */
export interface Heard extends JudgedRequest {
	query: Record<string, string>;
	/** Undefined when TikTok documents no such call. */
	operation?: Operation;
	/** What is wrong with it, one sentence each. */
	problems: string[];
}

/** The token host, which TikTok's OpenAPI leaves out. Source: Partner Center, "Authorization guide". */
const TOKEN_PATH = /^\/api\/v2\/token\/(get|refresh)$/;

const TOKEN_ANSWER = {
	code: 0,
	message: 'success',
	request_id: 'sample-request',
	data: {
		access_token: 'TTP_fake_access',
		access_token_expire_in: 1_999_999_999,
		refresh_token: 'TTP_fake_refresh',
		refresh_token_expire_in: 2_999_999_999,
		open_id: 'fake-open-id',
		seller_name: 'Sample account',
		seller_base_region: 'US',
		user_type: 0,
		granted_scopes: ['seller.sample'],
	},
};

const UNKNOWN = { code: 36009009, message: 'Invalid path', request_id: 'sample-request' };

async function bodyOf(request: IncomingMessage): Promise<unknown> {
	const chunks: Buffer[] = [];
	for await (const chunk of request) chunks.push(chunk as Buffer);
	const bytes = Buffer.concat(chunks);
	const type = request.headers['content-type'] ?? '';
	if (bytes.length === 0) return undefined;
	if (!type.startsWith('multipart/form-data')) return JSON.parse(bytes.toString()) as unknown;
	const form = await new Response(bytes, { headers: { 'content-type': type } }).formData();
	const parts: Record<string, string> = {};
	form.forEach((value, name) => (parts[name] = typeof value === 'string' ? value : value.name));
	return parts;
}

const isTokenCall = ({ path }: JudgedRequest) => TOKEN_PATH.test(path);

function problemsOf(request: JudgedRequest): string[] {
	if (isTokenCall(request)) return [];
	return judge(request).map(
		({ where, field, message }) =>
			`${request.method} ${request.path}: ${[where, field].filter(Boolean).join('.')} ${message}`,
	);
}

/** Stands where TikTok stands: judges every request by the OpenAPI, and answers it with a sample. */
export async function startTikTok() {
	let heard: Heard[] = [];
	const server = createServer(async (request, response) => {
		const url = new URL(request.url ?? '/', 'http://tiktok');
		const judged = {
			method: request.method ?? 'GET',
			path: url.pathname,
			query: Object.fromEntries(url.searchParams),
			headers: request.headers,
			body: await bodyOf(request),
		};
		const operation = findOperation(judged.method, judged.path);
		heard.push({ ...judged, operation, problems: problemsOf(judged) });
		const answer = isTokenCall(judged)
			? TOKEN_ANSWER
			: operation
				? sampleAnswer(operation, judged)
				: UNKNOWN;
		response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const { port } = server.address() as AddressInfo;
	return {
		url: `http://127.0.0.1:${port}`,
		/** What arrived since the last call. */
		take(): Heard[] {
			const taken = heard;
			heard = [];
			return taken;
		},
		async stop(): Promise<void> {
			server.closeAllConnections();
			await new Promise((resolve) => server.close(resolve));
		},
	};
}

export type TikTok = Awaited<ReturnType<typeof startTikTok>>;
