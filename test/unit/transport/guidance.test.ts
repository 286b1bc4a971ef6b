import type { FailureFacts } from '../../../nodes/shared/transport/failure';
import { adviceFor } from '../../../nodes/shared/transport/guidance';

describe('advice about an answer that explains nothing', () => {
	it.each<[string, FailureFacts]>([
		['an unknown code', { message: 'Strange', code: 99999999, httpStatus: 200 }],
		['a code that is no number', { message: 'No (InvalidParameter)', httpStatus: 400 }],
	])('asks for the values of the form after %s', (_case, facts) => {
		expect(adviceFor(facts)).toBe('Correct the value and run the node again.');
	});

	it('names the place where codes are explained when TikTok says nothing itself', () => {
		expect(adviceFor({ message: 'No reason', code: 99999999, isSilent: true })).toBe(
			'Check the values of the form. TikTok’s page of the call in Partner Center may explain the code.',
		);
	});
});
