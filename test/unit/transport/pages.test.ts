import type { IDataObject } from 'n8n-workflow';
import type { Client } from '../../../nodes/shared/transport/client';
import { pages, type Paging } from '../../../nodes/shared/transport/pages';
import type { ApiRequest } from '../../../nodes/shared/transport/request';

const request: ApiRequest = {
	method: 'GET',
	path: '/list',
	route: '/list',
	query: { status: 'OPEN' },
	effect: 'read',
};

/** Reads pages from scripted answers; the last answer repeats. */
async function read(answers: IDataObject[], paging: Partial<Paging> = {}, limit?: number) {
	const asked: Array<Record<string, string>> = [];
	const client = {
		async send({ query }: ApiRequest) {
			asked.push(query);
			return answers[Math.min(asked.length, answers.length) - 1];
		},
	} as unknown as Client;
	const found: unknown[] = [];
	const spec = { list: 'items', ...paging };
	for await (const element of pages(client, request, spec, limit)) found.push(element);
	return { found, asked };
}
const page = (next_page_token: string, ...items: unknown[]) =>
	({ items, next_page_token }) as IDataObject;

describe('pages', () => {
	it('hands the token on and keeps what else was asked for', async () => {
		const { found, asked } = await read([page('+/=', 1, 2), page('', 3)], { max: 2 });
		expect(found).toEqual([1, 2, 3]);
		expect(asked).toEqual([
			{ status: 'OPEN', page_size: '2' },
			{ status: 'OPEN', page_size: '2', page_token: '+/=' },
		]);
		expect(request.query).toEqual({ status: 'OPEN' });
	});

	it.each<[string, IDataObject[], unknown[]]>([
		['an empty token', [page('', 1)], [1]],
		['no token', [{ items: [1] }], [1]],
		['a null token', [{ items: [1], next_page_token: null }], [1]],
		['a page without elements', [page('a', 1), page('b')], [1]],
		['the same token again', [page('a', 1), page('a', 2)], [1, 2]],
		['an earlier token again', [page('a', 1), page('b', 2), page('a', 3)], [1, 2, 3]],
		['a list that is missing', [{ next_page_token: 'a' }], []],
		['a list that is none', [{ items: 'x', next_page_token: 'a' }], []],
	])('ends at %s', async (_case, answers, expected) => {
		expect((await read(answers)).found).toEqual(expected);
	});

	it('never gives more than the limit, even when a page is longer than asked for', async () => {
		const { found, asked } = await read([page('a', 1, 2, 3, 4, 5)], { max: 50 }, 3);
		expect([found, asked.length]).toEqual([[1, 2, 3], 1]);
	});

	it('asks for nothing beyond the limit', async () => {
		const { asked } = await read([page('a', 1, 2), page('b', 3, 4)], { max: 2 }, 3);
		expect(asked.map(({ page_size }) => page_size)).toEqual(['2', '1']);
	});

	it.each([
		[5, '12'],
		[12, '12'],
		[13, '20'],
		[100, '20'],
	])('takes the smallest of the sizes that holds %i, else the largest', async (limit, size) => {
		const { asked } = await read([page('', 1)], { sizes: [12, 20] }, limit);
		expect(asked[0].page_size).toBe(size);
	});
});
