import { versionsOf } from '../../nodes/shared/operation/operation';
import { loadNode, nodeSources, subjectsOf } from '../tools/package';
import * as exceptions from './exceptions';
import { expectNone, routeName } from './support/contract';

describe('the exceptions of the contract', () => {
	const nodes = () => [...nodeSources().keys()].map((className) => loadNode(className));

	it('name operations and routes that exist', () => {
		const subjects = nodes().flatMap((node) =>
			node.resources.flatMap((resource) => subjectsOf(node, resource)),
		);
		const known = new Set(
			subjects.flatMap((subject) => [
				subject.name,
				...versionsOf(subject.operation).map((version) => routeName(subject, version)),
			]),
		);
		const named = Object.values(exceptions).flatMap((table) => Object.keys(table));
		expectNone(
			'unknown to the package',
			named.filter((name) => !known.has(name)),
		);
	});
});
