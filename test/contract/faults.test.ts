import { choice, text as textField } from '../../nodes/shared/fields/basic';
import { date } from '../../nodes/shared/fields/date';
import type { Field } from '../../nodes/shared/operation/field';
import { versionsOf, type Operation } from '../../nodes/shared/operation/operation';
import { many } from '../../nodes/shared/output/many';
import { count, text, timeMs } from '../../nodes/shared/output/shape';
import { complaintsOf, dryRunComplaints, newerThan, unreached } from './support/contract';
import { filters, list, publish, subjectOf } from './support/example';
import { badDefaults, brokenConditions, formsOf, sharedNames } from './support/formRules';
import { operationTexts } from './support/nodeRules';
import { previewComplaints } from './support/preview';
import { Runs } from './support/runs';
import { startTikTok, type TikTok } from './support/server';

let tiktok: TikTok;
beforeAll(async () => {
	tiktok = await startTikTok();
});
afterAll(async () => await tiktok.stop());

const hollow = () => ({
	items: async ({ client, request }: Parameters<Operation['output']['items']>[0]) => {
		await client.send(request);
		return [{ name: undefined as never }];
	},
});

const pastOnly = () => ({
	...date({ name: 'when', label: 'When' }),
	write() {
		throw new Error('"When" lies in the past');
	},
});

/** Everything the contract test has to say about an operation. */
async function verdict(operation: Operation): Promise<string[]> {
	const subject = subjectOf(operation);
	const [version] = versionsOf(operation);
	const { properties } = new subject.node.type().description;
	const runs = new Runs(subject, version, properties, () => tiktok);
	const required = await runs.requiredOnly();
	const all = await runs.everything();
	return [
		...complaintsOf(subject, [required, ...all]),
		...runs.neverShown.map((path) => `${path} is never shown`),
		...unreached(subject, version, all),
		...previewComplaints(subject, [required, ...all]),
	];
}

describe('the contract of operations', () => {
	it('has nothing to say about a good operation', async () => {
		expect(await verdict(list(filters))).toEqual([]);
		expect(await verdict(publish)).toEqual([]);
	});

	const status = (change: object) =>
		choice({ name: 'status', label: 'Status', query: 'status', of: { READY: 'Ready' }, ...change });

	it.each<[string, Operation, string]>([
		[
			'a value TikTok does not know',
			list([...filters.slice(1), status({ of: { READY: 'Ready', OPEN: 'Open' } })]),
			'query.status must be one of READY, UPCOMING, ONGOING, CLOSED',
		],
		[
			'a misspelt parameter',
			list([...filters, textField({ name: 'x', label: 'X', query: 'stauts' })]),
			'query.stauts is not a field of this operation',
		],
		['a parameter left out', list(filters.slice(1)), 'query.status cannot be reached'],
		[
			'a required parameter left out',
			{ ...list([]), fields: filters },
			'query.category_asset_cipher is required',
		],
		[
			'a parameter that is never shown',
			list([...filters.slice(1), status({ showWhen: { type: ['NO_SUCH'] } })]),
			'status is never shown',
		],
		['a misspelt field of the answer', list(filters, { nmae: text }), 'no item has "nmae"'],
		['a number that is none', list(filters, { name: count }), 'item.name must be number'],
		[
			'a time in the wrong unit',
			list(filters, { campaign_end_time: timeMs }),
			'seconds and milliseconds?',
		],
		[
			'an output that never looks at the list',
			{ ...list(filters), output: many({ list: 'rows', shape: { name: text } }) },
			'no item came out',
		],
		[
			'an output without a request',
			{ ...list(filters), output: { items: async () => [{ name: undefined as never }] } },
			'no request was sent',
		],
		['an undefined value', { ...list(filters), output: hollow() }, 'item.name is undefined'],
		['an unforeseen refusal', list([...filters, pastOnly()]), 'n8n says: "When" lies in the past'],
	])('objects to %s', async (_, operation, complaint) => {
		expect((await verdict(operation)).join('\n')).toContain(complaint);
	});

	it('objects to a dry run that sends, and to an older version', async () => {
		const subject = subjectOf({ ...publish, endpoint: { ...publish.endpoint!, effect: 'read' } });
		const { properties } = new subject.node.type().description;
		const trial = await new Runs(subject, '', properties, () => tiktok).dry();
		expect(dryRunComplaints(subject, '', trial).join()).toContain('publish was sent');
		const older = 'POST /affiliate_seller/202405/open_collaborations';
		expect(newerThan(older).join()).toContain('TikTok documents the newer');
	});
});

describe('the rules of forms', () => {
	const complaints = (rule: typeof sharedNames, ...fields: Field[]) =>
		formsOf(subjectOf(list(fields)).node)
			.flatMap(rule)
			.join();

	it('objects to names shared, conditions on nothing and defaults outside the list', () => {
		const one = choice({ name: 'a', label: 'A', of: { X: 'X' } });
		const two = textField({ name: 'a', label: 'B' });
		expect(complaints(sharedNames, one, two)).toContain('"A" and "B" are both a');
		expect(complaints(sharedNames, one)).toBe('');

		const waiting = (showWhen: Record<string, string[]>) =>
			textField({ name: 'b', label: 'B', showWhen });
		expect(complaints(brokenConditions, one, waiting({ a: ['X'] }))).toBe('');
		expect(complaints(brokenConditions, one, waiting({ a: ['Y'] }))).toContain('waits for a = Y');
		expect(complaints(brokenConditions, waiting({ c: ['X'] }))).toContain('no parameter here');

		const outside = choice({ name: 'a', label: 'A', of: { X: 'X' }, default: 'Y' });
		expect(complaints(badDefaults, outside)).toContain('"A" begins with "Y"');
		expect(complaints(badDefaults, one)).toBe('');
	});

	it('objects to operations that cannot be told apart', () => {
		const { node } = subjectOf(list(filters), { ...list([]), value: 'other' });
		expect(operationTexts(node).join()).toContain('share the action "Get many campaigns"');
	});
});
