import { signed, signer, verifies } from './signed';

describe('the address of a signed request', () => {
	const PREFIXED = 'https://proxy.example.com/tts';

	it.each([
		['a path', '/a/b', 'https://api.example.com', 'https://api.example.com/a/b'],
		['a path without a slash', 'a/b', 'https://api.example.com', 'https://api.example.com/a/b'],
		['a path behind a prefix', '/a/b', PREFIXED, `${PREFIXED}/a/b`],
		['an absolute address', `${PREFIXED}/a/b`, PREFIXED, `${PREFIXED}/a/b`],
		['an encoded path', '/a/%2F b', PREFIXED, `${PREFIXED}/a/%2F%20b`],
	])('%s', (_case, url, base, address) => {
		const request = signed({ url }, base);
		expect(request.url).toBe(address);
		expect(verifies(request, new URL(base).pathname.replace(/\/$/, ''))).toBe(true);
		const { url: none, ...legacy } = signed({ uri: url }, base);
		expect([none, legacy.uri]).toEqual([undefined, address]);
	});

	it('joins the base URL n8n brings along, and leaves it out afterwards', () => {
		const request = signed({ url: '/a', baseURL: signer.apiBaseUrl });
		expect(request).toMatchObject({ url: 'https://api.example.com/a' });
		expect(request).not.toHaveProperty('baseURL');
	});

	it.each([
		['another host', 'https://evil.example.com/a', 'https://api.example.com'],
		['another port', 'https://api.example.com:8443/a', 'https://api.example.com'],
		['plain HTTP', 'http://api.example.com/a', 'https://api.example.com'],
		['a user in the address', 'https://api.example.com@evil.example.com/a', PREFIXED],
		['a path beside the prefix', 'https://proxy.example.com/ttsx/a', PREFIXED],
		['a path that climbs out of the prefix', '/../a', PREFIXED],
	])('refuses %s', (_case, url, base) => {
		expect(() => signed({ url }, base)).toThrow(
			`This credential signs calls to ${base} only, not to`,
		);
	});
});
