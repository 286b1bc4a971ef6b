import type { IBinaryData } from 'n8n-workflow';
import { file } from '../../../nodes/shared/fields/file';
import { Draft } from '../../../nodes/shared/operation/draft';
import { BadInput } from '../../../nodes/shared/transport/failure';

const context = {
	version: '',
	timeZone: 'UTC',
	label: 'Input Binary Field',
	file: (name: string): IBinaryData => {
		if (name !== 'video') throw new Error('Nothing there');
		return { data: '', mimeType: 'video/mp4' };
	},
};

describe('file()', () => {
	it('keeps the name of a binary field off the wire', () => {
		const draft = new Draft();
		file().write(' video ', draft, context);
		expect(draft.get('file')).toBe('video');
		expect(draft.body).toEqual({});
	});

	it('refuses a file of another type than TikTok takes, and lets TikTok judge unknown ones', () => {
		const write = (mimeType: string) =>
			file({ types: ['image/png', 'image/gif'] }).write('picture', new Draft(), {
				...context,
				file: () => ({ data: '', mimeType }),
			});
		expect(() => write('image/gif')).not.toThrow();
		expect(() => write('application/octet-stream')).not.toThrow();
		expect(() => write('image/svg+xml')).toThrow(
			'The file in "picture" is of the type image/svg+xml, which TikTok does not take here',
		);
	});

	it.each([
		['another', '"Input Binary Field" is "another", but the item has no file of that name'],
		['', '"Input Binary Field" is empty'],
	])('refuses %j before any call', (value, message) => {
		const write = () => file().write(value, new Draft(), context);
		expect(write).toThrow(BadInput);
		expect(write).toThrow(message);
	});
});
