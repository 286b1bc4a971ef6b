import { catalogue } from '../../nodes/catalogue';
import { scopedOperations } from '../../nodes/TikTokShopAffiliateAccount/resources/authorization/scopes';
import { loadNode, nodeSources } from '../tools/package';

const nodes = [...nodeSources().keys()]
	.map(loadNode)
	.filter(({ resources }) => resources.length > 0);

describe('the catalogue of operations', () => {
	it('holds every operation of the package that calls TikTok', () => {
		const known = catalogue
			.flatMap(({ node, resources }) =>
				resources.flatMap(({ name, operations }) =>
					operations.map((operation) => `${node}: ${name}: ${operation.name}`),
				),
			)
			.sort();
		const actual = nodes
			.flatMap(({ type, resources }) => {
				const { displayName } = new type().description;
				return resources.flatMap(({ name, operations }) =>
					operations
						.filter(({ endpoint }) => endpoint !== undefined)
						.map((operation) => `${displayName}: ${name}: ${operation.name}`),
				);
			})
			.sort();
		expect(known).toEqual(actual);
	});

	it('knows scope and kind of account of each', () => {
		const scoped = scopedOperations(catalogue);
		const all = catalogue.flatMap(({ resources }) => resources.flatMap((one) => one.operations));
		expect(scoped).toHaveLength(all.length);
		for (const { title, account, anyOf } of scoped) {
			expect({ title, account }).toEqual({ title, account: expect.any(String) });
			for (const scope of anyOf) expect(scope.startsWith(`${String(account)}.`)).toBe(true);
		}
	});
});
