import { loadNode, nodeSources, type PackageNode } from '../../tools/package';

/**
 * Declares tests for every node of the package, under its class name. A node that cannot be loaded has one test,
 * which fails with the reason, and does not disturb those of the others.
 */
export function eachNode(declare: (node: PackageNode) => void): void {
	for (const className of nodeSources().keys()) {
		describe(className, () => {
			try {
				declare(loadNode(className));
			} catch (failure) {
				it('can be loaded', () => {
					throw failure;
				});
			}
		});
	}
}
