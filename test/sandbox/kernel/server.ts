import { fastify, type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import type { Arrival } from './gates';

/** What goes back over the wire; `drop` closes the connection without an answer. */
export type Outgoing =
	| { drop: true }
	| { drop?: false; status: number; headers: Record<string, string>; text: string };

/** A JSON answer. */
export const json = (
	status: number,
	value: unknown,
	headers: Record<string, string> = {},
): Outgoing => ({
	status,
	headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
	text: JSON.stringify(value),
});

function arrivalOf(request: FastifyRequest): Arrival {
	const url = request.raw.url ?? '/';
	const [path, ...rest] = url.split('?');
	const headers = Object.entries(request.headers).map(([name, value]) => [name, String(value)]);
	return {
		method: request.method,
		path,
		query: new URLSearchParams(rest.join('?')),
		headers: Object.fromEntries(headers) as Arrival['headers'],
		raw: Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0),
	};
}

function send(reply: FastifyReply, outgoing: Outgoing): unknown {
	if (outgoing.drop) {
		reply.hijack();
		reply.raw.destroy();
		return reply;
	}
	return reply.status(outgoing.status).headers(outgoing.headers).send(outgoing.text);
}

/** A server that hands every request, with its raw bytes, to one function. */
export function createServer(
	answer: (arrival: Arrival) => Promise<Outgoing>,
	bodyLimit: number,
): FastifyInstance {
	const server = fastify({ bodyLimit, forceCloseConnections: true, exposeHeadRoutes: false });
	server.removeAllContentTypeParsers();
	server.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) =>
		done(null, body),
	);
	server.addHttpMethod('GET', { hasBody: true, overrideExisting: true });
	server.all('/*', async (request, reply) => send(reply, await answer(arrivalOf(request))));
	return server;
}

/** Starts listening. @returns the base URL, without a slash at its end */
export async function listen(server: FastifyInstance, host: string, port: number): Promise<string> {
	await server.listen({ host, port });
	const address = server.server.address();
	return `http://${host}:${typeof address === 'object' && address ? address.port : port}`;
}
