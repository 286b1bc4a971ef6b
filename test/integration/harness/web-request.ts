import type { IDataObject } from 'n8n-workflow';

export interface WebRequest {
	method?: string;
	headers?: Record<string, string>;
	query?: IDataObject;
	/** The bytes on the wire; an object is sent as JSON. */
	body?: string | Buffer | IDataObject;
	/** n8n leaves the body of some content types unread: `rawBody` is undefined until `readRawBody()`. */
	unread?: boolean;
}

/** What an Express request offers to `webhook()` after n8n's body parser. Invalid JSON throws: n8n answers it itself. */
export function createRequest({
	method = 'POST',
	headers = {},
	query = {},
	body = '',
	unread = false,
}: WebRequest) {
	const bytes =
		typeof body === 'string' || Buffer.isBuffer(body)
			? Buffer.from(body)
			: Buffer.from(JSON.stringify(body));
	const lowerCase = Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]);
	const request = {
		method,
		query,
		params: {},
		headers: { 'content-type': 'application/json', ...Object.fromEntries(lowerCase) } as Record<
			string,
			string
		>,
		header: (name: string) => request.headers[name.toLowerCase()],
		get: (name: string) => request.headers[name.toLowerCase()],
		rawBody: undefined as Buffer | undefined,
		body: undefined as unknown,
		async readRawBody() {
			request.rawBody = bytes;
		},
	};
	if (unread) return request;
	request.rawBody = bytes;
	const isJson = request.headers['content-type'].includes('json');
	request.body = isJson && bytes.length > 0 ? JSON.parse(bytes.toString()) : bytes.toString();
	return request;
}

/** Records what a node sends through `getResponseObject()`; a second answer throws, as in Express. */
export class RecordedResponse {
	statusCode = 200;
	ended = false;
	body = '';
	readonly headers: Record<string, string> = {};

	get headersSent() {
		return this.ended;
	}

	status(code: number) {
		this.statusCode = code;
		return this;
	}

	setHeader(name: string, value: string) {
		this.headers[name.toLowerCase()] = value;
		return this;
	}

	set(name: string, value: string) {
		return this.setHeader(name, value);
	}

	sendStatus(code: number) {
		return this.status(code).send(String(code));
	}

	json(value: unknown) {
		return this.setHeader('content-type', 'application/json').send(JSON.stringify(value));
	}

	send(body = '') {
		if (this.ended) throw new Error('Cannot set headers after they are sent to the client');
		this.body = body;
		this.ended = true;
		return this;
	}

	end(body?: string) {
		return this.ended && body === undefined ? this : this.send(body);
	}
}
