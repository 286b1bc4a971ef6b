import type { IDataObject } from 'n8n-workflow';

import type * as duplicates from '../../../nodes/TikTokShopAffiliateTrigger/duplicates';

type Duplicates = typeof duplicates;

/** The module as a newly started n8n loads it, with an empty memory. */
function started(): Duplicates {
	jest.resetModules();
	return jest.requireActual<Duplicates>('../../../nodes/TikTokShopAffiliateTrigger/duplicates');
}

/** What n8n has in its database after it saved the node's static data. */
const saved = (staticData: IDataObject): IDataObject =>
	JSON.parse(JSON.stringify(staticData)) as IDataObject;

test('knows a notification again, in the same process and after a restart', () => {
	const staticData: IDataObject = {};
	let { isFirst } = started();
	expect([isFirst('1', 'n', staticData), isFirst('1', 'n', staticData)]).toEqual([true, false]);

	({ isFirst } = started());
	const loaded = saved(staticData);
	expect([isFirst('1', 'n', loaded), isFirst('2', 'n', loaded)]).toEqual([false, true]);
});

test('keeps nodes apart', () => {
	const { isFirst } = started();
	expect([isFirst('1', 'a', {}), isFirst('1', 'b', {})]).toEqual([true, true]);
});

test('loses nothing when requests in flight each load and save static data of their own', () => {
	let { isFirst } = started();
	const loads = Array.from({ length: 20 }, (): IDataObject => ({}));
	loads.forEach((load, index) => expect(isFirst(String(index), 'n', load)).toBe(true));
	const [lastSave] = loads.map(saved);

	({ isFirst } = started());
	const again = loads.map((_, index) => isFirst(String(index), 'n', lastSave));
	expect(again).toEqual(Array(20).fill(false));
});

test('learns what another process of the same n8n has saved', () => {
	const here = started();
	const there = started();
	const first: IDataObject = {};
	here.isFirst('1', 'n', first);
	const second = saved(first);
	there.isFirst('2', 'n', second);
	const third = saved(second);
	expect([here.isFirst('2', 'n', third), here.isFirst('1', 'n', third)]).toEqual([false, false]);
});

test('remembers the latest 50,000, and 2,000 of them in 12 kB over a restart', () => {
	let { isFirst } = started();
	const staticData: IDataObject = {};
	for (let id = 0; id < 51_000; id++) isFirst(String(id), 'n', staticData);
	expect(JSON.stringify(staticData).length).toBeLessThan(12_100);
	expect([isFirst('1000', 'n', staticData), isFirst('999', 'n', staticData)]).toEqual([
		false,
		true,
	]);

	({ isFirst } = started());
	const loaded = saved(staticData);
	expect([isFirst('49001', 'n', loaded), isFirst('50999', 'n', loaded)]).toEqual([false, false]);
	expect(isFirst('49000', 'n', loaded)).toBe(true);
});
