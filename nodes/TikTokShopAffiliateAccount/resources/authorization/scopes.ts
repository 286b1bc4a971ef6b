import type { AccountType } from '../../../../credentials/tokens/account';
import { routeOf, versionsOf, type Resource } from '../../../shared/operation/operation';
import { accountTypeFor } from '../../../shared/transport/request';

/** One operation of a node that TikTok asks a scope for; any one of `anyOf` will do. */
export interface ScopedOperation {
	title: string;
	account: AccountType | undefined;
	anyOf: string[];
}

/** The operations of all nodes that need a scope, titled "Node: Resource: Operation". */
export const scopedOperations = (
	catalogue: Array<{ node: string; resources: Resource[] }>,
): ScopedOperation[] =>
	catalogue.flatMap(({ node, resources }) =>
		resources.flatMap((resource) =>
			resource.operations
				.filter(({ endpoint }) => endpoint?.scope)
				.map((operation) => ({
					title: `${node}: ${resource.name}: ${operation.name}`,
					account: accountTypeFor(routeOf(operation, versionsOf(operation)[0])),
					anyOf: operation.endpoint!.scope!.split(/\s*\|\s*/),
				})),
		),
	);
