import { Readable } from 'node:stream';
import fc from 'fast-check';
import { deepCopy } from 'n8n-workflow';
import {
	headerValue,
	signRequest,
	type SignableOptions,
} from '../../../credentials/signing/request';
import { NOW, signed, signer, verifies } from './signed';

const name = fc.stringMatching(/^[a-z_]{1,12}$/);
const anyText = fc.string({ unit: 'binary' });
const options = fc.record({
	method: fc.constantFrom('GET' as const, 'POST' as const, 'PUT' as const, 'DELETE' as const),
	address: fc.constantFrom('url', 'uri'),
	qs: fc.dictionary(name, fc.oneof(anyText, fc.integer(), fc.array(fc.integer()), fc.boolean())),
	body: fc.oneof(
		fc.dictionary(name, fc.jsonValue()),
		fc.json(),
		anyText.map((text) => Buffer.from(text)),
		fc.constant(undefined),
	),
});
const given = options.map(
	({ address, ...rest }): SignableOptions => ({
		...rest,
		[address]: '/affiliate_partner/202405/campaigns?page_token=%2B%2F%3D',
		headers: { 'X-Own': 'kept' },
	}),
);

describe('signRequest, for any request', () => {
	it('gives bytes that verify, and leaves the given options alone', () => {
		fc.assert(
			fc.property(given, (request) => {
				const before = deepCopy({ ...request, body: undefined });
				const body = JSON.stringify(request.body);
				expect(verifies(signed(request))).toBe(true);
				expect(deepCopy({ ...request, body: undefined })).toEqual(before);
				expect(JSON.stringify(request.body)).toBe(body);
			}),
		);
	});

	it('signs its own output again as if it were new', () => {
		fc.assert(
			fc.property(given, (request) => {
				const once = signed(request);
				expect(signed(once)).toEqual(once);
				const renewed = signRequest(once, { ...signer, accessToken: 'test-next-token' }, NOW + 9);
				expect(renewed).toEqual(
					signRequest(request, { ...signer, accessToken: 'test-next-token' }, NOW + 9),
				);
			}),
		);
	});
});

describe('signRequest', () => {
	it('takes the parameters of the URL and of qs together, flat and without empty ones', () => {
		const { qs, url } = signed({
			url: '/p?a=1%202&dropped=',
			qs: {
				list: ['x', 'y'],
				none: null,
				empty: '',
				gap: undefined,
				zero: 0,
				no: [],
				so: { a: 1 },
			},
		});
		expect(url).toBe('https://api.example.com/p');
		expect(qs).toEqual({
			a: '1 2',
			list: 'x,y',
			zero: '0',
			so: '{"a":1}',
			app_key: 'test-app-key',
			timestamp: '1700000000',
			sign: expect.stringMatching(/^[0-9a-f]{64}$/),
		});
	});

	it('lets nobody bring an own key, time or signature', () => {
		const own = { app_key: 'x', timestamp: '1', sign: 'x', access_token: 'x' };
		expect(signed({ url: '/p', qs: own })).toEqual(signed({ url: '/p' }));
		const headers = { 'X-TTS-Access-Token': 'x', 'Content-Type': 'text/plain' };
		expect(signed({ url: '/p', headers }).headers).toEqual({
			'content-type': 'application/json',
			'x-tts-access-token': 'test-access-token',
		});
	});

	it.each([
		['an object, once serialised', { b: 1, a: 'é"\\🙂' }, '{"b":1,"a":"é\\"\\\\🙂"}'],
		['a text, trimmed as it will be sent', ' {"a": 1}\n', '{"a": 1}'],
		['a list', [1], '[1]'],
		['nothing for an empty object, which is never sent', {}, undefined],
		['nothing for an empty list', [], undefined],
		['nothing for blank text', ' \n', undefined],
		['nothing for null', null, undefined],
		['nothing for an empty Buffer', Buffer.alloc(0), undefined],
	])('sends %s', (_case, body, sent) => {
		expect(signed({ method: 'POST', url: '/p', body }).body).toBe(sent);
		const withoutBody = signed({ method: 'POST', url: '/p' });
		const same = signed({ method: 'POST', url: '/p', body }).qs?.sign === withoutBody.qs?.sign;
		expect(same).toBe(sent === undefined);
	});

	it('sends a Buffer as it is', () => {
		const body = Buffer.from(' {"a":1}\n');
		const request = signed({ method: 'POST', url: '/p', body });
		expect(request.body).toBe(body);
		expect(verifies(request)).toBe(true);
	});

	it.each(['GET', 'HEAD'] as const)('sends no body with %s', (method) => {
		expect(signed({ method, url: '/p', body: { a: 1 } })).not.toHaveProperty('body');
	});

	it.each<[string, SignableOptions]>([
		['form-data object', { body: { append: () => {}, getHeaders: () => ({}) } }],
		['FormData', { body: new FormData() }],
		['formData option', { formData: { file: 'x' } }],
		['header', { body: 'x', headers: { 'Content-Type': 'multipart/form-data; boundary=x' } }],
	])('keeps a multipart body out of the signature (%s)', (_case, multipart) => {
		const request = signed({ method: 'POST', url: '/p', ...multipart });
		expect(request).toMatchObject(multipart);
		expect(request.qs).toEqual(signed({ method: 'POST', url: '/p' }).qs);
		expect(headerValue(request.headers, 'content-type')).not.toBe('application/json');
	});

	it.each<[string, SignableOptions]>([
		['form option', { form: { a: 1 } }],
		['URLSearchParams', { body: new URLSearchParams('a=1') }],
		['stream', { body: Readable.from('{}') }],
	])('refuses a body that is a %s', (_case, body) => {
		expect(() => signed({ method: 'POST', url: '/p', ...body })).toThrow(
			'TikTok Shop takes JSON bodies, and files as Form-Data',
		);
	});

	it('refuses text that is not JSON', () => {
		expect(() => signed({ method: 'POST', url: '/p', body: '{"a":' })).toThrow(
			'The body is not valid JSON',
		);
	});
});
