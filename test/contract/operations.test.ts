import type { INodeParameters } from 'n8n-workflow';
import { versionsOf } from '../../nodes/shared/operation/operation';
import { ALSO_NEEDED, EITHER } from './exceptions';
import {
	baseOf,
	complaintsOf,
	documentedAs,
	expectNone,
	newerThan,
	routeName,
	unreached,
} from './support/contract';
import { fillRequired } from './support/fill';
import { eachNode, subjectsOf, type Subject } from './support/package';
import { Rounds } from './support/rounds';
import { startTikTok, type TikTok } from './support/server';
import { tryOut, type Trial } from './support/trial';

let tiktok: TikTok;
const judged = { operations: 0, forms: 0, requests: 0 };

beforeAll(async () => {
	tiktok = await startTikTok();
});
afterAll(async () => {
	await tiktok.stop();
	const { operations, forms, requests } = judged;
	process.stdout.write(
		`${operations} operations judged: ${forms} forms filled in, ${requests} requests sent\n`,
	);
});

async function run(subject: Subject, version: string, form: object): Promise<Trial> {
	const trial = await tryOut(subject, tiktok, version, form as INodeParameters);
	judged.forms += 1;
	judged.requests += trial.requests.length;
	return trial;
}

/** Runs every form of the operation; fields that an API version does not have are left out in it. */
async function runAll(subject: Subject, version: string, rounds: Rounds): Promise<Trial[]> {
	const trials: Trial[] = [];
	for (const form of rounds.forms()) {
		let trial = await run(subject, version, form);
		for (
			let lacking = lackingIn(trial);
			lacking && !rounds.lacks(lacking);
			lacking = lackingIn(trial)
		)
			trial = await run(subject, version, rounds.without(lacking));
		trials.push(trial);
	}
	return trials;
}

const lackingIn = ({ error = '' }: Trial) =>
	/^"([^"]+)".* does not exist in API version/.exec(error)?.[1];

function contract(subject: Subject): void {
	const { node, operation, name } = subject;
	const versions = versionsOf(operation);
	const { properties } = new node.type().description;

	it('calls what TikTok documents, in its newest version', () => {
		judged.operations += 1;
		const routes = operation.endpoint ? versions : [];
		expectNone(name, [
			...routes
				.filter((version) => !documentedAs(subject, version))
				.map((version) => `TikTok documents no ${routeName(subject, version)}`),
			...routes.slice(0, 1).flatMap((version) => newerThan(routeName(subject, version))),
		]);
	});

	for (const version of versions) {
		const title = `${name} ${version} (${routeName(subject, version)})`.replace('  ', ' ');
		const base = baseOf(subject, version);
		const inVersion = version && ` in ${version}`;

		it(`sends a good request when only required fields are filled in${inVersion}`, async () => {
			const form = fillRequired(properties, base, ALSO_NEEDED[name]);
			const trial = await run(subject, version, form);
			expectNone(`${title}, required fields only`, complaintsOf(subject, trial));
		});

		it(`sends good requests whatever is filled in, and reaches every parameter${inVersion}`, async () => {
			const rounds = new Rounds(properties, base, EITHER[name]);
			const trials = await runAll(subject, version, rounds);
			expectNone(`${title}, all fields`, [
				...trials.flatMap((trial) => complaintsOf(subject, trial)),
				...[...rounds.neverShown].map((path) => `"${path}" is never shown`),
				...unreached(subject, version, trials),
			]);
		});
	}
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
