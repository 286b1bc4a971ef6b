import { effectOf, versionsOf } from '../../nodes/shared/operation/operation';
import { subjectsOf, type Subject } from '../tools/package';
import {
	complaintsOf,
	documentedAs,
	dryRunComplaints,
	expectNone,
	newerThan,
	routeName,
	unreached,
} from './support/contract';
import { eachNode } from './support/eachNode';
import { previewComplaints } from './support/preview';
import { judged, Runs } from './support/runs';
import { startTikTok, type TikTok } from './support/server';

let tiktok: TikTok;
let operations = 0;

beforeAll(async () => {
	tiktok = await startTikTok();
});
afterAll(async () => {
	await tiktok.stop();
	const { forms, requests } = judged;
	process.stdout.write(
		`${operations} operations judged: ${forms} forms filled in, ${requests} requests sent\n`,
	);
});

function contract(subject: Subject): void {
	const { node, operation, name } = subject;
	const { properties } = new node.type().description;
	const runs = versionsOf(operation).map(
		(version) => new Runs(subject, version, properties, () => tiktok),
	);

	it('calls what TikTok documents, in its newest version', () => {
		operations += 1;
		const routes = operation.endpoint ? versionsOf(operation) : [];
		expectNone(name, [
			...routes
				.filter((version) => !documentedAs(subject, version))
				.map((version) => `TikTok documents no ${routeName(subject, version)}`),
			...routes.slice(0, 1).flatMap((version) => newerThan(routeName(subject, version))),
		]);
	});

	describe.each(runs.map((each) => ({ each, label: each.version || 'the only version' })))(
		'in $label',
		({ each }) => {
			const title = [name, each.version, routeName(subject, each.version)]
				.filter(Boolean)
				.join(' ');

			it('sends a good request when only the required fields are filled in', async () => {
				const trial = await each.requiredOnly();
				expectNone(`${title}, required fields only`, complaintsOf(subject, [trial]));
			});

			it('sends good requests whatever is filled in, and reaches every parameter', async () => {
				const trials = await each.everything();
				expectNone(`${title}, all fields`, [
					...trials.flatMap((trial) => complaintsOf(subject, [trial])),
					...each.neverShown.map((path) => `"${path}" is never shown`),
					...unreached(subject, each.version, trials),
				]);
			});

			if (effectOf(operation) !== 'read') {
				it('sends nothing that writes in a dry run, and shows what it would send', async () => {
					const trial = await each.dry();
					expectNone(`${title}, dry run`, dryRunComplaints(subject, each.version, trial));
				});
			}
		},
	);

	it('gives items that look like their preview in the editor', async () => {
		const trials = [];
		for (const each of runs) trials.push(await each.requiredOnly(), ...(await each.everything()));
		expectNone(`${name}, output`, previewComplaints(subject, trials));
	});
}

eachNode((node) => {
	for (const resource of node.resources) {
		describe(resource.value, () => {
			for (const subject of subjectsOf(node, resource))
				describe(subject.operation.value, () => contract(subject));
		});
	}
	if (node.resources.length === 0) {
		it('has no operations', () => {
			const { properties } = new node.type().description;
			expect(properties.map(({ name }) => name)).not.toContain('operation');
		});
	}
});
