import { ApiFailure, type FailureFacts } from '../../../nodes/shared/transport/failure';
import { isRepeatable, mayHaveHappened } from '../../../nodes/shared/transport/retry';

const failure = (facts: Partial<FailureFacts>) => new ApiFailure({ message: 'No', ...facts });

describe('a call that must happen once', () => {
	test.each([
		['never sent', { neverSent: true }],
		['throttled by status', { httpStatus: 429 }],
		['throttled by code', { code: 36009002, httpStatus: 200 }],
	])('is sent again when TikTok did not begin with it: %s', (_, facts) => {
		expect(isRepeatable(failure(facts), 'once')).toBe(true);
		expect(mayHaveHappened(failure(facts), 'once')).toBe(false);
	});

	test.each([
		['internal fault', { code: 36009003, httpStatus: 500 }],
		['unavailable', { httpStatus: 503 }],
		['backend timeout', { code: 36009007, httpStatus: 200 }],
		['connection lost', { fateUnknown: true }],
		['answer unreadable', { httpStatus: 200 }],
	])('is left alone when TikTok may have begun: %s', (_, facts) => {
		expect(isRepeatable(failure(facts), 'once')).toBe(false);
		expect(mayHaveHappened(failure(facts), 'once')).toBe(true);
	});

	test.each([
		['refused', { code: 170001060, httpStatus: 200 }],
		['forbidden', { code: 105005, httpStatus: 403 }],
		['stopped here', { stoppedHere: true }],
	])('has not happened when TikTok or n8n said no: %s', (_, facts) => {
		expect(isRepeatable(failure(facts), 'once')).toBe(false);
		expect(mayHaveHappened(failure(facts), 'once')).toBe(false);
	});
});
