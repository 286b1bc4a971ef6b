import { Draft } from '../../../nodes/shared/operation/draft';
import { requestFrom, type Endpoint } from '../../../nodes/shared/operation/operation';

const endpoint: Endpoint = {
	method: 'POST',
	path: '/things/{id}',
	always: { query: { details: 'true' }, body: { only_ids: false } },
};

it('puts what every call carries beside what the form says', () => {
	const draft = new Draft();
	draft.path.id = '1';
	draft.query.page_size = '20';
	draft.body.name = 'x';
	expect(requestFrom(endpoint, draft, '')).toMatchObject({
		path: '/things/1',
		query: { details: 'true', page_size: '20' },
		body: { only_ids: false, name: 'x' },
	});
});
