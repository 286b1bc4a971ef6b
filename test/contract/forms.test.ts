import type { PackageNode } from '../tools/package';
import { expectNone } from './support/contract';
import { eachNode } from './support/eachNode';
import {
	badDefaults,
	brokenConditions,
	formsOf,
	sharedNames,
	unmatchedMethods,
} from './support/formRules';
import { lint } from './support/lint';
import { codexComplaints, operationTexts, unknownCredentials } from './support/nodeRules';

const nodes: PackageNode[] = [];
let findings: string[][] | undefined;

eachNode((node) => {
	const { className } = node;
	const index = nodes.push(node) - 1;

	it("keeps n8n's rules, were it written out by hand", () => {
		findings ??= lint(nodes);
		expectNone(className, findings[index]);
	});

	it.each([
		['shows no two parameters of the same name at once', sharedNames],
		['makes parameters depend on what is there', brokenConditions],
		['begins with values its parameters take', badDefaults],
	])('%s', (_, rule) => {
		const complaints = formsOf(node).flatMap((form) =>
			rule(form).map((complaint) => `${form.name}: ${complaint}`),
		);
		expectNone(className, complaints);
	});

	it('fills its lists by methods it has, and has no others', () => {
		expectNone(className, unmatchedMethods(new node.type()));
	});

	it('tells its operations apart', () => {
		expectNone(className, operationTexts(node));
	});

	it('is described to the search of n8n', () => {
		expectNone(className, codexComplaints(node));
	});

	it('asks for credentials of this package only', () => {
		expectNone(className, unknownCredentials(node));
	});
});
