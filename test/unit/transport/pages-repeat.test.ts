import type { IDataObject } from 'n8n-workflow';
import type { Client } from '../../../nodes/shared/transport/client';
import { pages } from '../../../nodes/shared/transport/pages';
import type { ApiRequest } from '../../../nodes/shared/transport/request';

test('a value the next page has to repeat travels in its body, the page token in its query', async () => {
	const asked: ApiRequest[] = [];
	const answers: IDataObject[] = [
		{ creators: [{ id: 1 }], next_page_token: 'two', search_key: 'first' },
		{ creators: [{ id: 2 }], next_page_token: '', search_key: 'second' },
	];
	const client = {
		send: async (request: ApiRequest) => {
			asked.push(request);
			return answers[asked.length - 1];
		},
	} as unknown as Client;
	const request: ApiRequest = {
		method: 'POST',
		path: '/search',
		route: '/search',
		query: {},
		body: { keyword: 'ada' },
		effect: 'read',
	};
	const found = [];
	const paging = { list: 'creators', sizes: [12, 20], repeat: 'search_key' };
	for await (const creator of pages(client, request, paging, 15)) found.push(creator);

	expect(found).toEqual([{ id: 1 }, { id: 2 }]);
	expect(asked.map(({ body }) => body)).toEqual([
		{ keyword: 'ada' },
		{ keyword: 'ada', search_key: 'first' },
	]);
	expect(asked.map(({ query }) => query)).toEqual([
		{ page_size: '20' },
		{ page_size: '20', page_token: 'two' },
	]);
});
