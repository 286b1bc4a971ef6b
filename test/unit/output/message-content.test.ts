import { messageContent } from '../../../nodes/shared/output/messageContent';

const read = (content: unknown) => messageContent.write('content', content);

describe('the content of a message', () => {
	it.each([
		['{"content": "Hi \\"you\\" 💖"}', { text: 'Hi "you" 💖' }],
		['{"product_id":"1729432087292775344"}', { product_id: '1729432087292775344' }],
		[
			'{"invitation_group_id":"7400846837790361387"}',
			{ target_collaboration_id: '7400846837790361387' },
		],
		[
			'{"target_collaboration_id":"7400846837790361387"}',
			{ target_collaboration_id: '7400846837790361387' },
		],
		['{"apply_id":"7430291846503928110"}', { sample_application_id: '7430291846503928110' }],
		[
			'{"height":"290","url":"https://images.example.com/a.png","width":304}',
			{ image_height: 290, image_url: 'https://images.example.com/a.png', image_width: 304 },
		],
	])('is read from %s', (content, expected) => {
		expect(read(content)).toEqual(expected);
	});

	it('keeps ids exact that TikTok sends as numbers, and digits inside texts as they are', () => {
		const content = '{"title":"No. 17294320872927753449","productIds":[1729432087292775344,222]}';
		expect(read(content)).toEqual({
			title: 'No. 17294320872927753449',
			product_ids: ['1729432087292775344', '222'],
		});
	});

	it.each(['Hello there', '12345', '', '{"broken', '{"sticker":7}'])(
		'is the text itself when nothing is known in %j',
		(content) => {
			expect(read(content)).toEqual({ text: content });
		},
	);
});
