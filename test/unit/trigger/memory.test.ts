import type { IDataObject } from 'n8n-workflow';
import { CAPACITY, Memory } from '../../../nodes/TikTokShopAffiliatePollTrigger/memory';

const START = 1_700_000_000;
const read = (data: IDataObject, form = 'form') => Memory.read(data, form, START);

/** Static data after something was done to a fresh memory. */
function written(act: (memory: Memory) => void = () => {}): IDataObject {
	const data: IDataObject = {};
	const memory = read(data);
	act(memory);
	memory.write(data);
	return JSON.parse(JSON.stringify(data)) as IDataObject;
}

test('begins at the start, and goes on where it was written', () => {
	expect(read({})).toMatchObject({ isNew: true, startedAt: START, cursor: START, horizon: 0 });
	const data = written((memory) => Object.assign(memory, { cursor: START + 60, horizon: 7 }));
	expect(Memory.read(data, 'form', START + 99)).toMatchObject({
		isNew: false,
		startedAt: START,
		cursor: START + 60,
		horizon: 7,
	});
});

test('knows things again, and whether their state is another', () => {
	const memory = read(written((fresh) => fresh.remember('a', 'open')));
	expect(memory.look('a', 'open')).toBe('same');
	expect(memory.look('a', 'settled')).toBe('changed');
	expect(memory.look('b', 'open')).toBe('unknown');
	memory.remember('a', 'settled');
	expect(memory.look('a', 'settled')).toBe('same');
});

test('forgets what it is told not to keep', () => {
	const memory = read({});
	['a', 'b', 'c'].forEach((key) => memory.remember(key));
	memory.keepOnly(['b', 'never seen']);
	expect(['a', 'b', 'c', 'never seen'].map((key) => memory.look(key))).toEqual([
		'unknown',
		'same',
		'unknown',
		'unknown',
	]);
});

test('keeps the newest things when there are too many, in under 100 kB', () => {
	const data = written((memory) => {
		for (let number = 0; number <= CAPACITY; number++) memory.remember(`order ${number}`, 'open');
		memory.remember('order 1', 'open');
		memory.remember('one more', 'open');
	});
	expect(JSON.stringify(data).length).toBeLessThan(100_000);
	const memory = read(data);
	const known = (key: string) => memory.look(key, 'open');
	expect(['order 0', 'order 2'].map(known)).toEqual(['unknown', 'unknown']);
	expect(['order 1', 'order 3', `order ${CAPACITY}`, 'one more'].map(known)).toEqual(
		Array(4).fill('same'),
	);
});

test('tells thousands of things apart', () => {
	const memory = read({});
	for (let number = 0; number < CAPACITY; number++) memory.remember(`seen ${number}`);
	const others = Array.from({ length: 50_000 }, (_, number) => memory.look(`other ${number}`));
	expect(others.filter((look) => look !== 'unknown')).toEqual([]);
});

test.each<[string, (data: IDataObject) => IDataObject]>([
	['another form', (data) => ({ ...data, form: 'other' })],
	['an older shape without times', ({ form, seen }) => ({ form, seen })],
	['an older shape of another length', (data) => ({ ...data, seen: 'x'.repeat(20) })],
	['times that are no numbers', (data) => ({ ...data, cursor: 'yesterday' })],
	['a list of what was seen', (data) => ({ ...data, seen: ['a'] })],
])('begins anew with the data of %s', (_, damage) => {
	const memory = Memory.read(damage(written((fresh) => fresh.remember('a'))), 'form', START + 5);
	expect(memory).toMatchObject({ isNew: true, startedAt: START + 5, cursor: START + 5 });
	expect(memory.look('a')).toBe('unknown');
});

test('notices that another one was written in between', () => {
	const data = written();
	const before = read(data);
	expect(read(data).continues(before)).toBe(true);
	const other = read(data);
	other.cursor += 60;
	other.write(data);
	expect(read(data).continues(before)).toBe(false);
	expect(read(data).continues(read({}))).toBe(false);
	expect(Memory.read({}, 'form', START + 1).continues(read({}))).toBe(true);
});
