/** Every wait asked for, in milliseconds, since the last `waits.length = 0`. */
export const mockWaits: number[] = [];

// Import this file first: whatever is loaded afterwards waits no time at all between its tries.
jest.mock('n8n-workflow', () => ({
	...jest.requireActual<object>('n8n-workflow'),
	sleep: async (ms: number) => {
		mockWaits.push(ms);
	},
}));

beforeEach(() => {
	mockWaits.length = 0;
});
