import { readNotification } from '../../../nodes/TikTokShopAffiliateTrigger/notification';
import { itemOf } from '../../../nodes/TikTokShopAffiliateTrigger/output';

const read = (value: unknown) =>
	readNotification(Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)));
const item = (value: unknown) => itemOf(read(value)!, true);

test('keeps every digit of ids that come as bare numbers, and leaves texts and small numbers alone', () => {
	const body =
		'{"type":1,"shop_id":7494726673780148744,"timestamp":1664095733,"data":{"ids":[ 7494726673780148744,-7494726673780148744],"note":"\\"id\\": 7494726673780148744","share":0.1234567890123456}}';
	expect(read(body)).toMatchObject({
		type: 1,
		shopId: '7494726673780148744',
		timestamp: 1664095733,
		data: {
			ids: ['7494726673780148744', '-7494726673780148744'],
			note: '"id": 7494726673780148744',
			share: 0.1234567890123456,
		},
	});
});

test.each(['', 'no JSON', '[]', 'null', '17', '{"data":{}}', '{"type":"video"}', '{"type":17'])(
	'takes %j for no notification',
	(body) => expect(read(body)).toBeUndefined(),
);

test('reads a body of 5 MB with a big number in it', () => {
	const body = `{"type":17,"shop_id":7494726673780148744,"data":{"text":"${'x\\"'.repeat(2e6)}"}}`;
	expect(read(body)?.shopId).toBe('7494726673780148744');
});

test('gives a shoppable content posting flat, with its name and time', () => {
	const data = { product_id: '7', event: { type: 'ADD', scene: 'VIDEO', content_id: '8' } };
	expect(
		item({ type: 17, creator_open_id: 'c', tts_notification_id: '1', timestamp: 0, data }),
	).toEqual({
		event: 'SHOPPABLE_CONTENT_POSTING',
		type: 17,
		notification_id: '1',
		time: null,
		creator_open_id: 'c',
		action: 'ADD',
		scene: 'VIDEO',
		content_id: '8',
		product_id: '7',
	});
});

test.each([
	['{"content":"Hi 💖"}', { text: 'Hi 💖' }],
	['Hi', { text: 'Hi' }],
	['42', { text: '42' }],
	['{"product_id":"7"}', { product_id: '7' }],
	['{"invitation_group_id":"8"}', { target_collaboration_id: '8' }],
	['{"apply_id":"9"}', { sample_application_id: '9' }],
])('reads the message content %s', (content, expected) => {
	const data = { message_id: '1', msg_type: 'TEXT', content, create_time: 1767225600 };
	expect(item({ type: 33, shop_id: 's', timestamp: 1767225600, data })).toEqual({
		event: 'NEW_MESSAGE_LISTENER',
		type: 33,
		time: '2026-01-01T00:00:00.000Z',
		shop_id: 's',
		message_id: '1',
		message_type: 'TEXT',
		...expected,
		sent_at: '2026-01-01T00:00:00.000Z',
	});
});

test.each([
	[{ creator_open_id: 'c' }, { id: '7', sku_id: '8' }],
	[[{ creator_open_id: 'c' }], [{ id: '7', sku_id: '8' }]],
])('reads a sample application with objects and with lists', (creator, product) => {
	const data = { application_id: '1', new_status: 'SHIPPED', creator, product };
	expect(item({ type: 56, data })).toMatchObject({
		application_id: '1',
		new_status: 'SHIPPED',
		creator_open_id: 'c',
		product_id: '7',
		sku_id: '8',
	});
});

test('reads the time of a deauthorization as text and as number', () => {
	for (const cancel_time of ['1767225600', 1767225600]) {
		expect(item({ type: 20, data: { cancel_time } })).toMatchObject({
			event: 'CREATOR_DEAUTHORIZATION',
			cancel_time: '2026-01-01T00:00:00.000Z',
		});
	}
});

test('passes on what it does not know, and everything as it came without Simplify', () => {
	const unknown = { type: 999, seller_open_id: 'o', data: { a: [1] } };
	expect(item(unknown)).toEqual({
		event: 'UNKNOWN_999',
		type: 999,
		time: null,
		seller_open_id: 'o',
		data: { a: [1] },
	});
	expect(item({ type: 67, data: {} })).toMatchObject({ event: 'REFUND_SUCCESS' });
	expect(itemOf(read(unknown)!, false)).toEqual(unknown);
});
