import { NodeApiError, type INode, type JsonObject } from 'n8n-workflow';
import { readAnswer, readThrown } from '../../../nodes/shared/transport/answer';
import { toNodeError, ApiFailure, BadInput } from '../../../nodes/shared/transport/failure';

const node = { name: 'Node', type: 'test', typeVersion: 1, parameters: {} } as unknown as INode;

/** What n8n's helpers throw: the HTTP library's error as it is, or wrapped after a signed call. */
const asThrown: Array<[string, (error: object) => unknown]> = [
	['bare', (error) => error],
	['wrapped by n8n', (error) => new NodeApiError(node, error as JsonObject)],
];
const httpError = (fields: object) => Object.assign(new Error('Request failed'), fields);

describe('readAnswer', () => {
	const headers = {};
	const read = (body: unknown, statusCode = 200) => readAnswer({ body, statusCode, headers });

	it('gives the data of code 0, also as text and without data', () => {
		expect(read({ code: 0, data: { a: 1 } })).toEqual({ a: 1 });
		expect(read({ code: '0', data: null })).toEqual({});
		expect(read({ code: 0 })).toEqual({});
	});

	it('throws everything else', () => {
		const failed = (body: unknown) => {
			try {
				return read(body);
			} catch (failure) {
				return (failure as ApiFailure).facts;
			}
		};
		expect(failed({ code: 7, message: 'No', request_id: 'r' })).toMatchObject({
			code: 7,
			message: 'No',
			requestId: 'r',
			httpStatus: 200,
		});
		expect(failed({ code: 7 })).toMatchObject({
			message: 'TikTok refused the call without saying why',
		});
		for (const body of [undefined, null, '', 'text']) {
			expect(failed(body)).toMatchObject({
				message: 'TikTok answered HTTP 200 with something other than JSON',
				fateUnknown: true,
			});
		}
		for (const body of [5, [], {}, { status_code: 0 }, { code: null }, { code: '' }]) {
			expect(failed(body)).toMatchObject({
				message: 'TikTok answered HTTP 200 with JSON that holds no code',
				fateUnknown: true,
			});
		}
		expect(failed({ code: 'InvalidParameter', message: 'No' })).toEqual({
			message: 'No (InvalidParameter)',
			httpStatus: 200,
			requestId: '',
		});
		expect(failed('\n <!doctype html>')).toMatchObject({
			message: 'TikTok answered HTTP 200 with a web page',
			fateUnknown: false,
		});
	});
});

describe.each(asThrown)('readThrown, %s', (_how, wrapped) => {
	const facts = (fields: object) => readThrown(wrapped(httpError(fields))).facts;
	const response = (status: number, data: unknown, headers = {}) => ({
		code: 'ERR_BAD_REQUEST',
		response: { status, data, headers },
	});

	it('finds the answer of TikTok', () => {
		const data = { code: 36009002, message: 'Too many', request_id: 'r' };
		expect(facts(response(429, data, { 'retry-after': '3' }))).toMatchObject({
			code: 36009002,
			message: 'Too many',
			requestId: 'r',
			httpStatus: 429,
			retryAfterMs: 3000,
		});
	});

	it('reads a date in Retry-After, and passes over nonsense', () => {
		const after = (value: string) =>
			facts(response(503, '', { 'retry-after': value })).retryAfterMs;
		expect(after(new Date(Date.now() + 10_000).toUTCString())).toBeGreaterThan(8000);
		expect(after(new Date(0).toUTCString())).toBe(0);
		expect(after('soon')).toBeUndefined();
		expect(after('')).toBeUndefined();
	});

	it.each([401, 403, 404, 502])('tells HTTP %i without an envelope', (status) => {
		expect(facts(response(status, '<html>'))).toMatchObject({
			message: `TikTok answered HTTP ${status} with a web page`,
			httpStatus: status,
		});
	});

	it.each([400, 404, 405, 410])('looks at the address after HTTP %i without a code', (status) => {
		for (const body of ['<html>', 'not found', { error: 'not found' }]) {
			expect(facts(response(status, body))).toMatchObject({
				advice: expect.stringMatching(/^Check the API base URL of the credential/) as string,
			});
		}
	});

	it.each([
		'ECONNREFUSED',
		'ENOTFOUND',
		'EAI_AGAIN',
		'CERT_HAS_EXPIRED',
		'ERR_TLS_CERT_ALTNAME_INVALID',
	])('knows that %s was never sent', (code) => {
		expect(facts({ code })).toEqual({
			message: 'TikTok could not be reached',
			network: code,
			neverSent: true,
			fateUnknown: false,
		});
	});

	it.each(['ECONNRESET', 'ECONNABORTED', 'ETIMEDOUT', 'EPIPE', 'ERR_NETWORK'])(
		'does not know what became of a call after %s',
		(code) => {
			expect(facts({ code })).toMatchObject({ network: code, neverSent: false, fateUnknown: true });
		},
	);

	it('repeats nothing after somebody has stopped the execution', () => {
		expect(facts({ code: 'ERR_CANCELED' })).toMatchObject({ stoppedHere: true });
	});

	it('keeps the sentence of what n8n or the credential stopped', () => {
		expect(facts({ message: 'Not this host' })).toEqual({
			message: 'Not this host',
			stoppedHere: true,
		});
	});
});

describe('toNodeError', () => {
	it('is fresh, tells the item, and keeps advice before the reference', () => {
		const failure = new ApiFailure({
			message: 'No',
			code: 16032005,
			requestId: 'r',
			httpStatus: 200,
		});
		const error = toNodeError(node, failure, 3, '2 of 5 items had been carried out.');
		expect(error).toBeInstanceOf(NodeApiError);
		expect(error).toMatchObject({ message: 'No', httpCode: '200', context: { itemIndex: 3 } });
		expect(error.description).toBe(
			'TikTok does not find the campaign. Check its ID and the category asset. 2 of 5 items had been carried out. (TikTok code 16032005, HTTP 200, request r)',
		);
		expect(toNodeError(node, failure, 4)).not.toBe(error);
	});

	it('takes whatever was thrown', () => {
		expect(toNodeError(node, new BadInput('Bad', 'Mend it.'), 0)).toMatchObject({
			name: 'NodeOperationError',
			message: 'Bad',
			description: 'Mend it.',
		});
		expect(toNodeError(node, 'a text', undefined).message).toBe('a text');
		expect(toNodeError(node, new TypeError('a fault'), 1)).toMatchObject({ message: 'a fault' });
	});
});
